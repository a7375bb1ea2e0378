import { Box, Button, Link as MuiLink, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { LoadingState } from '../fields/LoadingState.js';
import { Panel } from '../fields/Panel.js';
import { useFormat } from '../fields/useFormat.js';
import { CardCommitmentsDocument, type CardCommitmentsQuery } from '../graphql/graphql.js';
import { useApiQuery } from '../providers/api.js';
import { useCommitmentsTitle } from './commitments/useCommitmentsTitle.js';
import { momentOf } from './dueDay.js';
import { OutcomeChip } from './OutcomeChip.js';

type Commitment = CardCommitmentsQuery['reportCard']['commitments'][number];

interface CommitmentsPanelProps {
  readonly cardId: string;
  /** Of the card's period, as the API has it. */
  readonly periodName: string;
}

/** What the unit had promised, and whether it kept its word: as it was sealed with the card. */
export const CommitmentsPanel = ({ cardId, periodName }: CommitmentsPanelProps) => {
  const translate = useTranslate();
  const titleOf = useCommitmentsTitle();
  const { number } = useFormat();
  // It was sealed: what was read once stays true.
  const { data, error, refetch } = useApiQuery(
    CardCommitmentsDocument,
    { id: cardId },
    { staleTime: Infinity },
  );
  const say = (key: string, params = {}) =>
    translate(`resources.follow-ups.commitments.${key}`, params);
  const commitments = data?.reportCard.commitments ?? [];
  const count = (outcome: Commitment['outcome']) =>
    number(commitments.filter((one) => one.outcome === outcome).length);
  const summary = { kept: count('KEPT'), late: count('LATE'), open: count('OPEN') };
  return (
    <Panel
      title={titleOf(periodName)}
      lead={commitments.length > 0 ? `${say('summary', summary)}. ${say('lead')}` : undefined}
    >
      {error && !data && (
        <Box role="alert" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
          <Typography variant="body2">{say('failed')}</Typography>
          <Button size="small" onClick={() => void refetch()}>
            {translate('common.state.retry')}
          </Button>
        </Box>
      )}
      {!error && !data && <LoadingState rows={2} />}
      {data && commitments.length === 0 && (
        <Typography color="textSecondary">{say('none')}</Typography>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {commitments.map((commitment) => (
          <CommitmentRow key={commitment.actionId} commitment={commitment} />
        ))}
      </Box>
    </Panel>
  );
};

const CommitmentRow = ({ commitment }: { readonly commitment: Commitment }) => {
  const factsOf = useCommitmentFacts();
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 1,
        alignItems: 'start',
        py: 1,
        borderTop: 1,
        borderColor: 'divider',
        '&:first-of-type': { borderTop: 0 },
      }}
    >
      <Box sx={{ flex: '1 1 260px', minWidth: 0 }}>
        <MuiLink
          component={Link}
          to={`/follow-ups/${commitment.actionId}`}
          sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}
        >
          {commitment.title}
        </MuiLink>
        <Typography variant="body2" color="textSecondary">
          {factsOf(commitment).join(' · ')}
        </Typography>
        {commitment.cancelReason && (
          <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
            {commitment.cancelReason}
          </Typography>
        )}
      </Box>
      <OutcomeChip outcome={commitment.outcome} />
    </Box>
  );
};

/** In small print: who, until when, since when it is done or how far it is, what was promised for it. */
function useCommitmentFacts() {
  const translate = useTranslate();
  const { shortDate, percent, delta } = useFormat();
  const say = (key: string, params = {}) =>
    translate(`resources.follow-ups.commitments.${key}`, params);
  return ({ owner, dueDay, state, doneAt, progress, promisedPoints }: Commitment): string[] => [
    owner.name,
    say('due', { date: shortDate(momentOf(dueDay)) }),
    ...(doneAt !== null ? [say('doneAt', { date: shortDate(doneAt) })] : []),
    ...(state === 'DONE' ? [say('unconfirmed')] : []),
    ...(state === 'OPEN' ? [say('progress', { progress: percent(progress / 100, 0) })] : []),
    ...(promisedPoints !== null ? [say('promised', { points: delta(promisedPoints) })] : []),
  ];
}
