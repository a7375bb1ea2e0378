import { useState } from 'react';
import { Alert, Box, Button } from '@mui/material';
import KeyIcon from '@mui/icons-material/KeyOutlined';
import LockIcon from '@mui/icons-material/LockClockOutlined';
import { useNotify, useTranslate } from 'react-admin';
import { useFormat } from '../fields/useFormat.js';
import { WithdrawOpeningDocument, WorksheetOpeningsDocument } from '../graphql/graphql.js';
import type { StageWritingPartsFragment } from '../graphql/graphql.js';
import { useApiMutation, useApiQuery } from '../providers/api.js';
import { sentenceOf } from '../providers/refusals.js';
import { AskDialog } from './AskDialog.js';
import { useOpeningsAnew } from './useOpeningsAnew.js';
import { isLockedByWindow } from './isLockedByWindow.js';
import { useWritingText } from './useWritingText.js';

interface WritingNoticeProps {
  readonly worksheetId: string;
  readonly writing: StageWritingPartsFragment;
  /** When the period closes. */
  readonly endsAt: string;
  /** The answer that somebody is looking at. */
  readonly code?: string | undefined;
}

/**
 * Where a window locks a stage: who, since when, until when, and the button to ask for it. Where it is open for
 * a while, or less long than the period, until when. Nothing where it is simply open.
 */
export const WritingNotice = ({ worksheetId, writing, endsAt, code }: WritingNoticeProps) => {
  const translate = useTranslate();
  const notify = useNotify();
  const { dateTime } = useFormat();
  const text = useWritingText(writing);
  const [asking, ask] = useState(false);
  const readAnew = useOpeningsAnew();
  const isLocked = isLockedByWindow(writing);
  const { data } = useApiQuery(WorksheetOpeningsDocument, { worksheetId }, { enabled: isLocked });
  const withdraw = useApiMutation(WithdrawOpeningDocument, {
    onSuccess: () => notify('windows.asking.withdrawn', { type: 'success' }),
    onError: ({ failure }) => notify(sentenceOf(failure), { type: 'error' }),
    onSettled: readAnew,
  });
  const say = (key: string, params = {}) => translate(`windows.${key}`, params);
  if (writing.open && writing.byException) {
    return (
      <Alert severity="success" icon={<KeyIcon fontSize="small" />} sx={{ mb: 2 }}>
        {say('locked.opened', { date: dateTime(writing.until) })}
      </Alert>
    );
  }
  if (writing.open && writing.until && new Date(writing.until) < new Date(endsAt)) {
    return (
      <Alert severity="info" icon={<LockIcon fontSize="small" />} sx={{ mb: 2 }}>
        {say('locked.soon', { date: dateTime(writing.until) })}
      </Alert>
    );
  }
  if (!isLocked) return null;

  const { stageKey } = writing;
  const openings = data?.worksheetOpenings;
  const latest = openings?.requests.find((request) => request.stageKey === stageKey);
  const waiting = latest?.state === 'OPEN' ? latest : undefined;
  const mayAsk = (openings?.abilities.includes('opening.request') ?? false) && !waiting;
  const partly = openings?.exceptions.filter((one) => one.stageKey === stageKey) ?? [];
  return (
    <Alert
      severity="warning"
      icon={<LockIcon fontSize="small" />}
      sx={{ mb: 2, '& .MuiAlert-message': { width: '100%', overflow: 'visible' } }}
    >
      <Box sx={{ display: 'grid', gap: 0.75, justifyItems: 'start' }}>
        <span>{text}</span>
        {partly.map(({ id, indicatorCodes, expiresAt }) => (
          <span key={id}>
            {say('locked.partly', {
              codes: indicatorCodes?.join(', ') ?? '',
              date: dateTime(expiresAt),
            })}
          </span>
        ))}
        {latest?.state === 'REFUSED' && (
          <span>
            {say('asking.refused', { date: dateTime(latest.decidedAt) })}{' '}
            <q>{latest.decisionReason}</q>
          </span>
        )}
        {waiting && (
          <span>
            {say('asking.waiting', {
              name: waiting.requestedBy.name,
              date: dateTime(waiting.createdAt),
            })}
          </span>
        )}
        {waiting?.abilities.includes('opening.withdraw') && (
          <Button
            size="small"
            color="inherit"
            variant="outlined"
            disabled={withdraw.isPending}
            onClick={() => withdraw.mutate({ id: waiting.id, version: waiting.version })}
          >
            {say('asking.withdraw')}
          </Button>
        )}
        {mayAsk && (
          <>
            <span>{say('asking.how')}</span>
            <Button size="small" color="inherit" variant="outlined" onClick={() => ask(true)}>
              {say('asking.button')}
            </Button>
          </>
        )}
      </Box>
      {asking && (
        <AskDialog
          worksheetId={worksheetId}
          stageKey={stageKey}
          code={code}
          onClose={() => ask(false)}
        />
      )}
    </Alert>
  );
};
