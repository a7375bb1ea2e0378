import { useCallback, useState } from 'react';
import { Box, TextField } from '@mui/material';
import { Title, useTranslate } from 'react-admin';
import type { InstrumentDefinition } from '../../schema/instruments/instrument.js';
import { limits } from '../../schema/limits.js';
import { Panel } from '../fields/Panel.js';
import type { FormulaRecordFragment, Aggregation, WeightStatus } from '../graphql/graphql.js';
import { useCan } from '../providers/useViewer.js';
import { BandTable } from './BandTable.js';
import type { BandChanges } from './BandTable.js';
import { ExpressionDialog } from './expression/ExpressionDialog.js';
import { ParametersPanel } from './expression/ParametersPanel.js';
import { initialExpression } from './expression/startExpression.js';
import { FormulaHead } from './FormulaHead.js';
import {
  withAggregation,
  withBand,
  withBandAt,
  withExpression,
  withNewBand,
  withStatus,
  withWeight,
  withoutBand,
} from './formulaDraft.js';
import type { FormulaDraft } from './formulaDraft.js';
import { RulesPanel } from './RulesPanel.js';
import { equalShares, moveWeight } from './shareWeights.js';
import type { Locks } from './shareWeights.js';
import { SimulationPanel } from './simulation/SimulationPanel.js';
import { CasesPanel } from './versions/CasesPanel.js';
import { ChangesPanel } from './versions/ChangesPanel.js';
import { useFormulaDraft } from './useFormulaDraft.js';
import { useSentence } from './useSentence.js';
import { WeightTable } from './WeightTable.js';

interface FormulaDeskProps {
  readonly formula: FormulaRecordFragment;
  readonly instrument: InstrumentDefinition;
}

/** A formula as tables: weights in tree order, what missing values do, the grades. */
export const FormulaDesk = ({ formula, instrument }: FormulaDeskProps) => {
  const translate = useTranslate();
  const sentence = useSentence();
  const work = useFormulaDraft(formula, instrument);
  const { draft, saved, change, mistakes } = work;
  const editable = formula.abilities.includes('formula.edit');
  const say = (key: string, values?: object) => translate(`resources.formulas.${key}`, values);

  /** The component whose expression is being written. */
  const [written, setWritten] = useState<string>();
  const onWeight = useCallback(
    (code: string, weight: string) => change((now) => withWeight(now, saved, code, weight)),
    [change, saved],
  );
  const onStatus = useCallback(
    (code: string, status: WeightStatus) => change((now) => withStatus(now, code, status)),
    [change],
  );
  const onAggregation = useCallback(
    (code: string, aggregation: Aggregation, indicators: readonly string[]) => {
      // There is nothing to change to before it is written.
      if (aggregation === 'EXPRESSION') setWritten(code);
      else change((now) => withAggregation(now, code, aggregation, indicators));
    },
    [change],
  );
  const [locks, setLocks] = useState<Locks>(new Set());
  const onMove = useCallback(
    (code: string, weight: string) =>
      change((now) => moveWeight(instrument, now, code, weight, locks), `move ${code}`),
    [change, instrument, locks],
  );
  const onEqual = useCallback(
    (code: string) => change((now) => equalShares(instrument, now, code, locks)),
    [change, instrument, locks],
  );
  const onLock = useCallback(
    (code: string) =>
      setLocks((held) =>
        held.has(code)
          ? new Set([...held].filter((one) => one !== code))
          : new Set([...held, code]),
      ),
    [],
  );
  const simulates = useCan('cohort.read');
  const bands: BandChanges = {
    change: (index, band) => change((now) => withBand(now, index, band)),
    add: (index) => change((now) => withNewBand(now, index, topOf(now, instrument))),
    remove: (index) => change((now) => withoutBand(now, index)),
    putBack: (index, band) => change((now) => withBandAt(now, index, band)),
  };

  const tables = (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {editable && (
        <TextField
          label={say('fields.title')}
          value={draft.title}
          error={mistakes.has('title')}
          helperText={mistakes.get('title')?.map(sentence).join(' ')}
          onChange={({ target }) => change((now) => ({ ...now, title: target.value }))}
          sx={{ maxWidth: 480 }}
          slotProps={{ htmlInput: { maxLength: limits.titleLength } }}
        />
      )}
      <Panel title={say('weights.title')} lead={say('weights.lead')}>
        <WeightTable
          instrument={instrument}
          draft={draft}
          mistakes={mistakes}
          editable={editable}
          locks={locks}
          onWeight={onWeight}
          onMove={onMove}
          onEqual={onEqual}
          onLock={onLock}
          onStatus={onStatus}
          onAggregation={onAggregation}
          onExpression={setWritten}
        />
      </Panel>
      <ParametersPanel draft={draft} mistakes={mistakes} editable={editable} onChange={change} />
      <RulesPanel
        draft={draft}
        editable={editable}
        onChange={(part) => change((now) => ({ ...now, ...part }))}
      />
      <Panel title={say('bands.title')} lead={say(`bands.lead.${draft.gradeBasis}`)}>
        <BandTable draft={draft} mistakes={mistakes} editable={editable} changes={bands} />
      </Panel>
    </Box>
  );
  // Who tunes begins with the tables; who reads, with what is different.
  const versions = (
    <>
      <ChangesPanel formula={formula} now={draft} />
      <CasesPanel formula={formula} now={draft} editable={editable} changed={work.changed} />
    </>
  );
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Title title={say('heading', { title: formula.title, revision: formula.revision })} />
      <FormulaHead formula={formula} work={work} editable={editable} />
      {!editable && versions}
      {simulates ? (
        <Box sx={besideEachOther}>
          {tables}
          <Box sx={inSight}>
            <SimulationPanel
              instrumentId={formula.instrument.id}
              instrument={instrument}
              draft={draft}
            />
          </Box>
        </Box>
      ) : (
        tables
      )}
      {editable && versions}
      {written !== undefined && (
        <ExpressionDialog
          instrumentId={formula.instrument.id}
          instrument={instrument}
          draft={draft}
          code={written}
          initial={initialExpression(instrument, draft, written)}
          onApply={(expression) => {
            change((now) => withExpression(now, written, expression));
            setWritten(undefined);
          }}
          onClose={() => setWritten(undefined)}
        />
      )}
    </Box>
  );
};

/** The tables, and what they do: below each other where there is no room. */
const besideEachOther = {
  display: 'grid',
  gap: 2,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 7fr) minmax(0, 5fr)' },
} as const;

/** The figures stay beside whatever is being changed, below the bar and the head. */
const inSight = {
  position: { lg: 'sticky' },
  top: 152,
  maxHeight: { lg: 'calc(100vh - 168px)' },
  overflow: { lg: 'auto' },
} as const;

/** The highest total there can be, in what the grades are compared with. */
const topOf = ({ gradeBasis }: FormulaDraft, { totalWeight }: InstrumentDefinition): string =>
  gradeBasis === 'ACHIEVEMENT' ? '100' : totalWeight;
