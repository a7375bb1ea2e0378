import { Box, MenuItem, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFormat } from '../../fields/useFormat.js';
import type { RecalculationChoicesQuery } from '../../graphql/graphql.js';

export type FormulaChoice = RecalculationChoicesQuery['formulas']['nodes'][number];
export type ClosedPeriod = RecalculationChoicesQuery['periods']['nodes'][number];

interface RecalculationChoiceProps {
  readonly formulas: readonly FormulaChoice[];
  readonly formulaId: string;
  readonly onFormula: (id: string) => void;
  /** Latest first. */
  readonly periods: readonly ClosedPeriod[];
  readonly periodId: string;
  readonly onPeriod: (id: string) => void;
}

/** Which closed period is recalculated, and by which formula. */
export const RecalculationChoice = (props: RecalculationChoiceProps) => {
  const { formulas, formulaId, onFormula, periods, periodId, onPeriod } = props;
  const translate = useTranslate();
  const format = useFormat();
  const say = (key: string, values?: object) => translate(`recalculation.${key}`, values);
  return (
    <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
      <TextField
        select
        margin="none"
        label={say('period')}
        value={periodId}
        onChange={({ target }) => onPeriod(target.value)}
        sx={{ flex: '1 1 220px', maxWidth: { sm: 320 } }}
      >
        {periods.map(({ id, name }) => (
          <MenuItem key={id} value={id}>
            {format.period(name)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        margin="none"
        label={say('formula')}
        value={formulaId}
        onChange={({ target }) => onFormula(target.value)}
        sx={{ flex: '1 1 220px', maxWidth: { sm: 320 } }}
      >
        {formulas.map(({ id, revision, status }) => (
          <MenuItem key={id} value={id}>
            {say('revision', {
              revision,
              status: translate(`enums.FormulaStatus.${status}`).toLowerCase(),
            })}
          </MenuItem>
        ))}
      </TextField>
    </Box>
  );
};
