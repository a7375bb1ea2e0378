import { missesPeriod } from '../../../schema/evidence-span.js';
import { periodNamed } from '../../../schema/period-name.js';
import type { Changes } from '../../drafts/changes.js';
import type { AmendEvidenceInput, WorksheetEvidenceFragment } from '../../graphql/graphql.js';
import { dayInstant, instantDay, isReversed } from './covers.js';
import type { EvidenceDetails } from './upload.js';

/** What is said of evidence, as typed. */
export interface DetailTexts {
  readonly page: string;
  /** Days of date inputs. */
  readonly coversFrom: string;
  readonly coversTo: string;
  readonly expiresAt: string;
  readonly note: string;
  /** Why it is used though it says nothing of the period. */
  readonly outsidePeriodNote: string;
}

export const noDetails: DetailTexts = {
  page: '',
  coversFrom: '',
  coversTo: '',
  expiresAt: '',
  note: '',
  outsidePeriodNote: '',
};

/** In the order of the form. */
export const detailNames = Object.keys(noDetails) as readonly (keyof DetailTexts)[];

/** What is said of evidence that is linked, to be typed over. */
export const textsOf = (link: WorksheetEvidenceFragment): DetailTexts => ({
  page: link.page === null ? '' : String(link.page),
  coversFrom: instantDay(link.revision.coversFrom),
  coversTo: instantDay(link.revision.coversTo),
  expiresAt: instantDay(link.revision.expiresAt),
  note: link.revision.note,
  outsidePeriodNote: link.outsidePeriodNote,
});

/** The same as it is sent. */
export const detailsOf = (texts: DetailTexts): EvidenceDetails => ({
  page: texts.page === '' ? null : Number(texts.page),
  coversFrom: dayInstant(texts.coversFrom),
  coversTo: dayInstant(texts.coversTo),
  expiresAt: dayInstant(texts.expiresAt),
  note: texts.note.trim(),
  outsidePeriodNote: texts.outsidePeriodNote.trim(),
});

/** Whether evidence says nothing of the period of this name. */
export function isOutsidePeriod(
  span: Pick<EvidenceDetails, 'coversFrom' | 'coversTo'>,
  periodName: string,
): boolean {
  const period = periodNamed(periodName);
  return period !== undefined && missesPeriod(span, period);
}

/** Of what is said, the part that somebody typed otherwise. */
export type DetailChanges = Changes<DetailTexts>;

/** The changed part as it is sent. */
export function changedDetails(changes: DetailChanges): Partial<EvidenceDetails> {
  const details = detailsOf({ ...noDetails, ...changes });
  const changed = detailNames.filter((name) => name in changes);
  return Object.fromEntries(changed.map((name) => [name, details[name]]));
}

/** What is wrong with the texts, before the server is asked. */
export function detailsFault(
  texts: DetailTexts,
  periodName: string,
): 'reversed' | 'outsidePeriod' | undefined {
  if (isReversed(texts.coversFrom, texts.coversTo)) return 'reversed';
  const details = detailsOf(texts);
  const isUnsaid = details.outsidePeriodNote === '';
  return isOutsidePeriod(details, periodName) && isUnsaid ? 'outsidePeriod' : undefined;
}

/** All that is said of linked evidence now, with something else in place of a part of it. */
export const amended = (
  link: WorksheetEvidenceFragment,
  changed: Partial<EvidenceDetails>,
): AmendEvidenceInput => {
  const { page, revision, outsidePeriodNote } = link;
  const { note, coversFrom, coversTo, expiresAt } = revision;
  const said = { page, note, coversFrom, coversTo, expiresAt, outsidePeriodNote };
  const versions = { version: link.evidence.version, linkVersion: link.version };
  return { linkId: link.id, ...versions, ...said, ...changed };
};
