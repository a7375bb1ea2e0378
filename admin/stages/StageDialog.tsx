import { useId, useMemo, useState } from 'react';
import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  Switch,
} from '@mui/material';
import { useNotify, useTranslate } from 'react-admin';
import { FailureAlert } from '../fields/FailureAlert.js';
import { AddStageDocument, UpdateStageDocument } from '../graphql/graphql.js';
import type { StageRowFragment } from '../graphql/graphql.js';
import { useApiMutation } from '../providers/api.js';
import { refusalAt } from '../providers/refusals.js';
import { StageInputs, stagePlaces } from './StageInputs.js';
import { addInput, isBasic, newStage, type StageForm, updateInput } from './stageForm.js';

interface StageDialogProps {
  /** Undefined for a new one. */
  readonly stage: StageRowFragment | undefined;
  readonly onSaved: (stages: readonly StageRowFragment[]) => void;
  readonly onClose: () => void;
}

/** Adds a stage, or changes what can be changed of one. */
export const StageDialog = ({ stage, onSaved, onClose }: StageDialogProps) => {
  const translate = useTranslate();
  const notify = useNotify();
  const titleId = useId();
  const [form, setForm] = useState<StageForm>(stage ?? newStage);
  const saved = (stages: readonly StageRowFragment[]) => {
    onSaved(stages);
    notify('resources.stages.saved', { type: 'success' });
    onClose();
  };
  const add = useApiMutation(AddStageDocument, { onSuccess: ({ addStage }) => saved(addStage) });
  const update = useApiMutation(UpdateStageDocument, {
    onSuccess: ({ updateStage }) => saved(updateStage),
  });
  const { isPending, error } = stage ? update : add;
  const failure = error?.failure;
  const refusal = useMemo(() => failure && refusalAt(failure, stagePlaces), [failure]);
  const say = (key: string) => translate(`resources.stages.${key}`);
  const save = () =>
    stage
      ? update.mutate({ input: updateInput(stage, form) })
      : add.mutate({ input: addInput(form) });
  // What is used or always needed stays on: there is nothing to switch.
  const canSwitch = stage !== undefined && !isBasic(stage) && (!stage.used || !stage.active);
  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      onClose={isPending ? undefined : onClose}
      aria-labelledby={titleId}
    >
      <DialogTitle id={titleId} component="h2">
        {say(stage ? 'editTitle' : 'add')}
      </DialogTitle>
      <DialogContent>
        <StageInputs
          form={form}
          existing={stage !== undefined}
          refusal={refusal}
          onChange={(changes) => setForm({ ...form, ...changes })}
        />
        {canSwitch && (
          <FormControlLabel
            control={
              <Switch
                checked={form.active}
                onChange={({ target }) => setForm({ ...form, active: target.checked })}
              />
            }
            label={say('active')}
          />
        )}
        {stage && (
          <Alert severity="info" sx={{ mt: 1 }}>
            {say(stage.used ? 'usedHelp' : 'closedHelp')}
          </Alert>
        )}
        {failure && !refusal && (
          <FailureAlert
            failure={failure}
            text={failure.code === 'CONFLICT' ? say('changed') : undefined}
            sx={{ mt: 2 }}
          />
        )}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button onClick={onClose} color="inherit" disabled={isPending}>
          {translate('common.actions.cancel')}
        </Button>
        <Button variant="contained" onClick={save} disabled={isPending}>
          {translate('common.actions.save')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
