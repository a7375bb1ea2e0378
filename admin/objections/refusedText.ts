import { useTranslate } from 'react-admin';
import { useFormat } from '../fields/useFormat.js';
import type { Failure } from '../providers/errors.js';
import { sentenceOf } from '../providers/refusals.js';

/** Key of what is wrong with the reason; undefined where the reason is not to blame. */
export const reasonSentence = (failure: Failure | undefined): string | undefined => {
  if (failure?.field !== 'reason') return undefined;
  return failure.code === 'REASON_REQUIRED'
    ? 'resources.objections.reasonRequired'
    : sentenceOf(failure);
};

/** That the time is over, with the moment at which it was; undefined for any other refusal. */
export function useExpiredText() {
  const translate = useTranslate();
  const { dateTime } = useFormat();
  return (failure: Failure | undefined): string | undefined =>
    failure?.code === 'OBJECTION_EXPIRED'
      ? translate('resources.objections.expired', {
          until: dateTime(failure.details['deadline'] as string | undefined),
        })
      : undefined;
}
