import { useId, useState } from 'react';
import type { FormEvent } from 'react';
import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  MenuItem,
  TextField,
  Typography,
} from '@mui/material';
import { useNotify, useTranslate } from 'react-admin';
import { FailureAlert } from '../fields/FailureAlert.js';
import { UnitKind, WindowScope } from '../graphql/enums.js';
import { AddPeriodWindowDocument, UpdatePeriodWindowDocument } from '../graphql/graphql.js';
import type { PeriodRowFragment, PeriodWindowRowFragment } from '../graphql/graphql.js';
import { useApiMutation } from '../providers/api.js';
import { refusalAt } from '../providers/refusals.js';
import { UnitField } from './UnitField.js';
import { useStageName } from './useStageName.js';
import { WibField } from './WibField.js';
import {
  addWindowInput,
  newWindow,
  settableStages,
  updateWindowInput,
  windowAsForm,
  type WindowForm,
  windowPlaces,
} from './windowForm.js';

interface WindowDialogProps {
  readonly period: PeriodRowFragment;
  /** What is moved; undefined for a new one. */
  readonly window: PeriodWindowRowFragment | undefined;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

/** Adds a window to a period, or moves one. */
export const WindowDialog = ({ period, window, onSaved, onClose }: WindowDialogProps) => {
  const translate = useTranslate();
  const notify = useNotify();
  const titleId = useId();
  const { stages, nameOf } = useStageName();
  const [asked, setForm] = useState<WindowForm>(window ? windowAsForm(window) : newWindow(period));
  const choices = window
    ? stages.filter(({ key }) => key === window.stageKey)
    : settableStages(stages, period);
  const stageKey = choices.some(({ key }) => key === asked.stageKey)
    ? asked.stageKey
    : (choices[0]?.key ?? asked.stageKey);
  const form = { ...asked, stageKey };
  const done = {
    onSuccess: () => {
      notify('windows.saved', { type: 'success' });
      onSaved();
      onClose();
    },
  };
  const add = useApiMutation(AddPeriodWindowDocument, done);
  const update = useApiMutation(UpdatePeriodWindowDocument, done);
  const { isPending, error } = window ? update : add;
  const failure = error?.failure;
  const refusal = failure && refusalAt(failure, windowPlaces);
  const saidAt = (field: string) => (refusal?.at === field ? translate(refusal.key) : undefined);
  const say = (key: string) => translate(`windows.${key}`);
  const change = (changes: Partial<WindowForm>) => setForm({ ...form, ...changes });
  const isWhole = window
    ? updateWindowInput(window, form) !== undefined
    : addWindowInput(period.id, form) !== undefined;
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (window) {
      const input = updateWindowInput(window, form);
      if (input) update.mutate({ input });
      return;
    }
    const input = addWindowInput(period.id, form);
    if (input) add.mutate({ input });
  };
  return (
    <Dialog
      open
      onClose={isPending ? undefined : onClose}
      aria-labelledby={titleId}
      maxWidth="sm"
      fullWidth
    >
      <form noValidate onSubmit={send}>
        <DialogTitle id={titleId} component="h2">
          {say(window ? 'moveTitle' : 'addTitle')}
        </DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <Typography variant="body2" color="textSecondary">
            {say('dialogLead')}
          </Typography>
          <TextField
            select
            label={say('stage')}
            value={choices.length > 0 ? form.stageKey : ''}
            disabled={window !== undefined}
            error={saidAt('stageKey') !== undefined}
            helperText={saidAt('stageKey') ?? say(`stageHelp.${helpOf(form.stageKey)}`)}
            onChange={({ target }) => change({ stageKey: target.value })}
          >
            {choices.map(({ key }) => (
              <MenuItem key={key} value={key}>
                {nameOf(key)}
              </MenuItem>
            ))}
          </TextField>
          <TextField
            select
            label={say('scope')}
            value={form.scope}
            disabled={window !== undefined}
            helperText={say('scopeHelp')}
            onChange={({ target }) => change({ scope: target.value as WindowScope })}
          >
            {Object.values(WindowScope).map((scope) => (
              <MenuItem key={scope} value={scope}>
                {say(`scopes.${scope}`)}
              </MenuItem>
            ))}
          </TextField>
          {form.scope === 'UNIT_KIND' && (
            <TextField
              select
              label={say('unitKind')}
              value={form.unitKind}
              disabled={window !== undefined}
              error={saidAt('unitKind') !== undefined}
              helperText={saidAt('unitKind')}
              onChange={({ target }) => change({ unitKind: target.value as UnitKind })}
            >
              {Object.values(UnitKind).map((kind) => (
                <MenuItem key={kind} value={kind}>
                  {translate(`enums.UnitKind.${kind}`)}
                </MenuItem>
              ))}
            </TextField>
          )}
          {form.scope === 'UNIT' && (
            <UnitField
              unitId={form.unitId}
              moved={window}
              error={saidAt('unitId')}
              onChange={(unitId) => change({ unitId })}
            />
          )}
          <WibField
            label={say('opensAt')}
            value={form.opensAt}
            error={saidAt('opensAt')}
            onChange={(opensAt) => change({ opensAt })}
          />
          <WibField
            label={say('closesAt')}
            value={form.closesAt}
            error={saidAt('closesAt')}
            help={say('closesAtHelp')}
            onChange={(closesAt) => change({ closesAt })}
          />
          {!refusal && (
            <FailureAlert
              failure={failure}
              text={failure?.code === 'CONFLICT' ? say('changed') : undefined}
            />
          )}
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button onClick={onClose} color="inherit" disabled={isPending}>
            {translate('common.actions.cancel')}
          </Button>
          <Button type="submit" variant="contained" disabled={isPending || !isWhole}>
            {translate('common.actions.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};

/** Stages that a kabupaten added are like a review. */
const helpOf = (stageKey: string): string =>
  ['self', 'review', 'consensus', 'external'].includes(stageKey) ? stageKey : 'other';
