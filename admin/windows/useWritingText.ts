import { useTranslate } from 'react-admin';
import { useFormat } from '../fields/useFormat.js';
import type { StageWritingPartsFragment } from '../graphql/graphql.js';
import { isLockedByWindow } from './isLockedByWindow.js';
import { useStageName } from './useStageName.js';

/** What locks a stage, who set it, since when and until when, in words; empty where a window does not lock it. */
export function useWritingText(writing: StageWritingPartsFragment): string {
  const translate = useTranslate();
  const { dateTime } = useFormat();
  const isLocked = isLockedByWindow(writing);
  const { nameOf } = useStageName(isLocked);
  if (!isLocked) return '';
  const { stageKey, scope, since, until, lockedBy } = writing;
  const say = (key: string, params = {}) => translate(`windows.locked.${key}`, params);
  return [
    since
      ? say('since', { stage: nameOf(stageKey), date: dateTime(since) })
      : say('notYet', { stage: nameOf(stageKey) }),
    say(`by.${scope}`, { name: lockedBy?.name ?? '' }),
    until ? say('until', { date: dateTime(until) }) : say('noEnd'),
  ].join(' ');
}
