import { Alert, Button } from '@mui/material';
import HistoryIcon from '@mui/icons-material/HistoryOutlined';
import { useTranslate } from 'react-admin';

interface UnchangedNoticeProps {
  readonly onConfirm: () => void;
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
      sx={{
        py: 0.25,
        '& .MuiAlert-message': {
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          columnGap: 1,
        },
      }}
    >
      <strong>{say('unchanged')}.</strong> {say('unchangedLead')}
      <Button size="small" variant="outlined" disabled={busy} onClick={onConfirm}>
        {say('confirm')}
      </Button>
    </Alert>
  );
};
