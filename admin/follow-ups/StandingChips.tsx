import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ToneChip } from '../fields/ToneChip.js';
import type { FollowUpRowFragment } from '../graphql/graphql.js';
import { OutcomeChip } from './OutcomeChip.js';

type Standing = Pick<FollowUpRowFragment, 'state' | 'outcome'>;

/** Whether it is kept, and where that is more than a word for it, whose turn it is. */
export const StandingChips = ({ state, outcome }: Standing) => {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
      <OutcomeChip outcome={outcome} />
      {(state === 'DONE' || state === 'CONFIRMED') && (
        <ToneChip
          tone={state === 'DONE' ? 'waiting' : 'good'}
          label={translate(`enums.FollowUpState.${state}`)}
        />
      )}
    </Box>
  );
};
