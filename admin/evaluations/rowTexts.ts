import { useTranslate } from 'react-admin';
import { noValue } from '../fields/format.js';
import { useFormat } from '../fields/useFormat.js';
import type { ReviewRowFragment } from '../graphql/graphql.js';

/** Whose answer it is. */
export function useUnitName() {
  const translate = useTranslate();
  return ({ unit }: { readonly unit: { readonly name: string } | null }): string =>
    unit?.name ?? translate('resources.evaluations.desk.kabupaten');
}

/** That it came before; an acceptance that was given up says more than a return. Empty for the first time. */
export function useAgainText() {
  const translate = useTranslate();
  return ({
    resubmitted,
    reopened,
  }: Pick<ReviewRowFragment, 'resubmitted' | 'reopened'>): string =>
    reopened
      ? translate('resources.evaluations.desk.reopened')
      : resubmitted
        ? translate('resources.evaluations.desk.resubmitted')
        : '';
}

/** What is claimed, in as few letters as a column has: the option's key, the value, or the counts. */
export function useClaimText() {
  const { number } = useFormat();
  return ({ optionKey, value, counts }: ReviewRowFragment): string => {
    if (optionKey !== null) return optionKey;
    if (value !== null) return number(value, 10);
    return counts.map(({ count }) => number(count)).join(' · ') || noValue;
  };
}

/** For how long it waits, in working days; undefined where it does not. */
export function useWaitingText() {
  const translate = useTranslate();
  return (days: number | null): string | undefined =>
    days === null
      ? undefined
      : translate('resources.evaluations.list.waitingDays', { smart_count: days });
}
