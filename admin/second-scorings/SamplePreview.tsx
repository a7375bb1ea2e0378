import { Alert, Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFormat } from '../fields/useFormat.js';
import type { SamplePreviewFragment } from '../graphql/graphql.js';

interface SamplePreviewProps {
  readonly preview: SamplePreviewFragment;
  readonly minutesPerAnswer: number;
}

/** What a draw takes of whom, whom it gives how much, and who stays out for what reason. */
export const SamplePreview = ({ preview, minutesPerAnswer }: SamplePreviewProps) => {
  const translate = useTranslate();
  const { number } = useFormat();
  const say = (key: string, params = {}) =>
    translate(`resources.second-scorings.preview.${key}`, params);
  const { drawn, minutes, seed, evaluators, seconds } = preview;
  if (evaluators.length === 0) return <Alert severity="info">{say('nothing')}</Alert>;
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }} role="status">
      <Typography sx={{ fontWeight: 600 }}>
        {say('total', { drawn: number(drawn), minutes: number(minutes, 0), seed })}
      </Typography>
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' },
        }}
      >
        <Side
          title={say('first')}
          rows={evaluators.map(({ evaluator, drawn: taken, judged }) => ({
            ...evaluator,
            text: say('takes', { drawn: number(taken), judged: number(judged) }),
          }))}
        />
        <Side
          title={say('second')}
          rows={seconds.map(({ second, given }) => ({
            ...second,
            text: say('gives', {
              given: number(given),
              minutes: number(given * minutesPerAnswer, 0),
            }),
          }))}
        />
      </Box>
      {evaluators
        .filter(({ drawable, judged }) => drawable < judged)
        .map(({ evaluator, drawable, judged, hindrances }) => (
          <Alert key={evaluator.id} severity={drawable === 0 ? 'warning' : 'info'}>
            {say('nobody', { name: evaluator.name, smart_count: judged - drawable })}{' '}
            {hindrances.length === 0
              ? say('noOther')
              : hindrances
                  .map(({ why, people }) => say(`why.${why}`, { smart_count: people }))
                  .join(' ')}
          </Alert>
        ))}
    </Box>
  );
};

interface SideProps {
  readonly title: string;
  readonly rows: readonly { readonly id: string; readonly name: string; readonly text: string }[];
}

const Side = ({ title, rows }: SideProps) => (
  <Box sx={{ minWidth: 0 }}>
    <Typography variant="h3" gutterBottom>
      {title}
    </Typography>
    <Box component="dl" sx={{ m: 0, display: 'grid', gap: 0.5 }}>
      {rows.map(({ id, name, text }) => (
        <Box key={id} sx={{ display: 'flex', gap: 1, justifyContent: 'space-between' }}>
          <Typography component="dt" variant="body2" sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
            {name}
          </Typography>
          <Typography component="dd" variant="body2" color="textSecondary" sx={{ m: 0 }} noWrap>
            {text}
          </Typography>
        </Box>
      ))}
    </Box>
  </Box>
);
