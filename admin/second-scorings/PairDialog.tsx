import { useId } from 'react';
import {
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Typography,
} from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useUnitName } from '../evaluations/rowTexts.js';
import { FailedState } from '../fields/FailedState.js';
import { noValue } from '../fields/format.js';
import { LoadingState } from '../fields/LoadingState.js';
import { usePhone } from '../fields/Rows.js';
import { useFormat } from '../fields/useFormat.js';
import { WorksheetInstrumentDocument } from '../graphql/graphql.js';
import type {
  PairedValueFragment,
  SecondScoringPairFragment,
  WorksheetInstrumentFragment,
} from '../graphql/graphql.js';
import { useApiQuery } from '../providers/api.js';
import { answerText } from '../worksheets/indicator/answerText.js';
import { contentOf } from '../worksheets/saving/answerContent.js';

interface PairDialogProps {
  readonly pair: SecondScoringPairFragment;
  readonly onClose: () => void;
}

/** What two evaluators gave one answer, side by side, and the way to the answer itself. */
export const PairDialog = ({ pair, onClose }: PairDialogProps) => {
  const translate = useTranslate();
  const unitName = useUnitName();
  const { delta } = useFormat();
  const phone = usePhone();
  const titleId = useId();
  const { data, isPending, error, refetch } = useApiQuery(
    WorksheetInstrumentDocument,
    { id: pair.instrumentId },
    { staleTime: Infinity },
  );
  const indicator = data?.instrument.indicators.find(({ code }) => code === pair.indicatorCode);
  const say = (key: string, params = {}) =>
    translate(`resources.second-scorings.pair.${key}`, params);
  return (
    <Dialog
      open
      fullWidth
      fullScreen={phone}
      maxWidth="md"
      onClose={onClose}
      aria-labelledby={titleId}
    >
      <DialogTitle id={titleId} component="h2">
        {pair.indicatorCode} · {unitName(pair)}
      </DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2, alignContent: 'start' }}>
        <Typography>{pair.indicatorText}</Typography>
        {isPending && <LoadingState rows={4} />}
        {error && !data && <FailedState error={error} onRetry={() => void refetch()} />}
        {indicator && (
          <Box
            sx={{
              display: 'grid',
              gap: 2,
              gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' },
            }}
          >
            <Side title={say('first')} given={pair.first} indicator={indicator} />
            <Side title={say('second')} given={pair.second} indicator={indicator} />
          </Box>
        )}
        <Typography>{say('difference', { difference: delta(pair.difference) })}</Typography>
        {pair.changed && <Typography color="textSecondary">{say('changed')}</Typography>}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button component={Link} to={`/evaluations/${pair.answerId}/show`}>
          {say('open')}
        </Button>
        <Button onClick={onClose} color="inherit">
          {translate('common.actions.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};

interface SideProps {
  readonly title: string;
  readonly given: PairedValueFragment;
  readonly indicator: WorksheetInstrumentFragment['indicators'][number];
}

const Side = ({ title, given, indicator }: SideProps) => {
  const translate = useTranslate();
  const { number, points, dateTime } = useFormat();
  const { by, at, score, note } = given;
  const content = contentOf({ ...given, explanation: '' });
  return (
    <Box
      component="section"
      sx={{ p: 1.5, border: 1, borderColor: 'divider', borderRadius: '10px', minWidth: 0 }}
    >
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'baseline' }}>
        <Typography variant="body2" sx={{ fontWeight: 600, flex: 1, minWidth: 0 }}>
          {title}
        </Typography>
        <Typography sx={{ fontWeight: 700, fontVariantNumeric: 'tabular-nums' }}>
          {points(score)}
        </Typography>
      </Box>
      <Typography sx={{ overflowWrap: 'anywhere' }}>
        {answerText(indicator, content, number) ?? noValue}
      </Typography>
      <Typography
        variant="body2"
        color={note ? 'textPrimary' : 'textSecondary'}
        sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', mt: 0.5 }}
      >
        {note || translate('resources.panels.noNote')}
      </Typography>
      <Typography variant="caption" color="textSecondary" component="div" sx={{ mt: 0.5 }}>
        {by.name} · {dateTime(at)}
      </Typography>
    </Box>
  );
};
