import type { WorksheetEvidenceFragment } from '../graphql/graphql.js';

/** How a piece of evidence is shown beside the indicator, and how it is had in full. */
export interface Preview {
  readonly kind: 'pdf' | 'image' | 'link' | 'file' | 'closed';
  /** What is shown; undefined where the browser has no reader for it, or the viewer may not open it. */
  readonly source?: string;
  /** Where it is opened in a window of its own. */
  readonly open?: string;
  /** Saves it. */
  readonly download?: string;
}

/** The images that the server hands out to be looked at. */
const drawn = ['image/png', 'image/jpeg', 'image/webp'];

/** The preview of one link, at the page that proves it. */
export function previewOf({ revision, page, abilities }: WorksheetEvidenceFragment): Preview {
  const { url, downloadPath, mediaType } = revision;
  if (url !== null) return { kind: 'link', open: url };
  if (downloadPath === null || !abilities.includes('evidence.download')) return { kind: 'closed' };
  const download = `${downloadPath}?download=1`;
  if (mediaType === 'application/pdf') {
    const source = page === null ? downloadPath : `${downloadPath}#page=${page}`;
    return { kind: 'pdf', source, open: source, download };
  }
  if (mediaType !== null && drawn.includes(mediaType)) {
    return { kind: 'image', source: downloadPath, open: downloadPath, download };
  }
  return { kind: 'file', download };
}

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
  const { open, download } = previewOf(link);
  const address = open ?? download;
  if (address !== undefined) window.open(address, '_blank', 'noopener,noreferrer');
}
