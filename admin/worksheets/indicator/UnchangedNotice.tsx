import { Alert, Button } from '@mui/material';
import HistoryIcon from '@mui/icons-material/HistoryOutlined';
import { useTranslate } from 'react-admin';

interface UnchangedNoticeProps {
  /** Undefined for who may not edit. */
  readonly onConfirm: (() => void) | undefined;
  readonly busy: boolean;
}

/** The answer is last month's: one click says that it still holds. */
export const UnchangedNotice = ({ onConfirm, busy }: UnchangedNoticeProps) => {
  const translate = useTranslate();
  const say = (key: string) => translate(`resources.worksheets.answer.${key}`);
  return (
    <Alert
      severity="info"
      icon={<HistoryIcon fontSize="small" />}
      sx={{ py: 0.25, alignItems: 'center', flexWrap: 'wrap' }}
      action={
        onConfirm && (
          <Button color="inherit" size="small" disabled={busy} onClick={onConfirm}>
            {say('confirm')}
          </Button>
        )
      }
    >
      <strong>{say('unchanged')}.</strong> {say('unchangedLead')}
    </Alert>
  );
};
