import { useId, useMemo, useState } from 'react';
import type { FormEvent } from 'react';
import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
} from '@mui/material';
import { useNotify, useTranslate } from 'react-admin';
import type { InstrumentDefinition } from '../../../schema/instruments/instrument.js';
import { usePhone } from '../../fields/Rows.js';
import { useFormat } from '../../fields/useFormat.js';
import { AmountField } from '../AmountField.js';
import type { FormulaDraft } from '../formulaDraft.js';
import { keepStepsInside } from '../keepStepsInside.js';
import type { Locks } from '../shareWeights.js';
import { PartField } from './PartField.js';
import { areRelated, transferChoices, transferWeight, type Transfer } from './transferWeight.js';

interface TransferDialogProps {
  readonly instrument: InstrumentDefinition;
  readonly draft: FormulaDraft;
  readonly locks: Locks;
  /** Makes one step of the draft. */
  readonly onChange: (step: (draft: FormulaDraft) => FormulaDraft) => void;
  readonly onClose: () => void;
}

/** Takes points from one part and gives them to another; what comes of it is shown before it is done. */
export const TransferDialog = ({
  instrument,
  draft,
  locks,
  onChange,
  onClose,
}: TransferDialogProps) => {
  const translate = useTranslate();
  const notify = useNotify();
  const phone = usePhone();
  const { weight } = useFormat();
  const id = useId();
  const [transfer, setTransfer] = useState<Transfer>({ from: '', to: '', points: '' });
  const [asked, setAsked] = useState(false);
  const { from, to, points } = transfer;
  const say = (key: string, values?: object) =>
    translate(`resources.formulas.transfer.${key}`, values);
  const choices = useMemo(
    () => transferChoices(instrument, draft, locks),
    [instrument, draft, locks],
  );
  const nameOf = (code: string) => {
    const found = choices.find((one) => one.code === code);
    const name = found?.name ?? instrument.components.find((one) => one.code === code)?.name;
    return name === undefined || name === code ? code : `${code} ${name}`;
  };
  const weightOf = (code: string) => weight(draft.nodes[code]?.weight);
  const parts = choices.map(({ code, level }) => ({
    code,
    level,
    label: say('option', { name: nameOf(code), weight: weightOf(code) }),
  }));
  const isChosen = from !== '' && to !== '';
  const result = isChosen ? transferWeight(instrument, draft, transfer, locks) : undefined;
  const refusal =
    result === undefined ? 'unchosen' : 'refusal' in result ? result.refusal : undefined;
  // Nothing is wrong with what is not filled in yet, before somebody wants it done.
  const isEarly = refusal === 'unchosen' || (refusal === 'points' && points === '');
  const told = refusal !== undefined && (asked || !isEarly) ? refusal : undefined;
  const total = weight(instrument.totalWeight);
  const choose = (change: Partial<Transfer>) => setTransfer((now) => ({ ...now, ...change }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // The dialog lies over a form of the desk.
    event.stopPropagation();
    setAsked(true);
    if (result === undefined || 'refusal' in result) return;
    onChange((now) => {
      const step = transferWeight(instrument, now, transfer, locks);
      return 'refusal' in step ? now : step.draft;
    });
    const done = { points: weight(points), from: nameOf(from), to: nameOf(to) };
    notify('resources.formulas.transfer.done', { type: 'success', messageArgs: done });
    onClose();
  };
  return (
    <Dialog
      open
      fullWidth
      fullScreen={phone}
      maxWidth="sm"
      aria-labelledby={`${id}title`}
      onClose={onClose}
      onKeyDown={keepStepsInside}
    >
      <Box component="form" noValidate onSubmit={submit} sx={{ display: 'contents' }}>
        <DialogTitle id={`${id}title`}>{say('title')}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2, alignContent: 'start' }}>
          <DialogContentText>{say('lead', { total })}</DialogContentText>
          <PartField
            label={say('from')}
            value={from}
            parts={parts}
            onChange={(code) =>
              choose({
                from: code,
                to: to !== '' && areRelated(instrument, code, to) ? '' : to,
              })
            }
            autoFocus
          />
          <PartField
            label={say('to')}
            value={to}
            parts={parts.filter(({ code }) => from === '' || !areRelated(instrument, from, code))}
            onChange={(code) => choose({ to: code })}
          />
          <AmountField
            label={say('points')}
            value={points}
            onChange={(exact) => choose({ points: exact })}
            help={say('pointsHelp')}
          />
          <Box role="status" sx={{ display: 'grid', gap: 0.5 }}>
            {told && (
              <Alert severity="warning">
                {say(`refusals.${told}`, { name: nameOf(from), weight: weightOf(from) })}
              </Alert>
            )}
            {result !== undefined && 'changes' in result && (
              <>
                {result.changes.map(({ code, before, after }) => (
                  <span key={code}>
                    {say('change', {
                      name: nameOf(code),
                      before: weight(before),
                      after: weight(after),
                    })}
                  </span>
                ))}
                <strong>{say('total', { total })}</strong>
              </>
            )}
          </Box>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate('common.actions.cancel')}</Button>
          <Button type="submit" variant="contained">
            {say('confirm')}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
};
