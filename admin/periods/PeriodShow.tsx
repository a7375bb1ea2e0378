import { Box, Button, Card, Typography } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Confirm, Show, useNotify, useRecordContext, useRefresh, useTranslate } from 'react-admin';
import { ProgressBar } from '../fields/ProgressBar.js';
import { useFormat } from '../fields/useFormat.js';
import {
  ClosePeriodDocument,
  OpenPeriodDocument,
  type PeriodRowFragment,
} from '../graphql/graphql.js';
import { useApiMutation } from '../providers/api.js';
import { PeriodStatusChip } from './PeriodStatusChip.js';

/** One period: how far it is, and the doors to open and close it. */
export const PeriodShow = () => (
  <Show>
    <PeriodFacts />
  </Show>
);

const PeriodFacts = () => {
  const period = useRecordContext<PeriodRowFragment>();
  const translate = useTranslate();
  const { dateTime } = useFormat();
  if (!period) return null;
  const { progress } = period;
  const say = (key: string) => translate(`resources.periods.${key}`);
  const bars = [
    ['submitted', progress.submitted, progress.worksheets],
    ['answered', progress.answered, progress.indicators],
    ['accepted', progress.accepted, progress.indicators],
    ['returned', progress.returned, progress.indicators],
    ['waiting', progress.waiting, progress.indicators],
  ] as const;
  return (
    <Card sx={{ p: 2, display: 'grid', gap: 2 }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
        <Typography variant="h2" sx={{ fontSize: '1.25rem' }}>
          {period.name}
        </Typography>
        <PeriodStatusChip status={period.status} />
      </Box>
      {(['opensAt', 'dueAt', 'closesAt'] as const).map((field) => (
        <Typography key={field}>
          {say(`fields.${field}`)}: {dateTime(period[field])}
        </Typography>
      ))}
      {period.instruments.map(({ instrument, formula }) => (
        <Typography key={instrument.id} color="textSecondary">
          {translate('resources.periods.bound', {
            title: instrument.title,
            revision: formula.revision,
          })}
        </Typography>
      ))}
      <Box sx={{ display: 'grid', gap: 1.5, maxWidth: 560 }}>
        {bars.map(([key, done, total]) => (
          <ProgressBar key={key} done={done} total={total} label={say(`progress.${key}`)} />
        ))}
      </Box>
      <Doors period={period} />
    </Card>
  );
};

/** Opening and closing, each after a sentence that says what it does. */
const Doors = ({ period }: { readonly period: PeriodRowFragment }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const queries = useQueryClient();
  const [asking, ask] = useState<'open' | 'close' | null>(null);
  const options = {
    onSuccess: async () => {
      ask(null);
      await queries.invalidateQueries();
      refresh();
    },
    onError: ({ message }: { readonly message: string }) => {
      ask(null);
      notify(message, { type: 'error' });
    },
  };
  const open = useApiMutation(OpenPeriodDocument, options);
  const close = useApiMutation(ClosePeriodDocument, options);
  const { id, version, status, abilities, name } = period;
  const say = (key: string) => translate(`resources.periods.${key}`, { name });
  const busy = open.isPending || close.isPending;
  return (
    <Box sx={{ display: 'flex', gap: 1 }}>
      {status === 'PLANNED' && abilities.includes('period.open') && (
        <Button variant="contained" onClick={() => ask('open')}>
          {say('open.button')}
        </Button>
      )}
      {status === 'OPEN' && abilities.includes('period.close') && (
        <Button variant="contained" color="warning" onClick={() => ask('close')}>
          {say('close.button')}
        </Button>
      )}
      <Confirm
        isOpen={asking !== null}
        loading={busy}
        title={asking ? say(`${asking}.title`) : ''}
        content={asking ? say(`${asking}.content`) : ''}
        onConfirm={() => (asking === 'open' ? open : close).mutate({ id, version })}
        onClose={() => ask(null)}
      />
    </Box>
  );
};
