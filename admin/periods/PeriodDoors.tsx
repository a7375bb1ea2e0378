import { Button } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { useFormat } from '../fields/useFormat.js';
import { ClosePeriodDocument, OpenPeriodDocument } from '../graphql/graphql.js';
import type { PeriodRowFragment } from '../graphql/graphql.js';
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
  const warningsFor = useWarnings(period);
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
          warnings={warningsFor(asking)}
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

/** What may make somebody think again: what it goes on from still runs, a panel is at work, or it is too early or too late. */
function useWarnings({ opensAt, closesAt, stillOpenBefore, hasOpenPanel }: PeriodRowFragment) {
  const translate = useTranslate();
  const format = useFormat();
  return ({ door, at }: Asking): readonly string[] => {
    const say = (key: string, values?: object) =>
      translate(`resources.periods.${door}.warnings.${key}`, values);
    const isOver = at >= Date.parse(closesAt);
    if (door === 'close') {
      return [
        ...(isOver ? [] : [say('early', { date: format.dateTime(closesAt) })]),
        ...(hasOpenPanel ? [say('panel')] : []),
      ];
    }
    return [
      // What a month begins with comes from the latest one that was closed.
      ...(stillOpenBefore ? [say('before', { other: format.period(stillOpenBefore.name) })] : []),
      ...(at < Date.parse(opensAt) ? [say('early', { date: format.dateTime(opensAt) })] : []),
      ...(isOver ? [say('over', { date: format.dateTime(closesAt) })] : []),
    ];
  };
}
