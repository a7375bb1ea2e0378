import { useState } from 'react';
import { Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFormat } from '../../fields/useFormat.js';
import { refusalAt, sentenceOf } from '../../providers/refusals.js';
import { momentOf } from '../dueDay.js';
import { followUpPlaces } from '../followUpPlaces.js';
import type { CommitmentEntry } from './commitmentSender.js';
import type { KeptCommitment } from './keptCommitment.js';
import { pageCommitments } from './pageCommitments.js';

interface CommitmentItemProps {
  readonly entry: CommitmentEntry;
  /** Whether the unit is named, or known from where this stands. */
  readonly namesUnit?: boolean;
  readonly onEdit?: (commitment: KeptCommitment) => void;
}

/** A commitment that was taken down, and how far it is on its way. */
export const CommitmentItem = ({ entry, namesUnit, onEdit }: CommitmentItemProps) => {
  const translate = useTranslate();
  const { shortDate } = useFormat();
  const { commitment, status, kept } = entry;
  const { unit, title, owner, dueDay } = commitment;
  const say = (key: string, values?: object) => translate(`commitments.${key}`, values);
  const facts = [
    ...(namesUnit ? [unit] : []),
    owner.name,
    say('due', { date: shortDate(momentOf(dueDay)) }),
  ];
  return (
    <Box component="li" sx={{ py: '0.25em' }}>
      <Typography sx={{ fontSize: '0.85em', fontWeight: 600, overflowWrap: 'anywhere' }}>
        {title}
      </Typography>
      <Typography sx={{ fontSize: '0.75em', color: 'text.secondary' }}>
        {facts.join(' · ')} · <Status entry={entry} />
      </Typography>
      {!kept && status.kind !== 'saved' && (
        <Typography role="alert" sx={{ fontSize: '0.75em', color: 'error.main' }}>
          {say('notKept')}
        </Typography>
      )}
      {status.kind === 'refused' && (
        <Box sx={{ display: 'flex', gap: 1 }}>
          {onEdit && (
            <Button size="small" onClick={() => onEdit(commitment)}>
              {say('edit')}
            </Button>
          )}
          <Discard commitment={commitment} />
        </Box>
      )}
    </Box>
  );
};

/** Asked once more before the words are gone. */
const Discard = ({ commitment: { key, title } }: { readonly commitment: KeptCommitment }) => {
  const translate = useTranslate();
  const [sure, setSure] = useState(false);
  return (
    <Button
      size="small"
      color={sure ? 'error' : 'inherit'}
      onBlur={() => setSure(false)}
      onClick={() => (sure ? pageCommitments.discard(key) : setSure(true))}
    >
      {translate(sure ? 'commitments.discardSure' : 'commitments.discardOf', { title })}
    </Button>
  );
};

const colours = {
  waiting: 'warning.main',
  sending: 'text.secondary',
  saved: 'success.main',
  refused: 'error.main',
} as const;

const Status = ({ entry: { status } }: { readonly entry: CommitmentEntry }) => {
  const translate = useTranslate();
  const say = (key: string, values?: object) => translate(`commitments.${key}`, values);
  const failure = status.kind === 'refused' ? status.failure : undefined;
  const refusal = failure && refusalAt(failure, followUpPlaces);
  const isSignedOut = status.kind === 'waiting' && status.failure?.code === 'UNAUTHENTICATED';
  return (
    <Box component="strong" role="status" sx={{ color: colours[status.kind] }}>
      {failure
        ? say('refused', { why: translate(refusal?.key ?? sentenceOf(failure), failure.details) })
        : say(isSignedOut ? 'signedOut' : status.kind)}
    </Box>
  );
};
