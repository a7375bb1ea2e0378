import { Button } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { isReopened } from '../../schema/sealed-period.js';
import { useFormat } from '../fields/useFormat.js';
import { ClosePeriodDocument, OpenPeriodDocument } from '../graphql/graphql.js';
import type { PeriodRowFragment } from '../graphql/graphql.js';
import { usePeriod } from '../layout/usePeriod.js';
import { useApiMutation } from '../providers/api.js';
import { DoorDialog } from './DoorDialog.js';
import { type Closing, isHeardOf, isUnderWay, useClosing } from './useClosing.js';

interface Asking {
  readonly door: 'open' | 'close';
  /** When it was asked, in milliseconds. */
  readonly at: number;
}

interface PeriodDoorsProps {
  readonly period: PeriodRowFragment;
  readonly closing: Closing;
}

/** Opening and closing a period, each after a dialog that says what it does. */
export const PeriodDoors = ({ period, closing: seen }: PeriodDoorsProps) => {
  const translate = useTranslate();
  const notify = useNotify();
  const queries = useQueryClient();
  const format = useFormat();
  const warningFor = useWarning(period);
  const [asking, ask] = useState<Asking | null>(null);
  const { id, version, abilities } = period;
  const name = format.period(period.name);

  const optionsFor = (door: Asking['door']) => ({
    onSuccess: async () => {
      // Worksheets, tasks and report cards: there is hardly a screen that this leaves as it was.
      await queries.invalidateQueries();
      ask(null);
      notify(`resources.periods.${door}.done`, { type: 'success', messageArgs: { name } });
    },
  });
  const mutations = {
    open: useApiMutation(OpenPeriodDocument, optionsFor('open')),
    close: useApiMutation(ClosePeriodDocument, optionsFor('close')),
  };
  const doors = (['open', 'close'] as const).filter((door) => abilities.includes(`period.${door}`));
  const current = asking && mutations[asking.door];
  const isWaiting = mutations.close.isPending;
  const { closing } = useClosing(id, isWaiting, true);
  return (
    <>
      {doors.map((door) => (
        <Button
          key={door}
          variant="contained"
          disabled={door === 'close' && isHeardOf(seen.closing)}
          color={door === 'close' ? 'warning' : 'primary'}
          onClick={() => {
            mutations[door].reset();
            ask({ door, at: Date.now() });
          }}
        >
          {translate(`resources.periods.${door}.button`)}
        </Button>
      ))}
      {asking && current && (
        <DoorDialog
          door={asking.door}
          name={name}
          progress={period.progress}
          warning={warningFor(asking)}
          busy={current.isPending}
          closing={isWaiting && isUnderWay(closing) ? closing : undefined}
          failure={current.error?.failure}
          onConfirm={() => current.mutate({ id, version })}
          onReload={() => {
            ask(null);
            void queries.invalidateQueries({ queryKey: ['periods'] });
          }}
          onLeave={() => ask(null)}
          onCancel={() => ask(null)}
        />
      )}
    </>
  );
};

/** What may make somebody think again: the month before still runs, or it is too early to close. */
function useWarning({ id, closesAt }: PeriodRowFragment) {
  const translate = useTranslate();
  const format = useFormat();
  const { periods } = usePeriod();
  return ({ door, at }: Asking): string | undefined => {
    const say = (params: object) => translate(`resources.periods.${door}.warning`, params);
    if (door === 'close') {
      return at < Date.parse(closesAt) ? say({ date: format.dateTime(closesAt) }) : undefined;
    }
    // What a month begins with comes from the latest one that was closed.
    // One that is open again is carried as it is.
    const running = periods.find(
      (one) => one.status === 'OPEN' && !isReopened(one) && one.id !== id,
    );
    return running && say({ other: format.period(running.name) });
  };
}
