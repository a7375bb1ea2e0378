import { Alert, Button } from '@mui/material';
import AcceptedIcon from '@mui/icons-material/TaskAltOutlined';
import { useTranslate } from 'react-admin';
import { useDesk } from '../desk.js';
import { isReopenable, lockReason } from '../lockReason.js';
import { useEntry } from '../saving/useWorksheetStore.js';
import { useNow } from '../../fields/useNow.js';

/**
 * What a change of an accepted answer costs, said before anything can be typed; and the way to do it all the
 * same. Nothing where the answer is not accepted, or not the viewer's to change.
 */
export const AcceptedNotice = ({ answerId }: { readonly answerId: string }) => {
  const translate = useTranslate();
  const { workspace, worksheet } = useDesk();
  const now = useNow();
  const entry = useEntry(workspace.store, answerId);
  const say = (key: string) => translate(`resources.worksheets.reopening.${key}`);
  if (!entry) return null;

  const { answer, reopening } = entry;
  const lock = lockReason(worksheet, answer, now);
  if (!lock || !isReopenable(lock, answer)) return null;
  const agree = (agreed: boolean) => workspace.store.agreeToReopen(answerId, agreed);
  return (
    <Alert
      severity={reopening ? 'warning' : 'info'}
      icon={<AcceptedIcon fontSize="small" />}
      role="status"
      sx={{
        py: 0.25,
        '& .MuiAlert-message': {
          overflow: 'visible',
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          columnGap: 1,
          rowGap: 0.5,
        },
      }}
    >
      <span>{say(reopening ? 'agreed' : 'warning')}</span>
      {/* One button that changes its word: the keyboard stays where it is. */}
      <Button size="small" variant="outlined" color="inherit" onClick={() => agree(!reopening)}>
        {say(reopening ? 'cancel' : 'agree')}
      </Button>
    </Alert>
  );
};
