import { Alert, AlertTitle } from '@mui/material';
import type { AlertProps } from '@mui/material';
import { useTranslate } from 'react-admin';
import { isReopened } from '../../../schema/sealed-period.js';
import type { PeriodState } from '../../../schema/sealed-period.js';
import { useFormat } from '../../fields/useFormat.js';
import { PeriodReopeningsDocument } from '../../graphql/graphql.js';
import { useApiQuery } from '../../providers/api.js';
import { ReopeningWords } from './ReopeningWords.js';

interface ReopenedNoticeProps {
  readonly period: PeriodState & { readonly id: string; readonly name: string };
  /** Whether the screen shows figures, which are those of the revision before. */
  readonly showsFigures?: boolean;
  readonly sx?: AlertProps['sx'];
}

/** That a period is open again, since when, by whom, why and for whom. Nothing of any other. */
export const ReopenedNotice = ({ period, showsFigures = false, sx = {} }: ReopenedNoticeProps) =>
  isReopened(period) ? <Notice period={period} showsFigures={showsFigures} sx={sx} /> : null;

const Notice = ({ period, showsFigures, sx }: Required<ReopenedNoticeProps>) => {
  const translate = useTranslate();
  const format = useFormat();
  // Without it, as without a network, the first sentence stands alone.
  const { data } = useApiQuery(PeriodReopeningsDocument, { id: period.id });
  const reopening = data?.period.reopenings.find(({ revision }) => revision === period.revision);
  const values = { name: format.period(period.name), before: period.revision - 1 };
  return (
    <Alert severity="warning" className="no-print" sx={sx}>
      <AlertTitle>{translate('periodReopening.notice.title', values)}</AlertTitle>
      {reopening && <ReopeningWords reopening={reopening} />}
      {showsFigures && <div>{translate('periodReopening.notice.figures', values)}</div>}
    </Alert>
  );
};
