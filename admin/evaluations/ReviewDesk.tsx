import { Box, Button, Card, Typography } from '@mui/material';
import { useEffect, useEffectEvent, useState } from 'react';
import { Title, useTranslate } from 'react-admin';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { FailedState } from '../fields/FailedState.js';
import { LoadingState } from '../fields/LoadingState.js';
import { StateChip } from '../fields/StateChip.js';
import { useFormat } from '../fields/useFormat.js';
import { contentOf } from '../worksheets/saving/answerContent.js';
import { answerText } from '../worksheets/indicator/answerText.js';
import { EvaluationHistory } from '../worksheets/indicator/EvaluationHistory.js';
import { OptionCards } from '../worksheets/indicator/OptionCards.js';
import { deskActionOf, isTypingIn } from './deskKeys.js';
import { EvidencePreview } from './EvidencePreview.js';
import { QueueList } from './QueueList.js';
import { ReturnForm } from './ReturnForm.js';
import { useReviewDesk } from './useReviewDesk.js';

/** One answer beside its evidence: accepted or returned, by keyboard alone if one likes. */
export const ReviewDesk = () => {
  const { id = '' } = useParams();
  const translate = useTranslate();
  const { number } = useFormat();
  const desk = useReviewDesk(id);
  const [returning, setReturning] = useState<string | null>(null);
  const { answer, indicator, sheet } = desk;
  const may = answer?.abilities.includes('evaluation.give') ?? false;
  const say = (key: string, params = {}) => translate(`resources.evaluations.desk.${key}`, params);

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const action = deskActionOf(event, isTypingIn(event.target));
    if (!action) return;
    event.preventDefault();
    if (action.kind === 'next') desk.goTo(1);
    if (action.kind === 'previous') desk.goTo(-1);
    if (action.kind === 'undo') desk.undo?.();
    if (action.kind === 'accept') desk.judge('ACCEPTED');
    if (action.kind === 'return' && may) setReturning(id);
    const option = action.kind === 'choose' && may && indicator?.options[action.place];
    if (option) desk.choose(option.key);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);

  if (desk.error) return <FailedState error={desk.error} onRetry={desk.retry} />;
  if (!answer || !indicator || !sheet) return <LoadingState />;
  const claimed = answerText(indicator, contentOf(answer), number);
  return (
    <Box>
      <Title title="resources.evaluations.desk.title" />
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: '260px minmax(0, 1fr) minmax(0, 1fr)' },
        }}
      >
        <QueueList items={desk.queue} current={id} />
        <Card sx={{ p: 2 }} component="section">
          <Typography variant="body2" color="textSecondary">
            {sheet.unit?.name ?? say('kabupaten')}
          </Typography>
          <Typography variant="h2" sx={{ fontSize: '1.15rem', my: 0.5 }}>
            {indicator.code} {indicator.text}
          </Typography>
          <StateChip state={answer.state} />
          <Typography sx={{ my: 1.5, fontWeight: 600 }}>
            {say('claimed', { answer: claimed ?? say('unanswered') })}
          </Typography>
          {answer.explanation && (
            <Typography sx={{ mb: 1.5, whiteSpace: 'pre-wrap' }}>{answer.explanation}</Typography>
          )}
          {indicator.options.length > 0 && (
            <OptionCards
              indicator={indicator}
              chosen={desk.optionKey}
              disabled={!may}
              onChoose={(key) => key !== null && desk.choose(key)}
            />
          )}
          <EvaluationHistory indicator={indicator} evaluations={answer.evaluations} />
          {may && returning !== id && (
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 2 }}>
              <Button
                variant="contained"
                disabled={desk.busy}
                onClick={() => desk.judge('ACCEPTED')}
              >
                {say('accept')}
              </Button>
              <Button variant="outlined" color="warning" onClick={() => setReturning(id)}>
                {say('return')}
              </Button>
            </Box>
          )}
          {may && returning === id && (
            <ReturnForm
              key={id}
              busy={desk.busy}
              failure={desk.failure}
              onSend={(reason, note) => desk.judge('RETURNED', reason, note)}
              onCancel={() => setReturning(null)}
            />
          )}
          {desk.undo && (
            <Button sx={{ mt: 1 }} onClick={desk.undo}>
              {say('undo')}
            </Button>
          )}
          <Typography variant="caption" component="p" color="textSecondary" sx={{ mt: 2 }}>
            {say('keys')}
          </Typography>
          <Button component={RouterLink} to="/evaluations" size="small">
            {say('back')}
          </Button>
        </Card>
        <Card sx={{ p: 2 }} component="section">
          <Typography variant="h3" sx={{ fontSize: '1rem', mb: 1 }}>
            {say('evidence', { count: answer.evidence.length })}
          </Typography>
          <EvidencePreview links={answer.evidence} />
        </Card>
      </Box>
    </Box>
  );
};
