import { Alert, Button } from '@mui/material';
import { useTranslate } from 'react-admin';

interface BegunNoticeProps {
  /** Under `keeping.begun`. */
  readonly text: 'next' | 'unsaved';
  readonly onDiscard: () => void;
}

/** Says that what stands in a form was typed another time, and takes it away. */
export const BegunNotice = ({ text, onDiscard }: BegunNoticeProps) => {
  const translate = useTranslate();
  const say = (key: string) => translate(`keeping.begun.${key}`);
  return (
    <Alert
      severity="info"
      sx={{ mt: 1, mb: 2 }}
      action={
        <Button color="inherit" size="small" onClick={onDiscard}>
          {say('discard')}
        </Button>
      }
    >
      {say(text)}
    </Alert>
  );
};
