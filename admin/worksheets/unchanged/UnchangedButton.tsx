import { useState } from 'react';
import { Button } from '@mui/material';
import HistoryIcon from '@mui/icons-material/HistoryOutlined';
import { useTranslate } from 'react-admin';
import { useDesk } from '../desk.js';
import { useEntries } from '../saving/useWorksheetStore.js';
import { isConfirmable } from './doubts.js';
import { UnchangedDialog } from './UnchangedDialog.js';

/** The way to confirm many answers of last month at once; nothing where there is at most one. */
export const UnchangedButton = () => {
  const translate = useTranslate();
  const { workspace } = useDesk();
  const [open, setOpen] = useState(false);
  const count = useEntries(workspace.store).filter(isConfirmable).length;
  if (count < 2 && !open) return null;
  return (
    <>
      <Button
        size="small"
        startIcon={<HistoryIcon />}
        onClick={() => setOpen(true)}
        sx={{ flexShrink: 0, minHeight: { xs: 44, md: 0 } }}
      >
        {translate('resources.worksheets.unchanged.action')}
      </Button>
      {open && <UnchangedDialog onClose={() => setOpen(false)} />}
    </>
  );
};
