import { previewOf } from '../evidence-preview/preview.js';
import type { WorksheetEvidenceFragment } from '../graphql/graphql.js';

/** The piece of evidence after this one; after the last comes the first. */
export function documentAfter<Link>(
  links: readonly Link[],
  shown: Link | undefined,
): Link | undefined {
  return links[shown === undefined ? 0 : (links.indexOf(shown) + 1) % links.length];
}

/** Opens a piece of evidence in a tab of its own; what no browser shows is saved. */
export function openDocument(link: WorksheetEvidenceFragment | undefined): void {
  if (!link) return;
  const preview = previewOf(link);
  const address =
    'open' in preview && preview.open !== undefined
      ? preview.open
      : 'download' in preview
        ? preview.download
        : undefined;
  if (address !== undefined) window.open(address, '_blank', 'noopener,noreferrer');
}
