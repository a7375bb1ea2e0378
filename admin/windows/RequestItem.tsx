import type { ReactNode } from 'react';
import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ToneChip } from '../fields/ToneChip.js';
import { useFormat } from '../fields/useFormat.js';
import type { OpeningRequestRowFragment } from '../graphql/graphql.js';
import { OpeningFacts } from './OpeningFacts.js';

/** Those that wait stand under a heading that says so. */
const tones = {
  GRANTED: 'good',
  REFUSED: 'attention',
  WITHDRAWN: 'neutral',
} as const satisfies Record<Exclude<OpeningRequestRowFragment['state'], 'OPEN'>, string>;

interface RequestItemProps {
  readonly request: OpeningRequestRowFragment;
  /** What can be done about it. */
  readonly children?: ReactNode;
}

/** Somebody asks to have something opened, and what became of it. */
export const RequestItem = ({ request, children }: RequestItemProps) => {
  const translate = useTranslate();
  const { dateTime } = useFormat();
  const { state, requestedBy, createdAt, decidedBy, decidedAt, decisionReason, grantedUntil } =
    request;
  const say = (key: string, params = {}) => translate(`windows.openings.${key}`, params);
  return (
    <Box
      component="article"
      sx={{
        display: 'grid',
        gap: 0.75,
        justifyItems: 'start',
        borderLeft: 3,
        borderColor: 'divider',
        pl: 1.5,
      }}
    >
      {state !== 'OPEN' && (
        <ToneChip tone={tones[state]} label={translate(`enums.OpeningState.${state}`)} />
      )}
      <OpeningFacts opened={request} />
      <Typography variant="body2" color="textSecondary">
        {say('askedBy', { name: requestedBy.name, date: dateTime(createdAt) })}
      </Typography>
      {decidedBy && (
        <Typography variant="body2" color="textSecondary">
          {say('decidedBy', { name: decidedBy.name, date: dateTime(decidedAt) })}
          {grantedUntil && ` ${say('grantedUntil', { date: dateTime(grantedUntil) })}`}
        </Typography>
      )}
      {decisionReason && (
        <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {decisionReason}
        </Typography>
      )}
      {children}
    </Box>
  );
};
