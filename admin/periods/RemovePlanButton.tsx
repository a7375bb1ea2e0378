import { Button } from '@mui/material';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Confirm, useNotify, useRedirect, useTranslate } from 'react-admin';
import { useFormat } from '../fields/useFormat.js';
import { RemovePeriodDocument } from '../graphql/graphql.js';
import type { PeriodRowFragment } from '../graphql/graphql.js';
import { useApiMutation } from '../providers/api.js';
import { sentenceOf } from '../providers/refusals.js';

/** Takes a plan back that nobody has opened yet; nothing for any other period. */
export const RemovePlanButton = ({ period }: { readonly period: PeriodRowFragment }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const redirect = useRedirect();
  const queries = useQueryClient();
  const [asking, ask] = useState(false);
  const { id, version, abilities } = period;
  const name = useFormat().period(period.name);
  const say = (key: string) => `resources.periods.remove.${key}`;
  const { mutate, isPending } = useApiMutation(RemovePeriodDocument, {
    onSuccess: () => {
      redirect('list', 'periods');
      notify(say('done'), { type: 'success', messageArgs: { name } });
      // What this page shows is gone: it is not asked for again, all else is when somebody comes to it.
      void queries.invalidateQueries({ refetchType: 'none' });
      void queries.refetchQueries({ queryKey: ['PeriodChoices'] });
    },
    onError: ({ failure }) => {
      ask(false);
      notify(sentenceOf(failure), { type: 'error' });
      void queries.invalidateQueries({ queryKey: ['periods'] });
    },
  });
  if (!abilities.includes('period.remove')) return null;
  return (
    <>
      <Button color="inherit" startIcon={<DeleteIcon />} onClick={() => ask(true)}>
        {translate(say('button'))}
      </Button>
      <Confirm
        isOpen={asking}
        loading={isPending}
        title={say('title')}
        content={say('lead')}
        titleTranslateOptions={{ name }}
        confirm={say('button')}
        confirmColor="warning"
        onConfirm={() => mutate({ id, version })}
        onClose={() => ask(false)}
      />
    </>
  );
};
