import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { noValue } from '../fields/format.js';
import { useFormat } from '../fields/useFormat.js';
import type { AnswerState } from '../graphql/enums.js';
import type { LoadCellFacts, LoadColumn } from './loadColumns.js';

/** The colours of an answer's state, since that is what is counted. */
const states: Readonly<Record<LoadColumn, AnswerState>> = {
  units: 'DRAFT',
  waiting: 'SUBMITTED',
  oldestWaitingDays: 'SUBMITTED',
  returned: 'RETURNED',
  judged: 'ACCEPTED',
};

interface LoadCellProps {
  readonly column: LoadColumn;
  readonly cell: LoadCellFacts;
}

/** A number with a bar below it, which only helps the eye. */
export const LoadCell = ({ column, cell: { value, share } }: LoadCellProps) => {
  const translate = useTranslate();
  const { number } = useFormat();
  return (
    <>
      <Typography variant="body2" sx={{ fontVariantNumeric: 'tabular-nums' }}>
        {value === null
          ? noValue
          : column === 'oldestWaitingDays'
            ? translate('resources.evaluations.list.waitingDays', { smart_count: value })
            : number(value)}
      </Typography>
      <Box
        aria-hidden
        sx={({ palette }) => ({
          mt: 0.25,
          height: 6,
          borderRadius: 3,
          backgroundColor: palette.answerState[states[column]].fill,
        })}
      >
        <Box
          sx={({ palette }) => ({
            width: `${share * 100}%`,
            height: 1,
            borderRadius: 3,
            backgroundColor: palette.answerState[states[column]].text,
          })}
        />
      </Box>
    </>
  );
};
