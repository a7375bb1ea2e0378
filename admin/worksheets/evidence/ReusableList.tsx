import { Box, IconButton, List, Typography } from '@mui/material';
import NextIcon from '@mui/icons-material/ChevronRightOutlined';
import PreviousIcon from '@mui/icons-material/ChevronLeftOutlined';
import { useTranslate } from 'react-admin';
import { FailedState } from '../../fields/FailedState.js';
import { LoadingState } from '../../fields/LoadingState.js';
import { useFormat } from '../../fields/useFormat.js';
import { asksForAll, pageSize, spanOf } from './library.js';
import type { LibraryQuestion } from './library.js';
import { LibraryItem } from './LibraryItem.js';
import { useReusable } from './useReusable.js';

interface ReusableListProps {
  readonly answerId: string;
  readonly question: LibraryQuestion;
  /** From 0. */
  readonly page: number;
  readonly busy: boolean;
  readonly onPage: (page: number) => void;
  readonly onPick: (evidenceId: string) => void;
}

/** What the unit has gathered in all its months, as far as it fits; latest first, page by page. */
export const ReusableList = ({
  answerId,
  question,
  page,
  busy,
  onPage,
  onPick,
}: ReusableListProps) => {
  const translate = useTranslate();
  const say = (key: string) => translate(`resources.worksheets.evidence.${key}`);
  const { found, total, there, error, isPending, retry } = useReusable(answerId, question, page);
  if (error) return <FailedState error={error} onRetry={retry} />;
  if (isPending) return <LoadingState rows={4} />;
  if (found.length === 0) {
    return (
      <Typography role="status" color="textSecondary" sx={{ py: 3, textAlign: 'center' }}>
        {say(asksForAll(question) ? 'reuseEmpty' : 'reuseNone')}
      </Typography>
    );
  }
  return (
    <>
      <List dense disablePadding>
        {found.map((evidence) => (
          <LibraryItem
            key={evidence.id}
            evidence={evidence}
            isThere={there.has(evidence.id)}
            busy={busy}
            onPick={() => onPick(evidence.id)}
          />
        ))}
      </List>
      {total > pageSize && <Pages page={page} shown={found.length} total={total} onPage={onPage} />}
    </>
  );
};

interface PagesProps {
  readonly page: number;
  readonly shown: number;
  readonly total: number;
  readonly onPage: (page: number) => void;
}

const Pages = ({ page, shown, total, onPage }: PagesProps) => {
  const translate = useTranslate();
  const { number } = useFormat();
  const say = (key: string, params = {}) =>
    translate(`resources.worksheets.evidence.library.${key}`, params);
  const { from, to } = spanOf(page, shown);
  return (
    <Box
      component="nav"
      aria-label={say('pages')}
      sx={{ display: 'flex', alignItems: 'center', justifyContent: 'flex-end', gap: 1, mt: 1 }}
    >
      <Typography role="status" variant="body2" color="textSecondary">
        {say('span', { from: number(from), to: number(to), total: number(total) })}
      </Typography>
      <IconButton
        aria-label={say('previous')}
        disabled={page === 0}
        onClick={() => onPage(page - 1)}
      >
        <PreviousIcon />
      </IconButton>
      <IconButton aria-label={say('next')} disabled={to >= total} onClick={() => onPage(page + 1)}>
        <NextIcon />
      </IconButton>
    </Box>
  );
};
