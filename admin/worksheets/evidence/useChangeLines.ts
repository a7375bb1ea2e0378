import { useTranslate } from 'react-admin';
import { useFormat } from '../../fields/useFormat.js';
import { dayInstant } from './covers.js';
import { detailNames } from './details.js';
import type { DetailChanges, DetailTexts } from './details.js';

/** Says what somebody typed otherwise of evidence, in the order of the form. */
export function useChangeLines() {
  const translate = useTranslate();
  const { shortDate } = useFormat();
  const nameOf = (name: keyof DetailTexts) =>
    translate(
      `resources.worksheets.evidence.${name === 'outsidePeriodNote' ? 'outsideReason' : name}`,
    );
  const shown = (name: keyof DetailTexts, text: string) => {
    if (text === '') return translate('keeping.begun.emptied');
    return days.has(name) ? shortDate(dayInstant(text)) : text;
  };
  return (changes: DetailChanges): string[] =>
    detailNames.flatMap((name) => {
      const text = changes[name];
      return text === undefined ? [] : [`${nameOf(name)}: ${shown(name, text)}`];
    });
}

const days = new Set<keyof DetailTexts>(['coversFrom', 'coversTo', 'expiresAt']);
