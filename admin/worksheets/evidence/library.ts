import { isOver } from '../../../schema/evidence-span.js';
import type { EvidenceFilter, ReusableEvidenceFragment } from '../../graphql/graphql.js';

export const pageSize = 20;

export const libraryKinds = ['FILE', 'LINK'] as const;
export const libraryValidities = ['valid', 'expired'] as const;

/** What somebody looks for among their unit's evidence; null for any. */
export interface LibraryQuestion {
  readonly search: string;
  readonly kind: (typeof libraryKinds)[number] | null;
  readonly validity: (typeof libraryValidities)[number] | null;
}

export const anything: LibraryQuestion = { search: '', kind: null, validity: null };

/** Whether everything is asked for, so that an empty list means that there is none at all. */
export const asksForAll = ({ search, kind, validity }: LibraryQuestion): boolean =>
  search.trim() === '' && kind === null && validity === null;

/** The question as the API takes it. @param unitId null for the kabupaten's own evidence. */
export const filterOf = (
  unitId: string | null,
  { search, kind, validity }: LibraryQuestion,
): EvidenceFilter => ({
  ...(unitId === null ? { ofKabupaten: true } : { unitId }),
  search: search || null,
  ...(kind && { kind: [kind] }),
  ...(validity && { expired: validity === 'expired' }),
});

/** Which rows a page shows, from 1. @param page from 0. */
export const spanOf = (page: number, shown: number) => ({
  from: shown === 0 ? 0 : page * pageSize + 1,
  to: page * pageSize + shown,
});

/** Whether the latest revision says nothing of today any more. */
export function isPast({ revisions }: ReusableEvidenceFragment, now: Date): boolean {
  const latest = revisions.at(-1);
  return latest !== undefined && isOver(latest, now);
}
