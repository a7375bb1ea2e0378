import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import {
  AddHolidayDocument,
  ImportHolidaysDocument,
  RemoveHolidayDocument,
} from '../graphql/graphql.js';
import type { HolidayRowFragment } from '../graphql/graphql.js';
import { useApiMutation } from '../providers/api.js';
import type { ApiError, Failure } from '../providers/errors.js';

/** Reads the calendar anew, and what is counted in working days. */
export function useHolidaysAnew() {
  const queries = useQueryClient();
  return () => {
    for (const stale of ['Holidays', 'evaluations', 'EvaluatorLoads', 'Objections']) {
      void queries.invalidateQueries({ queryKey: [stale] });
    }
  };
}

/** Takes a year over, and removes days: what was removed last can be brought back. */
export function useHolidays() {
  const readAnew = useHolidaysAnew();
  const [removed, setRemoved] = useState<HolidayRowFragment>();
  const [failure, setFailure] = useState<Failure>();
  const options = {
    onMutate: () => setFailure(undefined),
    onError: (error: ApiError) => {
      setFailure(error.failure);
      readAnew();
    },
  };
  const bringIn = useApiMutation(ImportHolidaysDocument, { ...options, onSuccess: readAnew });
  const remove = useApiMutation(RemoveHolidayDocument, {
    ...options,
    onSuccess: ({ removeHoliday }) => {
      setRemoved(removeHoliday);
      readAnew();
    },
  });
  const restore = useApiMutation(AddHolidayDocument, {
    ...options,
    onSuccess: () => {
      setRemoved(undefined);
      readAnew();
    },
  });
  return {
    failure,
    importing: bringIn.isPending,
    importYear: (year: number) => bringIn.mutate({ year }),
    remove: ({ id, version }: HolidayRowFragment) => remove.mutate({ input: { id, version } }),
    removed,
    forget: () => setRemoved(undefined),
    undo: () => {
      if (!removed || restore.isPending) return;
      const { date, name, kind } = removed;
      restore.mutate({ input: { date, name, kind } });
    },
  };
}
