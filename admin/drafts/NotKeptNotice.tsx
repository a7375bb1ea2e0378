import { useSyncExternalStore } from 'react';
import { Alert, Button, Portal, Snackbar } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useViewer } from '../providers/useViewer.js';
import { NoticeActions } from './NoticeActions.js';
import { keeping } from './pageKeeping.js';
import { useIsKept } from './useIsKept.js';

/**
 * That the device does not take what is typed, above any screen and dialog: until it does, or whoever types has taken
 * note. Where it stands in the page for good is the bar.
 */
export const NotKeptNotice = () => {
  const translate = useTranslate();
  const personId = useViewer()?.person.id ?? '';
  const isKept = useIsKept();
  const isKnown = useSyncExternalStore(keeping.subscribe, () => keeping.isKnown(personId));
  if (isKept || isKnown) return null;
  // At the end of the page: a dialog that is open takes what stands beside it away from screen readers.
  return (
    <Portal>
      <Snackbar open anchorOrigin={{ vertical: 'top', horizontal: 'center' }} sx={place}>
        <Alert severity="warning" variant="outlined" role="status" sx={paper}>
          {translate('keeping.refused')}
          <NoticeActions>
            <Button color="inherit" size="small" onClick={() => keeping.know(personId)}>
              {translate('keeping.known')}
            </Button>
          </NoticeActions>
        </Alert>
      </Snackbar>
    </Portal>
  );
};

/** Beneath the bar, where it stands for good; on a phone it may cover the bar, and nothing that is typed. */
const place = {
  top: { xs: 8, md: 68 },
  // By its breakpoint, as the theme gives it.
  bottom: { xs: 'auto' },
  maxWidth: { sm: 520 },
} as const;
const paper = { width: '100%', boxShadow: 6, backgroundColor: 'background.paper' } as const;
