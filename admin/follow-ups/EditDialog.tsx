import { useId, useState } from 'react';
import { Dialog, DialogContent, DialogTitle } from '@mui/material';
import { useNotify, useStore, useTranslate } from 'react-admin';
import { usePhone } from '../fields/Rows.js';
import { EditFollowUpDocument, type FollowUpRecordFragment } from '../graphql/graphql.js';
import { useApiMutation } from '../providers/api.js';
import { FollowUpForm, type FollowUpText } from './FollowUpForm.js';
import type { FollowUpSteps } from './useFollowUpSteps.js';

interface EditDialogProps {
  readonly action: FollowUpRecordFragment;
  readonly steps: FollowUpSteps;
  readonly onClose: () => void;
}

/** Says something else of an action. What was begun stays on the device until it is saved. */
export const EditDialog = ({ action, steps, onClose }: EditDialogProps) => {
  const translate = useTranslate();
  const notify = useNotify();
  const titleId = useId();
  const phone = usePhone();
  // Of the version that the editing began from: whoever was faster is not overwritten.
  const [version] = useState(action.version);
  const [draft, setDraft] = useStore<FollowUpText | null>(
    `followUps.edit.${action.id}.${version}`,
    null,
  );
  const text = draft ?? textOf(action);
  const { mutate, isPending, error } = useApiMutation(EditFollowUpDocument, {
    onSuccess: ({ editFollowUp }) => {
      setDraft(null);
      steps.show(editFollowUp);
      notify('resources.follow-ups.form.saved', { type: 'success' });
      onClose();
    },
  });
  const isConflict = error?.failure.code === 'CONFLICT';
  return (
    <Dialog
      open
      fullWidth
      fullScreen={phone}
      maxWidth="md"
      onClose={isPending ? undefined : onClose}
      aria-labelledby={titleId}
    >
      <DialogTitle id={titleId} component="h2">
        {translate('resources.follow-ups.form.edit')}
      </DialogTitle>
      <DialogContent sx={{ pt: '8px !important' }}>
        <FollowUpForm
          text={text}
          onChange={(change) => setDraft({ ...text, ...change })}
          unitId={action.unit?.id ?? null}
          periodId={action.period.id}
          dueFixed={action.outcome === 'LATE'}
          failure={error?.failure}
          failureText={isConflict ? translate('resources.follow-ups.conflict') : undefined}
          busy={isPending}
          onSave={() =>
            mutate({
              input: {
                ...text,
                indicatorCodes: [...text.indicatorCodes],
                id: action.id,
                version,
              },
            })
          }
          onCancel={onClose}
        />
      </DialogContent>
    </Dialog>
  );
};

const textOf = (action: FollowUpRecordFragment): FollowUpText => ({
  title: action.title,
  description: action.description,
  ownerId: action.owner.id,
  dueDay: action.dueDay,
  indicatorCodes: action.indicators.map(({ code }) => code),
});
