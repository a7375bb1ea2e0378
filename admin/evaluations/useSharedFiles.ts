import { SharedFilesDocument } from '../graphql/graphql.js';
import type { SharedFileFragment, WorksheetEvidenceFragment } from '../graphql/graphql.js';
import { useApiQuery } from '../providers/api.js';

/**
 * What of an answer's evidence other units have offered as well, by link. Empty until it is known, and for
 * whom it is not to be known: the review goes on without it.
 */
export function useSharedFiles(
  links: readonly WorksheetEvidenceFragment[],
): ReadonlyMap<string, SharedFileFragment> {
  const answerId = links[0]?.answerId;
  const { data } = useApiQuery(
    SharedFilesDocument,
    { answerId: answerId ?? '' },
    // An address has no bytes to compare.
    { enabled: links.some(({ evidence }) => evidence.kind === 'FILE') },
  );
  return new Map(data?.sharedFiles.map((file) => [file.linkId, file]));
}
