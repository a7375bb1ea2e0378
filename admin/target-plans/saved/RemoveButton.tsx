import { useState } from 'react';
import { Button } from '@mui/material';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useNotify, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useQueryClient } from '@tanstack/react-query';
import { FailureAlert } from '../../fields/FailureAlert.js';
import { useApiMutation } from '../../providers/api.js';

interface RemoveButtonProps {
  readonly plan: { readonly id: string; readonly version: number };
  readonly document: TypedDocumentNode<unknown, { input: { id: string; version: number } }>;
  /** Name of the query that lists such plans. */
  readonly listedBy: string;
}

/** Removes one's own plan; asked once more before it is gone. */
export const RemoveButton = ({ plan, document, listedBy }: RemoveButtonProps) => {
  const translate = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [sure, setSure] = useState(false);
  const say = (key: string) => translate(`resources.target-plans.saved.${key}`);
  const remove = useApiMutation(document, {
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: [listedBy] });
      notify('resources.target-plans.saved.removed', { type: 'success' });
      void navigate('/target-plans');
    },
  });
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
