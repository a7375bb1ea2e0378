import { Button, Snackbar } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFormat } from '../fields/useFormat.js';
import type { HolidayRowFragment } from '../graphql/graphql.js';
import { phoneBarHeight } from '../layout/themeComponents.js';

/** As long as one notices a slip of the finger. */
const undoMs = 10_000;

interface RemovedBarProps {
  readonly removed: HolidayRowFragment | undefined;
  readonly onUndo: () => void;
  readonly onTimeout: () => void;
}

/** Says which day was removed, and for ten seconds brings it back. */
export const RemovedBar = ({ removed, onUndo, onTimeout }: RemovedBarProps) => {
  const translate = useTranslate();
  const { date } = useFormat();
  if (!removed) return null;
  return (
    <Snackbar
      key={removed.id}
      open
      autoHideDuration={undoMs}
      onClose={(_, cause) => cause === 'timeout' && onTimeout()}
      message={translate('resources.calendar.removed', { day: date(removed.date) })}
      action={
        <Button color="inherit" size="small" onClick={onUndo} sx={{ fontWeight: 700 }}>
          {translate('resources.calendar.undo')}
        </Button>
      }
      sx={{
        bottom: { xs: `calc(${phoneBarHeight + 24}px + env(safe-area-inset-bottom))`, md: 24 },
      }}
    />
  );
};
