import { useState } from 'react';
import { MenuItem, TextField } from '@mui/material';
import { useNotify, useTranslate } from 'react-admin';
import { drafts } from '../drafts/pageDrafts.js';
import { changeDraft, useDraft } from '../drafts/useDraft.js';
import { GrantExceptionDocument } from '../graphql/graphql.js';
import type { OpeningsOfPeriodFragment } from '../graphql/graphql.js';
import { useApiMutation } from '../providers/api.js';
import { refusalAt } from '../providers/refusals.js';
import { useViewer } from '../providers/useViewer.js';
import { codesIn } from './codesIn.js';
import { OpeningDialog } from './OpeningDialog.js';
import { openingPlaces } from './openingPlaces.js';
import { ReasonField } from './ReasonField.js';
import { useStageName } from './useStageName.js';
import { WibField } from './WibField.js';

interface GrantDialogProps {
  readonly periodId: string;
  readonly openings: OpeningsOfPeriodFragment;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/**
 * Opens a worksheet, or some of its answers, that nobody asked for. The reason stays on the device until it is sent, for
 * the worksheet that it was written for alone.
 */
export const GrantDialog = ({ periodId, openings, onDone, onClose }: GrantDialogProps) => {
  const translate = useTranslate();
  const notify = useNotify();
  const { stages, nameOf } = useStageName();
  const { openable, proposedExpiry } = openings;
  const [worksheetId, setWorksheetId] = useState('');
  const [stageKey, setStageKey] = useState('self');
  const [codes, setCodes] = useState('');
  const personId = useViewer()?.person.id ?? '';
  const draftKey = (worksheet: string) => `openings.granting.${periodId}.${worksheet}`;
  const [reason, setReason] = useDraft<string>(draftKey(worksheetId), '');
  const [expiresAt, setExpiresAt] = useState(proposedExpiry);
  const say = (key: string) => translate(`windows.openings.${key}`);
  const { mutate, isPending, error } = useApiMutation(GrantExceptionDocument, {
    onSuccess: (_, { input }) => {
      changeDraft(personId, draftKey(input.worksheetId), '', '');
      notify('windows.openings.done.GRANTED', { type: 'success' });
      onDone();
      onClose();
    },
  });
  const choose = (chosen: string) => {
    // Written before it was said for which: it goes along, but never over what was written for that one.
    const isWritten = drafts.read(personId, draftKey(chosen)) !== undefined;
    if (worksheetId === '' && !isWritten) {
      changeDraft(personId, draftKey(chosen), '', reason);
      setReason('');
    }
    setWorksheetId(chosen);
  };
  const failure = error?.failure;
  const refusal = failure && refusalAt(failure, openingPlaces);
  const saidAt = (field: string) => (refusal?.at === field ? translate(refusal.key) : undefined);
  const instruments = new Set(openable.map(({ instrument }) => instrument.id));
  return (
    <OpeningDialog
      title={say('grantTitle')}
      button={say('open')}
      busy={isPending}
      disabled={worksheetId === '' || expiresAt === null}
      failure={refusal ? undefined : failure}
      onClose={onClose}
      onSend={() =>
        mutate({
          input: { worksheetId, stageKey, indicatorCodes: codesIn(codes), reason, expiresAt },
        })
      }
    >
      <TextField
        select
        required
        label={say('worksheet')}
        value={worksheetId}
        onChange={({ target }) => choose(target.value)}
        sx={{ mt: 1 }}
      >
        {openable.map(({ id, unit, instrument }) => (
          <MenuItem key={id} value={id} sx={{ whiteSpace: 'normal' }}>
            {unit?.name ?? translate('windows.ofKabupaten')}
            {instruments.size > 1 && ` · ${instrument.title}`}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        label={translate('windows.stage')}
        value={stages.length > 0 ? stageKey : ''}
        error={saidAt('stageKey') !== undefined}
        helperText={saidAt('stageKey')}
        onChange={({ target }) => setStageKey(target.value)}
      >
        {stages
          .filter(({ active, kind }) => active && kind !== 'EXTERNAL')
          .map(({ key }) => (
            <MenuItem key={key} value={key}>
              {nameOf(key)}
            </MenuItem>
          ))}
      </TextField>
      <TextField
        label={say('codes')}
        value={codes}
        error={saidAt('indicatorCodes') !== undefined}
        helperText={saidAt('indicatorCodes') ?? say('codesHelp')}
        onChange={({ target }) => setCodes(target.value)}
      />
      <WibField
        label={say('until')}
        value={expiresAt}
        error={saidAt('expiresAt')}
        help={say('untilHelp')}
        onChange={setExpiresAt}
      />
      <ReasonField
        label={say('reason')}
        help={say('grantReasonHelp')}
        value={reason}
        error={saidAt('reason')}
        onChange={setReason}
      />
    </OpeningDialog>
  );
};
