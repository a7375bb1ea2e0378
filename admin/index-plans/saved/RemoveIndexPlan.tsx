import { useState } from 'react';
import { Button } from '@mui/material';
import { useNotify, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useQueryClient } from '@tanstack/react-query';
import { FailureAlert } from '../../fields/FailureAlert.js';
import { RemoveIndexPlanDocument } from '../../graphql/graphql.js';
import type { IndexPlanRecordFragment } from '../../graphql/graphql.js';
import { useApiMutation } from '../../providers/api.js';

/** Removes one’s own plan of the index; asked once more before it is gone. */
export const RemoveIndexPlan = ({ plan }: { readonly plan: IndexPlanRecordFragment }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [sure, setSure] = useState(false);
  const say = (key: string) => translate(`resources.target-plans.saved.${key}`);
  const remove = useApiMutation(RemoveIndexPlanDocument, {
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['IndexPlans'] });
      notify('resources.target-plans.saved.removed', { type: 'success' });
      void navigate('/target-plans');
    },
  });
  if (!plan.abilities.includes('indexPlan.remove')) return null;
  return (
    <>
      <Button
        color={sure ? 'error' : 'inherit'}
        disabled={remove.isPending}
        onBlur={() => setSure(false)}
        onClick={() => {
          if (sure) remove.mutate({ input: { id: plan.id, version: plan.version } });
          else setSure(true);
        }}
      >
        {say(sure ? 'removeSure' : 'remove')}
      </Button>
      <FailureAlert failure={remove.error?.failure} sx={{ flexBasis: '100%' }} />
    </>
  );
};
