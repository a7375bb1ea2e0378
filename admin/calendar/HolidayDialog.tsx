import { useId } from 'react';
import type { FormEvent } from 'react';
import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  MenuItem,
  TextField,
} from '@mui/material';
import { useTranslate } from 'react-admin';
import { limits } from '../../schema/limits.js';
import { BegunNotice } from '../drafts/BegunNotice.js';
import { useBegunChanges } from '../drafts/useBegunChanges.js';
import { FailureAlert } from '../fields/FailureAlert.js';
import { Held } from '../fields/Held.js';
import { HolidayKind } from '../graphql/enums.js';
import { AddHolidayDocument, UpdateHolidayDocument } from '../graphql/graphql.js';
import type { HolidayRowFragment } from '../graphql/graphql.js';
import { useApiMutation } from '../providers/api.js';
import { refusalAt } from '../providers/refusals.js';
import { holidayPlaces } from './holidayPlaces.js';
import { useHolidaysAnew } from './useHolidays.js';

interface HolidayText {
  readonly date: string;
  readonly name: string;
  readonly kind: HolidayKind;
}

interface HolidayDialogProps {
  readonly year: number;
  /** What is renamed; undefined for a new one. */
  readonly holiday: HolidayRowFragment | undefined;
  readonly onClose: () => void;
}

/** Adds a holiday, or renames one. What was begun stays on the device until it is sent. */
export const HolidayDialog = ({ year, holiday, onClose }: HolidayDialogProps) => {
  const translate = useTranslate();
  const titleId = useId();
  const readAnew = useHolidaysAnew();
  const said: HolidayText = {
    date: holiday?.date ?? '',
    name: holiday?.name ?? '',
    kind: holiday?.kind ?? 'LOCAL',
  };
  const begun = useBegunChanges(
    `calendar.holiday.${holiday?.id ?? year}`,
    JSON.stringify(said),
    said,
  );
  const { date, name, kind } = begun.fields;
  const done = {
    onSuccess: () => {
      begun.sent();
      readAnew();
      onClose();
    },
  };
  const add = useApiMutation(AddHolidayDocument, done);
  const update = useApiMutation(UpdateHolidayDocument, done);
  const { isPending, error } = holiday ? update : add;
  const refusal = error ? refusalAt(error.failure, holidayPlaces) : undefined;
  const saidAt = (field: string) =>
    refusal?.at === field ? translate(refusal.key, error?.failure.details) : undefined;
  const say = (key: string, params = {}) => translate(`resources.calendar.${key}`, params);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (holiday) {
      update.mutate({ input: { id: holiday.id, version: holiday.version, name, kind } });
    } else add.mutate({ input: { date, name, kind } });
  };
  return (
    <Dialog
      open
      onClose={isPending ? undefined : onClose}
      aria-labelledby={titleId}
      maxWidth="xs"
      fullWidth
    >
      <form onSubmit={send}>
        <DialogTitle id={titleId} component="h2">
          {say(holiday ? 'editTitle' : 'addTitle')}
        </DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          {begun.isEarlier && <BegunNotice text="unsaved" onDiscard={begun.discard} />}
          <Held held={isPending}>
            <TextField
              type="date"
              required
              autoFocus={!holiday}
              disabled={holiday !== undefined}
              label={say('date')}
              value={date}
              onChange={({ target }) => begun.change({ date: target.value })}
              error={saidAt('date') !== undefined}
              helperText={saidAt('date')}
              slotProps={{
                inputLabel: { shrink: true },
                htmlInput: { min: `${year}-01-01`, max: `${year}-12-31` },
              }}
              sx={{ mt: 1 }}
            />
            <TextField
              required
              autoFocus={holiday !== undefined}
              label={say('holidayName')}
              value={name}
              onChange={({ target }) => begun.change({ name: target.value })}
              error={saidAt('name') !== undefined}
              helperText={saidAt('name') ?? say('inIndonesian')}
              slotProps={{ htmlInput: { maxLength: limits.nameLength } }}
            />
            <TextField
              select
              label={say('kind')}
              value={kind}
              onChange={({ target }) => begun.change({ kind: target.value as HolidayKind })}
            >
              {Object.values(HolidayKind).map((one) => (
                <MenuItem key={one} value={one}>
                  {translate(`enums.HolidayKind.${one}`)}
                </MenuItem>
              ))}
            </TextField>
          </Held>
          {!refusal && <FailureAlert failure={error?.failure} />}
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button onClick={onClose} color="inherit" disabled={isPending}>
            {translate('common.actions.cancel')}
          </Button>
          <Button type="submit" variant="contained" disabled={isPending}>
            {say(holiday ? 'save' : 'addOne')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};
