import { useMemo } from 'react';
import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { notesOn } from '../../schema/formula/index.js';
import type { InstrumentDefinition } from '../../schema/instruments/instrument.js';
import { useFormat } from '../fields/useFormat.js';
import type { Aggregation, WeightStatus } from '../graphql/enums.js';
import type { Diagnostic } from './diagnostics.js';
import { scopeOf } from './expression/scope.js';
import { inReaderForm } from './expression/spokenMistakes.js';
import type { FormulaDraft } from './formulaDraft.js';
import { Sentences } from './Sentences.js';
import type { Locks } from './shareWeights.js';
import { BelowCell } from './BelowCell.js';
import { tableStyles } from './weightTableStyles.js';
import { useFollowing } from './useFollowing.js';
import { WeightTableRow } from './WeightTableRow.js';
import { sharedWholes, weightRows, weightSums } from './weightRows.js';

interface WeightTableProps {
  readonly instrument: InstrumentDefinition;
  readonly draft: FormulaDraft;
  readonly mistakes: ReadonlyMap<string, readonly Diagnostic[]>;
  readonly editable: boolean;
  readonly locks: Locks;
  readonly onWeight: (code: string, weight: string) => void;
  /** Gives a node another weight at the cost of its siblings. */
  readonly onMove: (code: string, weight: string) => void;
  /** Gives the children of a node the same weight; the empty code is that of the total. */
  readonly onEqual: (code: string) => void;
  /** Opens the comparisons below a node; the empty code is that of the total. */
  readonly onPairwise: (code: string) => void;
  readonly onLock: (code: string) => void;
  readonly onStatus: (code: string, status: WeightStatus) => void;
  readonly onExpression: (code: string) => void;
  readonly onRule: (code: string) => void;
  readonly onClearRule: (code: string) => void;
  readonly onAggregation: (
    code: string,
    aggregation: Aggregation,
    indicators: readonly string[],
  ) => void;
}

const columns = ['node', 'weight', 'how', 'below'] as const;

/** The tree as a table: what each node weighs, and whether what stands below it adds up. */
export const WeightTable = ({ instrument, draft, mistakes, locks, ...row }: WeightTableProps) => {
  const translate = useTranslate();
  const { nodes } = draft;
  // A weight near the top moves every row: those below one that moves follow it, after the frame of the hand.
  const { nodes: followed } = useFollowing(draft);
  const waits = (parentCode: string | null) =>
    parentCode !== null && nodes[parentCode] !== followed[parentCode];
  const say = (key: string) => translate(`resources.formulas.weights.${key}`);
  const rows = useMemo(() => weightRows(instrument, nodes), [instrument, nodes]);
  const sums = useMemo(
    () => weightSums(instrument, nodes, instrument.totalWeight),
    [instrument, nodes],
  );
  const wholes = useMemo(() => sharedWholes(instrument, nodes), [instrument, nodes]);
  const notes = useMemo(
    () => new Map(notesOn(instrument, draft).map(({ code, nodeCode }) => [nodeCode ?? '', code])),
    [instrument, draft],
  );
  const comparedAt = (code: string) =>
    notes.get(code) ?? (Object.hasOwn(draft.comparisons ?? {}, code) ? 'kept' : 'none');
  const { locale } = useFormat();
  const mistakesOf = (code: string) => {
    const found = mistakes.get(`node ${code}`);
    const { aggregation, expression = '' } = nodes[code] ?? {};
    if (!found || aggregation !== 'EXPRESSION') return found;
    return inReaderForm(found, expression, code, locale, scopeOf(instrument, draft, code));
  };
  return (
    <Box component="table" sx={tableStyles}>
      <thead>
        <tr>
          {columns.map((column) => (
            <Typography key={column} component="th" variant="body2" scope="col">
              {say(column)}
            </Typography>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr className="total">
          <th scope="row" colSpan={3}>
            {say('total')}
            <Sentences of={mistakes.get('weight')} />
            <Sentences of={mistakes.get('comparisons')} />
          </th>
          <td>
            <BelowCell
              name={say('total')}
              sum={sums.get('')}
              code=""
              onEqual={row.editable ? row.onEqual : undefined}
              compared={comparedAt('')}
              onPairwise={row.onPairwise}
            />
          </td>
        </tr>
        {rows.map((one) => (
          <WeightTableRow
            key={one.code}
            {...one}
            {...row}
            waits={waits(one.parentCode)}
            rule={nodes[one.code]}
            rules={one.isIndicator ? draft.indicators?.[one.code] : nodes[one.code]}
            sum={sums.get(one.code)}
            whole={wholes.get(one.code)}
            isLocked={locks.has(one.code)}
            compared={comparedAt(one.code)}
            mistakes={mistakesOf(one.code)}
          />
        ))}
      </tbody>
    </Box>
  );
};
