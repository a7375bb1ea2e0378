import { useState } from 'react';
import { IconButton, Tooltip } from '@mui/material';
import CopyIcon from '@mui/icons-material/ContentPasteGoOutlined';
import { useTranslate } from 'react-admin';
import { ReminderDialog } from './ReminderDialog.js';

interface ReminderButtonProps {
  readonly periodId: string;
  /** Null for the kabupaten's own worksheet. */
  readonly unitId: string | null;
  readonly name: string;
}

/** To a text that reminds a unit of what is left to do. */
export const ReminderButton = ({ periodId, unitId, name }: ReminderButtonProps) => {
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Tooltip title={translate('reminders.action')}>
        <IconButton
          size="small"
          onClick={() => setOpen(true)}
          aria-label={translate('reminders.actionOf', { name })}
          aria-haspopup="dialog"
          sx={{ flexShrink: 0 }}
        >
          <CopyIcon fontSize="small" />
        </IconButton>
      </Tooltip>
      {open && (
        <ReminderDialog
          periodId={periodId}
          unitId={unitId}
          name={name}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
};
