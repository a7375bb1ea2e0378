import { useRecordContext } from 'react-admin';
import { useFormat } from '../fields/useFormat.js';
import type { PeriodRowFragment } from '../graphql/graphql.js';

/** The period of the surrounding screen in words, e.g. `Juli 2022`. */
export const PeriodTitle = () => {
  const { period } = useFormat();
  const record = useRecordContext<PeriodRowFragment>();
  return record ? period(record.name) : null;
};
