import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  LinearProgress,
  Typography,
} from '@mui/material';
import PdfIcon from '@mui/icons-material/PictureAsPdfOutlined';
import { useTranslate } from 'react-admin';
import { FailureAlert } from '../../fields/FailureAlert.js';
import { ProgressBar } from '../../fields/ProgressBar.js';
import { useFormat } from '../../fields/useFormat.js';
import type { PeriodChoiceFragment } from '../../graphql/graphql.js';
import { useCan } from '../../providers/useViewer.js';
import { useBook } from './useBook.js';

interface BookButtonProps {
  readonly period: Pick<PeriodChoiceFragment, 'id' | 'name'>;
  /** Of which closing; of the latest where none is said. */
  readonly revision?: number;
}

/** For the leadership meeting: every report card of a period in one PDF; for whoever reads them all. */
export const BookButton = (props: BookButtonProps) =>
  useCan('reportCard.readAll') ? <Offered {...props} /> : null;

const Offered = ({ period, revision }: BookButtonProps) => {
  const translate = useTranslate();
  const { locale } = useFormat();
  const say = (key: string, values?: object) =>
    translate(`resources.report-cards.book.${key}`, values);
  const { state, start, stop } = useBook(
    `/periods/${period.id}/report-cards.pdf?lang=${locale}${revision ? `&revision=${revision}` : ''}`,
    say(revision ? 'fileNameOf' : 'fileName', { period: period.name, revision }),
  );
  const isFailed = state.kind === 'FAILED';
  return (
    <>
      <Button size="small" startIcon={<PdfIcon />} onClick={() => void start()}>
        {say(revision ? 'actionOf' : 'action', { revision })}
      </Button>
      <Dialog
        open={state.kind !== 'IDLE'}
        onClose={(_, reason) => reason === 'backdropClick' || stop()}
        fullWidth
        maxWidth="xs"
      >
        <DialogTitle>{say('title')}</DialogTitle>
        <DialogContent>
          {state.kind === 'LOADING' && state.total === null && (
            <>
              <Typography color="textSecondary" sx={{ mb: 1 }}>
                {say('waiting')}
              </Typography>
              <LinearProgress aria-label={say('waiting')} />
            </>
          )}
          {state.kind === 'LOADING' && state.total !== null && (
            <ProgressBar done={state.pages} total={state.total} label={say('pages')} />
          )}
          {isFailed && (
            <FailureAlert
              failure={state.failure}
              text={state.failure.code === 'NETWORK' ? say('lost') : undefined}
            />
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={stop}>{say(isFailed ? 'close' : 'cancel')}</Button>
          {isFailed && (
            <Button variant="contained" onClick={() => void start()}>
              {say('retry')}
            </Button>
          )}
        </DialogActions>
      </Dialog>
    </>
  );
};
