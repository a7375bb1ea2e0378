import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { formatExact } from '../../../schema/exact.js';
import { weightsFrom } from '../../../schema/formula/pairwise/weights.js';
import { useFormat } from '../../fields/useFormat.js';
import type { FormulaDraft } from '../formulaDraft.js';
import type { Family } from '../shareWeights.js';

interface ResultTableProps {
  readonly draft: FormulaDraft;
  readonly family: Family;
  readonly names: ReadonlyMap<string, string>;
  /** Undefined as long as the answers do not link all. */
  readonly priorities: ReadonlyMap<string, number> | undefined;
}

/** What each child weighs now, and what the answers give it. */
export const ResultTable = ({ draft, family, names, priorities }: ResultTableProps) => {
  const translate = useTranslate();
  const { weight, percent } = useFormat();
  const say = (key: string, values?: object) => translate(`pairwise.result.${key}`, values);
  const { free, held, room } = family;
  const weights = priorities && room && weightsFrom(priorities, room);
  const present = (code: string) => weight(draft.nodes[code]?.weight);
  return (
    <Box>
      <Box component="table" sx={styles}>
        <thead>
          <tr>
            {(['child', 'now', 'becomes', 'share'] as const).map((column) => (
              <Typography key={column} component="th" scope="col" variant="body2">
                {say(column)}
              </Typography>
            ))}
          </tr>
        </thead>
        <tbody>
          {free.map((code) => {
            const next = weights?.get(code);
            return (
              <tr key={code}>
                <th scope="row">{names.get(code) ?? code}</th>
                <td>{present(code)}</td>
                <td>
                  <strong>{weight(next && formatExact(next))}</strong>
                </td>
                <td>{percent(priorities?.get(code))}</td>
              </tr>
            );
          })}
        </tbody>
      </Box>
      {held.length > 0 && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
          {say('held', {
            names: held.map((code) => `${names.get(code) ?? code} (${present(code)})`).join('; '),
          })}
        </Typography>
      )}
    </Box>
  );
};

const styles = {
  width: '100%',
  borderCollapse: 'collapse',
  '& th, & td': { textAlign: 'left', fontWeight: 400, verticalAlign: 'top', py: 0.5, pr: 1 },
  '& thead th': { color: 'text.secondary', fontWeight: 600 },
  '& th:not(:first-of-type), & td': { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  '& tbody tr': { borderTop: 1, borderColor: 'divider' },
  '& tbody th': { overflowWrap: 'anywhere' },
} as const;
