import { Alert } from '@mui/material';
import LockIcon from '@mui/icons-material/LockOutlined';
import { useTranslate } from 'react-admin';
import { ClosedText } from '../../fields/ClosedText.js';
import { useFormat } from '../../fields/useFormat.js';
import type { LockReason } from '../lockReason.js';

interface LockNoticeProps {
  readonly reason: LockReason;
  readonly periodId: string;
}

/** Why the answer can not be changed, since when, and what can be done about it. */
export const LockNotice = ({ reason, periodId }: LockNoticeProps) => {
  const translate = useTranslate();
  const { dateTime } = useFormat();
  const { key, at, name } = reason;
  return (
    <Alert severity="info" icon={<LockIcon fontSize="small" />} sx={{ py: 0.25 }}>
      {key === 'closed' ? (
        <ClosedText periodId={periodId} />
      ) : (
        translate('resources.worksheets.save.locked', {
          reason: translate(`resources.worksheets.lock.${key}`, { date: dateTime(at), name }),
        })
      )}
    </Alert>
  );
};
