import { useState } from 'react';
import { dayInstant, isReversed } from './covers.js';
import type { EvidenceDetails } from './upload.js';

/** The form's texts. */
export interface DetailTexts {
  readonly page: string;
  /** Days of date inputs. */
  readonly coversFrom: string;
  readonly coversTo: string;
  readonly note: string;
}

const none: DetailTexts = { page: '', coversFrom: '', coversTo: '', note: '' };

/** What is said about the next evidence, as typed and as sent. */
export function useDetails() {
  const [texts, setTexts] = useState(none);
  const { page, coversFrom, coversTo, note } = texts;
  const details: EvidenceDetails = {
    page: page === '' ? null : Number(page),
    coversFrom: dayInstant(coversFrom),
    coversTo: dayInstant(coversTo),
    note: note.trim(),
  };
  return {
    texts,
    details,
    isValid: !isReversed(coversFrom, coversTo),
    change: (changed: Partial<DetailTexts>) => setTexts({ ...texts, ...changed }),
    clear: () => setTexts(none),
  };
}
