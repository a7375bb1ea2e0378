import { useTranslate } from 'react-admin';
import type { Failure } from '../providers/errors.js';
import { useStageName } from '../windows/useStageName.js';
import { useFormat } from './useFormat.js';

/** What a window locks, since when and until when, and how to ask: of a refusal, which names nobody. */
export const WindowClosedText = ({ details }: Pick<Failure, 'details'>) => {
  const translate = useTranslate();
  const { dateTime } = useFormat();
  const { nameOf } = useStageName();
  const { stageKey, since, until, ask } = details;
  const say = (key: string, values?: object) => translate(`windows.${key}`, values);
  const stage = nameOf(String(stageKey));
  return [
    typeof since === 'string'
      ? say('locked.since', { stage, date: dateTime(since) })
      : say('locked.notYet', { stage }),
    say('locked.by.SOMEBODY'),
    typeof until === 'string'
      ? say('locked.until', { date: dateTime(until) })
      : say('locked.noEnd'),
    say(ask === 'OPENING' ? 'locked.request' : 'locked.ask'),
  ].join(' ');
};
