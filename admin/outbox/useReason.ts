import { useTranslate } from 'react-admin';
import { useFormat } from '../fields/useFormat.js';
import { isTransient } from '../providers/errors.js';
import type { Failure } from '../providers/errors.js';
import { sentenceOf } from '../providers/refusals.js';
import { isAcceptance, isLock } from '../worksheets/lockReason.js';
import type { OutboxEntry } from './outbox.js';

/** Why an answer is not sent, in words, and how serious it is. */
export function useReason({ status, answer }: OutboxEntry): {
  readonly text: string;
  readonly tone: 'error.main' | 'warning.main' | 'text.secondary';
} {
  const translate = useTranslate();
  const { dateTime } = useFormat();
  const say = (key: string, params = {}) => translate(`outbox.reason.${key}`, params);
  const because = (failure: Failure) => translate(sentenceOf(failure), failure.details);
  switch (status.kind) {
    case 'conflict': {
      const by = answer?.updatedBy;
      const text = by
        ? say('conflictBy', { name: by.name, date: dateTime(answer.updatedAt) })
        : say('conflict');
      return { text, tone: 'error.main' };
    }
    case 'refused': {
      const { failure } = status;
      if (isAcceptance(failure)) return { text: say('accepted'), tone: 'error.main' };
      const key = isLock(failure) ? 'locked' : 'refused';
      return { text: say(key, { reason: because(failure) }), tone: 'error.main' };
    }
    case 'waiting': {
      const { failure } = status;
      const text = isTransient(failure)
        ? say('network')
        : say('troubled', { reason: because(failure) });
      return { text, tone: 'warning.main' };
    }
    case 'saving':
      return { text: say('sending'), tone: 'text.secondary' };
    case 'elsewhere':
      return { text: say('elsewhere'), tone: 'text.secondary' };
    case 'pending':
    case 'saved':
      return { text: say('queued'), tone: 'text.secondary' };
  }
}
