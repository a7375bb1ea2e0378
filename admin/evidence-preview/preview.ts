import type { WorksheetEvidenceFragment } from '../graphql/graphql.js';
import { bounds } from './bounds.js';

/** What shows a document here. */
export type Viewer = 'pdf' | 'image' | 'sheet' | 'document' | 'text' | 'table';

/** How a piece of evidence is shown beside the indicator, and how it is had in full. */
export type Preview =
  | {
      readonly kind: Viewer;
      /** Where its bytes are. */
      readonly source: string;
      /** Where it is opened in a window of its own; undefined where browsers have no reader for it. */
      readonly open?: string;
      readonly download: string;
    }
  /** An address of another site. It is never loaded here. */
  | { readonly kind: 'link'; readonly open: string }
  /** There is no viewer for it, or it is too large for the one there is. */
  | {
      readonly kind: 'file' | 'tooLarge';
      readonly open?: string;
      readonly download: string;
    }
  /** The viewer may not open it. */
  | { readonly kind: 'closed' };

const openXml = 'application/vnd.openxmlformats-officedocument';

const viewers: Readonly<Record<string, Viewer>> = {
  'application/pdf': 'pdf',
  'image/png': 'image',
  'image/jpeg': 'image',
  'image/webp': 'image',
  [`${openXml}.spreadsheetml.sheet`]: 'sheet',
  [`${openXml}.wordprocessingml.document`]: 'document',
  'text/plain': 'text',
  'text/csv': 'table',
};

/** What would show a file of this type. */
export const viewerOf = (mediaType: string): Viewer | undefined => viewers[mediaType];

const maxBytes: Readonly<Record<Viewer, number>> = {
  pdf: Infinity,
  image: bounds.imageBytes,
  sheet: bounds.officeBytes,
  document: bounds.officeBytes,
  text: bounds.officeBytes,
  table: bounds.officeBytes,
};

/** What browsers show in a window of their own, as the server hands it out. */
const opens: ReadonlySet<Viewer> = new Set<Viewer>(['pdf', 'image']);

/** The preview of one link; in a window of its own a PDF opens at the page that proves it. */
export function previewOf({
  revision,
  page,
  abilities,
}: Pick<WorksheetEvidenceFragment, 'revision' | 'page' | 'abilities'>): Preview {
  const { url, downloadPath, mediaType, size } = revision;
  if (url !== null) return { kind: 'link', open: url };
  if (downloadPath === null || !abilities.includes('evidence.download')) return { kind: 'closed' };
  const download = `${downloadPath}?download=1`;
  const kind = viewers[mediaType ?? ''];
  if (kind === undefined) return { kind: 'file', download };
  const at = kind === 'pdf' && page !== null ? `#page=${page}` : '';
  const open = opens.has(kind) ? { open: `${downloadPath}${at}` } : {};
  if ((size ?? 0) > maxBytes[kind]) return { kind: 'tooLarge', ...open, download };
  return { kind, source: downloadPath, ...open, download };
}
