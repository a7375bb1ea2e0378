import { useEffect, useRef, useState } from 'react';
import { Box, Button, Paper, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { WorksheetObjectionsDocument } from '../graphql/graphql.js';
import { useApiQuery } from '../providers/api.js';
import { useCan } from '../providers/useViewer.js';
import { ObjectionRecord } from './ObjectionRecord.js';
import { RaiseDialog } from './RaiseDialog.js';
import { useClockText } from './useClockText.js';

interface AnswerObjectionsProps {
  readonly worksheetId: string;
  readonly answerId: string;
  /** Changes whenever the answer is no longer where it was: what may be objected to is asked anew then. */
  readonly state: string;
  /** Whoever judges sees what was held against it, and is offered nothing. */
  readonly readOnly?: boolean;
}

/** Beside a verdict: what the unit holds against it, and the time that is left to say so. */
export const AnswerObjections = ({
  worksheetId,
  answerId,
  state,
  readOnly = false,
}: AnswerObjectionsProps) => {
  const translate = useTranslate();
  const clockText = useClockText();
  const [raising, raise] = useState(false);
  const maySee = useCan('objection.list');
  const { data, error, refetch } = useApiQuery(
    WorksheetObjectionsDocument,
    { worksheetId },
    { enabled: maySee, staleTime: 60_000 },
  );
  const seen = useRef({ answerId, state });
  useEffect(() => {
    const { current } = seen;
    seen.current = { answerId, state };
    if (maySee && current.answerId === answerId && current.state !== state) void refetch();
  }, [maySee, refetch, answerId, state]);
  const say = (key: string, params = {}) => translate(`resources.objections.${key}`, params);
  if (error && !data) {
    return (
      <Box role="alert" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Typography variant="body2">{say('failed')}</Typography>
        <Button size="small" onClick={() => void refetch()}>
          {translate('common.state.retry')}
        </Button>
      </Box>
    );
  }
  const objections = data?.objections.nodes.filter((one) => one.answerId === answerId) ?? [];
  const contestable = readOnly
    ? undefined
    : data?.contestableVerdicts.find((one) => one.answerId === answerId);
  if (objections.length === 0 && !contestable) return null;
  return (
    <Paper
      component="section"
      aria-label={say('name')}
      variant="outlined"
      sx={{ p: 2, display: 'grid', gap: 2 }}
    >
      {objections.map((objection) => (
        <ObjectionRecord key={objection.id} objection={objection} />
      ))}
      {contestable && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
          <Box sx={{ flex: '1 1 240px' }}>
            <Typography variant="body2" sx={{ fontWeight: 600 }}>
              {say(contestable.abilities.includes('objection.raise') ? 'disagree' : 'headMay')}
            </Typography>
            <Typography variant="body2" color="textSecondary">
              {clockText(contestable)}
            </Typography>
          </Box>
          {contestable.abilities.includes('objection.raise') && (
            <Button variant="outlined" onClick={() => raise(true)}>
              {say('raise')}
            </Button>
          )}
        </Box>
      )}
      {raising && contestable && (
        <RaiseDialog
          evaluationId={contestable.evaluationId}
          clock={clockText(contestable)}
          onClose={() => raise(false)}
        />
      )}
    </Paper>
  );
};
