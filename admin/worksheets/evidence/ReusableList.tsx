import { List, ListItem, ListItemButton, ListItemText, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { FailedState } from '../../fields/FailedState.js';
import { LoadingState } from '../../fields/LoadingState.js';
import { useFormat } from '../../fields/useFormat.js';
import type { ReusableEvidenceFragment } from '../../graphql/graphql.js';
import { useReusable } from './useReusable.js';

interface ReusableListProps {
  readonly answerId: string;
  /** Words of title or file name. */
  readonly search: string;
  readonly busy: boolean;
  readonly onPick: (evidenceId: string) => void;
}

/** What the unit has gathered in all its months, as far as it matches; latest first. */
export const ReusableList = ({ answerId, search, busy, onPick }: ReusableListProps) => {
  const translate = useTranslate();
  const { number } = useFormat();
  const say = (key: string, params = {}) =>
    translate(`resources.worksheets.evidence.${key}`, params);
  const { found, total, there, error, isPending, retry } = useReusable(answerId, search.trim());
  if (error) return <FailedState error={error} onRetry={retry} />;
  if (isPending) return <LoadingState rows={4} />;
  if (found.length === 0) {
    return (
      <Typography role="status" color="textSecondary" sx={{ py: 3, textAlign: 'center' }}>
        {say(search.trim() === '' ? 'reuseEmpty' : 'reuseNone')}
      </Typography>
    );
  }
  return (
    <>
      <List dense disablePadding>
        {found.map((evidence) => (
          <Reusable
            key={evidence.id}
            evidence={evidence}
            isThere={there.has(evidence.id)}
            busy={busy}
            onPick={() => onPick(evidence.id)}
          />
        ))}
      </List>
      {total > found.length && (
        <Typography role="status" variant="body2" color="textSecondary" sx={{ mt: 1 }}>
          {say('reuseMore', { count: number(found.length), total: number(total) })}
        </Typography>
      )}
    </>
  );
};

interface ReusableProps {
  readonly evidence: ReusableEvidenceFragment;
  /** It supports the answer in question already. */
  readonly isThere: boolean;
  readonly busy: boolean;
  readonly onPick: () => void;
}

const Reusable = ({ evidence, isThere, busy, onPick }: ReusableProps) => {
  const translate = useTranslate();
  const { shortDate, bytes } = useFormat();
  const { title, revisions } = evidence;
  const say = (key: string, params = {}) =>
    translate(`resources.worksheets.evidence.${key}`, params);
  // What is attached is the latest.
  const latest = revisions.at(-1);
  const facts = [
    latest?.fileName !== title && latest?.fileName,
    latest?.url,
    shortDate(latest?.createdAt),
    latest?.size != null && bytes(latest.size),
    isThere && say('reuseThere'),
  ];
  return (
    <ListItem disablePadding divider>
      <ListItemButton
        disabled={isThere || busy}
        aria-label={say('reuseAttach', { title })}
        onClick={onPick}
      >
        <ListItemText
          primary={title}
          secondary={facts.filter(Boolean).join(' · ')}
          slotProps={{
            primary: { sx: { fontWeight: 600, overflowWrap: 'anywhere' } },
            secondary: { sx: { overflowWrap: 'anywhere' } },
          }}
        />
      </ListItemButton>
    </ListItem>
  );
};
