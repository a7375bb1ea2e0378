import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { useDraft } from '../drafts/useDraft.js';
import { FormDialog } from '../fields/FormDialog.js';
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
  // Of the version that the editing began from: whoever was faster is not overwritten.
  const [version] = useState(action.version);
  const [draft, setDraft] = useDraft<FollowUpText | null>(
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
    <FormDialog
      title={translate('resources.follow-ups.form.edit')}
      busy={isPending}
      onClose={onClose}
    >
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
    </FormDialog>
  );
};

const textOf = (action: FollowUpRecordFragment): FollowUpText => ({
  title: action.title,
  description: action.description,
  ownerId: action.owner.id,
  dueDay: action.dueDay,
  indicatorCodes: action.indicators.map(({ code }) => code),
});
