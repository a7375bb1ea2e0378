import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { BegunNotice } from '../drafts/BegunNotice.js';
import { EarlierNotice } from '../drafts/EarlierNotice.js';
import { useBegunChanges } from '../drafts/useBegunChanges.js';
import { FormDialog } from '../fields/FormDialog.js';
import { useChangeLines } from '../follow-ups/useChangeLines.js';
import { EditInnovationDocument, type InnovationRecordFragment } from '../graphql/graphql.js';
import { useApiMutation } from '../providers/api.js';
import { InnovationForm, type InnovationText } from './InnovationForm.js';

interface EditDialogProps {
  readonly innovation: InnovationRecordFragment;
  readonly onSaved: (innovation: InnovationRecordFragment) => void;
  /** Somebody was faster: what they wrote is to be read. */
  readonly onOutdated: () => void;
  readonly onClose: () => void;
}

/** Says something else of an innovation. What was begun stays on the device until it is saved. */
export const EditDialog = ({ innovation, onSaved, onOutdated, onClose }: EditDialogProps) => {
  const translate = useTranslate();
  const notify = useNotify();
  // Of the version that the editing began from: whoever was faster is not overwritten.
  const [version] = useState(innovation.version);
  const linesOf = useChangeLines('innovations', innovation.unit?.id ?? null);
  const said = textOf(innovation);
  const begun = useBegunChanges(`innovations.edit.${innovation.id}`, JSON.stringify(said), said);
  const { mutate, isPending, error } = useApiMutation(EditInnovationDocument, {
    onSuccess: ({ editInnovation }) => {
      begun.sent();
      onSaved(editInnovation);
      notify('resources.innovations.form.saved', { type: 'success' });
      onClose();
    },
    onError: ({ failure }) => {
      if (failure.code === 'CONFLICT') onOutdated();
    },
  });
  const isConflict = error?.failure.code === 'CONFLICT';
  return (
    <FormDialog
      title={translate('resources.innovations.form.edit')}
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
      <InnovationForm
        text={begun.fields}
        onChange={begun.change}
        unitId={innovation.unit?.id ?? null}
        failure={error?.failure}
        failureText={isConflict ? translate('keeping.begun.conflict') : undefined}
        busy={isPending}
        onSave={() => {
          const { indicatorCodes, ...text } = begun.fields;
          const { id } = innovation;
          mutate({ input: { ...text, indicatorCodes: [...indicatorCodes], id, version } });
        }}
        onCancel={onClose}
      />
    </FormDialog>
  );
};

const textOf = ({
  title,
  problem,
  idea,
  owner,
  indicators,
}: InnovationRecordFragment): InnovationText => ({
  title,
  problem,
  idea,
  ownerId: owner.id,
  indicatorCodes: indicators.map(({ code }) => code),
});
