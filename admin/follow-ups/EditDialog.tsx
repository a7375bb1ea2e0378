import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { BegunNotice } from '../drafts/BegunNotice.js';
import { EarlierNotice } from '../drafts/EarlierNotice.js';
import { useBegunChanges } from '../drafts/useBegunChanges.js';
import { FormDialog } from '../fields/FormDialog.js';
import { EditFollowUpDocument, type FollowUpRecordFragment } from '../graphql/graphql.js';
import { useApiMutation } from '../providers/api.js';
import { FollowUpForm, type FollowUpText } from './FollowUpForm.js';
import { useChangeLines } from './useChangeLines.js';
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
  const linesOf = useChangeLines('follow-ups', action.unit?.id ?? null);
  // Of the version that the editing began from: whoever was faster is not overwritten.
  const [version] = useState(action.version);
  const said = textOf(action);
  const begun = useBegunChanges(`followUps.edit.${action.id}`, JSON.stringify(said), said);
  const { mutate, isPending, error } = useApiMutation(EditFollowUpDocument, {
    onSuccess: ({ editFollowUp }) => {
      begun.sent();
      steps.show(editFollowUp);
      notify('resources.follow-ups.form.saved', { type: 'success' });
      onClose();
    },
    onError: ({ failure }) => {
      if (failure.code === 'CONFLICT') steps.reload();
    },
  });
  const isConflict = error?.failure.code === 'CONFLICT';
  return (
    <FormDialog
      title={translate('resources.follow-ups.form.edit')}
      busy={isPending}
      onClose={onClose}
    >
      {begun.isEarlier && <BegunNotice text="unsaved" onDiscard={begun.discard} />}
      {begun.earlier.map((one) => (
        <EarlierNotice
          key={one.basis}
          lines={linesOf(one.changes)}
          onTake={() => begun.takeOver(one)}
          onDiscard={() => begun.giveUp(one)}
        />
      ))}
      <FollowUpForm
        text={begun.fields}
        onChange={begun.change}
        unitId={action.unit?.id ?? null}
        periodId={action.period.id}
        dueFixed={action.outcome === 'LATE'}
        failure={error?.failure}
        failureText={isConflict ? translate('keeping.begun.conflict') : undefined}
        busy={isPending}
        onSave={() => {
          const { indicatorCodes, ...text } = begun.fields;
          mutate({
            input: { ...text, indicatorCodes: [...indicatorCodes], id: action.id, version },
          });
        }}
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
