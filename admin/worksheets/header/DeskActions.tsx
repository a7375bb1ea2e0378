import { useState } from 'react';
import { Button } from '@mui/material';
import ReplayIcon from '@mui/icons-material/ReplayOutlined';
import SendIcon from '@mui/icons-material/SendOutlined';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useCan } from '../../providers/useViewer.js';
import { ReminderButton } from '../../reminders/ReminderButton.js';
import { useDesk, useStandings } from '../desk.js';
import { useEntries } from '../saving/useWorksheetStore.js';
import { ResubmitDialog } from '../submitting/ResubmitDialog.js';
import { SubmitDialog } from '../submitting/SubmitDialog.js';
import { useWorksheetName } from '../worksheetName.js';

const compact = { flexShrink: 0, whiteSpace: 'nowrap', py: { xs: 0.5, md: 0.75 } };

/** What may be done with the worksheet as a whole; the server says what. */
export const DeskActions = () => {
  const translate = useTranslate();
  const { worksheet, workspace } = useDesk();
  const { abilities } = worksheet;
  const isAnyReturned = useEntries(workspace.store).some(
    ({ answer }) => answer.state === 'RETURNED',
  );
  const readsReportCards = useCan('reportCard.list');
  const nameOf = useWorksheetName();
  const [open, setOpen] = useState<'submit' | 'resubmit'>();
  const mended = [...useStandings().values()].filter(({ mark }) => mark === 'mended').length;
  const close = () => setOpen(undefined);
  return (
    <>
      {abilities.includes('worksheet.submit') && (
        <Button
          variant="contained"
          startIcon={<SendIcon />}
          onClick={() => setOpen('submit')}
          sx={compact}
        >
          {translate('resources.worksheets.submit.action')}
        </Button>
      )}
      {abilities.includes('worksheet.resubmit') && isAnyReturned && (
        <Button
          variant={mended > 0 ? 'contained' : 'outlined'}
          startIcon={<ReplayIcon />}
          onClick={() => setOpen('resubmit')}
          sx={compact}
        >
          {mended > 0
            ? translate('resources.worksheets.resubmit.actionCount', { count: mended })
            : translate('resources.worksheets.resubmit.action')}
        </Button>
      )}
      {abilities.includes('unit.remind') && (
        <ReminderButton
          periodId={worksheet.period.id}
          unitId={worksheet.unit?.id ?? null}
          name={nameOf(worksheet)}
        />
      )}
      {worksheet.reportCardId && readsReportCards && (
        <Button
          variant="outlined"
          component={Link}
          to={`/report-cards/${worksheet.reportCardId}/show`}
          sx={compact}
        >
          {translate('resources.worksheets.desk.reportCard')}
        </Button>
      )}
      {open === 'submit' && <SubmitDialog onClose={close} />}
      {open === 'resubmit' && <ResubmitDialog onClose={close} />}
    </>
  );
};
