import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { useDraft } from '../drafts/useDraft.js';
import { FormDialog } from '../fields/FormDialog.js';
import { EditInnovationDocument, type InnovationRecordFragment } from '../graphql/graphql.js';
import { useApiMutation } from '../providers/api.js';
import { InnovationForm, type InnovationText } from './InnovationForm.js';

interface EditDialogProps {
  readonly innovation: InnovationRecordFragment;
  readonly onSaved: (innovation: InnovationRecordFragment) => void;
  readonly onClose: () => void;
}

/** Says something else of an innovation. What was begun stays on the device until it is saved. */
export const EditDialog = ({ innovation, onSaved, onClose }: EditDialogProps) => {
  const translate = useTranslate();
  const notify = useNotify();
  // Of the version that the editing began from: whoever was faster is not overwritten.
  const [version] = useState(innovation.version);
  const [draft, setDraft] = useDraft<InnovationText | null>(
    `innovations.edit.${innovation.id}.${version}`,
    null,
  );
  const text = draft ?? textOf(innovation);
  const { mutate, isPending, error } = useApiMutation(EditInnovationDocument, {
    onSuccess: ({ editInnovation }) => {
      setDraft(null);
      onSaved(editInnovation);
      notify('resources.innovations.form.saved', { type: 'success' });
      onClose();
    },
  });
  const isConflict = error?.failure.code === 'CONFLICT';
  return (
    <FormDialog
      title={translate('resources.innovations.form.edit')}
      busy={isPending}
      onClose={onClose}
    >
      <InnovationForm
        text={text}
        onChange={(change) => setDraft({ ...text, ...change })}
        unitId={innovation.unit?.id ?? null}
        failure={error?.failure}
        failureText={isConflict ? translate('resources.follow-ups.conflict') : undefined}
        busy={isPending}
        onSave={() => {
          const { id } = innovation;
          mutate({ input: { ...text, indicatorCodes: [...text.indicatorCodes], id, version } });
        }}
        onCancel={onClose}
      />
    </FormDialog>
  );
};

const textOf = ({ title, problem, idea, owner, indicators }: InnovationRecordFragment) => ({
  title,
  problem,
  idea,
  ownerId: owner.id,
  indicatorCodes: indicators.map(({ code }) => code),
});
