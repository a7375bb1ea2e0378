import { useTranslate } from 'react-admin';
import { isExpired } from '../../../schema/evidence-span.js';
import { useFormat } from '../../fields/useFormat.js';
import type { WorksheetEvidenceFragment } from '../../graphql/graphql.js';
import { useNow } from '../../fields/useNow.js';
import { coversSentence } from './covers.js';

/** What is known of a piece of evidence, in a line: its page, the time it proves, how long it is valid, its size. */
export function useEvidenceFacts() {
  const translate = useTranslate();
  const { bytes, shortDate } = useFormat();
  const now = useNow();
  const say = (key: string, params = {}) =>
    translate(`resources.worksheets.evidence.${key}`, params);
  return ({ page, revision }: WorksheetEvidenceFragment): string[] => {
    const { coversFrom, coversTo, expiresAt, size } = revision;
    const covers = coversSentence(coversFrom, coversTo);
    const isValid = expiresAt !== null && !isExpired(expiresAt, now);
    return [
      page !== null && say('atPage', { page }),
      covers && say(covers, { from: shortDate(coversFrom), to: shortDate(coversTo) }),
      isValid && say('validTo', { date: shortDate(expiresAt) }),
      size !== null && bytes(size),
    ].filter((fact): fact is string => typeof fact === 'string');
  };
}
