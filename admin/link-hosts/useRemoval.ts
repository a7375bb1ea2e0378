import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { AddLinkHostDocument, RemoveLinkHostDocument } from '../graphql/graphql.js';
import type { LinkHostRowFragment } from '../graphql/graphql.js';
import { useApiMutation } from '../providers/api.js';
import type { ApiError, Failure } from '../providers/errors.js';

/** Reads the list anew. */
export function useLinkHostsAnew() {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: ['LinkHosts'] });
}

/** Removes a site; the last one that was removed can be brought back. */
export function useRemoval() {
  const readAnew = useLinkHostsAnew();
  const [removed, setRemoved] = useState<LinkHostRowFragment>();
  const [failure, setFailure] = useState<Failure>();
  const options = {
    onMutate: () => setFailure(undefined),
    onError: (error: ApiError) => {
      setFailure(error.failure);
      readAnew();
    },
  };
  const remove = useApiMutation(RemoveLinkHostDocument, {
    ...options,
    onSuccess: ({ removeLinkHost }) => {
      setRemoved(removeLinkHost);
      readAnew();
    },
  });
  const restore = useApiMutation(AddLinkHostDocument, {
    ...options,
    onSuccess: () => {
      setRemoved(undefined);
      readAnew();
    },
  });
  return {
    failure,
    busy: remove.isPending || restore.isPending,
    remove: ({ id }: LinkHostRowFragment) => remove.mutate({ id }),
    removed,
    undo: () => removed && restore.mutate({ input: { host: removed.host } }),
  };
}
