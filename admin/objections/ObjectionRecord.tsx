import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFormat } from '../fields/useFormat.js';
import type { ObjectionRowFragment } from '../graphql/graphql.js';
import { ObjectionStateChip } from './ObjectionStateChip.js';

/** An objection in its own words, and what was decided on it. */
export const ObjectionRecord = ({ objection }: { readonly objection: ObjectionRowFragment }) => {
  const translate = useTranslate();
  const { dateTime } = useFormat();
  const { state, reason, raisedBy, createdAt, decidedBy, decidedAt, decisionReason } = objection;
  const say = (key: string, params = {}) => translate(`resources.objections.${key}`, params);
  return (
    <Box sx={{ display: 'grid', gap: 0.75 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Typography variant="body2" sx={{ fontWeight: 700 }}>
          {say('one')}
        </Typography>
        <ObjectionStateChip state={state} />
      </Box>
      <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{reason}</Typography>
      <Typography variant="body2" color="textSecondary">
        {say('raisedBy', { name: raisedBy.name, date: dateTime(createdAt) })}
      </Typography>
      {state === 'OPEN' ? (
        <Typography variant="body2">{say('openLead')}</Typography>
      ) : (
        <>
          <Typography variant="body2" sx={{ fontWeight: 700 }}>
            {say(state === 'UPHELD' ? 'upheld' : 'rejected')}
          </Typography>
          <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {decisionReason}
          </Typography>
          <Typography variant="body2" color="textSecondary">
            {say('decidedBy', { name: decidedBy?.name ?? '', date: dateTime(decidedAt) })}
          </Typography>
        </>
      )}
    </Box>
  );
};
