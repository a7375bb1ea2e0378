import { useState } from 'react';
import { Alert, AlertTitle, Box, Button, Typography } from '@mui/material';
import ReopenedIcon from '@mui/icons-material/ReplayOutlined';
import { useTranslate } from 'react-admin';
import { FieldRefusal } from '../../fields/FieldRefusal.js';
import { useFormat } from '../../fields/useFormat.js';
import { failureOf } from '../../providers/errors.js';
import type { Failure } from '../../providers/errors.js';
import { sentenceOf } from '../../providers/refusals.js';
import { useDesk } from '../desk.js';
import { useAnswer } from '../saving/useWorksheetStore.js';
import { standingAcceptance } from '../standing.js';

/** That what was accepted was changed since and waits for a review again, and the way back. */
export const ReopenedNotice = ({ answerId }: { readonly answerId: string }) => {
  const translate = useTranslate();
  const { dateTime } = useFormat();
  const { workspace } = useDesk();
  const answer = useAnswer(workspace.store, answerId);
  if (!answer?.reopened) return null;
  const accepted = standingAcceptance(answer);
  const say = (key: string, params = {}) =>
    translate(`resources.worksheets.reopening.${key}`, params);
  return (
    <Alert severity="warning" icon={<ReopenedIcon />} role="status">
      <AlertTitle sx={{ mb: 0.25, fontWeight: 700 }}>{say('title')}</AlertTitle>
      {accepted && (
        <Typography variant="body2">
          {say('by', { name: accepted.evaluator.name, date: dateTime(accepted.createdAt) })}
        </Typography>
      )}
      <Typography variant="body2">{say('lead')}</Typography>
      {answer.abilities.includes('answer.restore') && <Restoring answerId={answerId} />}
    </Alert>
  );
};

/** Asks once more: what was changed since goes. */
const Restoring = ({ answerId }: { readonly answerId: string }) => {
  const translate = useTranslate();
  const { workspace } = useDesk();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const say = (key: string) => translate(`resources.worksheets.reopening.${key}`);
  const restore = async () => {
    setBusy(true);
    setFailure(undefined);
    try {
      await workspace.restore(answerId);
    } catch (cause) {
      setFailure(failureOf(cause));
      setAsking(false);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Box sx={{ mt: 0.75 }}>
      {asking ? (
        <Box role="alert">
          <Typography variant="body2" sx={{ fontWeight: 600 }}>
            {say('restoreSure')}
          </Typography>
          <Button
            size="small"
            color="inherit"
            variant="outlined"
            disabled={busy}
            onClick={() => void restore()}
          >
            {say('restoreYes')}
          </Button>
          <Button size="small" color="inherit" autoFocus onClick={() => setAsking(false)}>
            {say('restoreNo')}
          </Button>
        </Box>
      ) : (
        <Button size="small" color="inherit" variant="outlined" onClick={() => setAsking(true)}>
          {say('restore')}
        </Button>
      )}
      <FieldRefusal sentence={failure && translate(sentenceOf(failure), failure.details)} />
    </Box>
  );
};
