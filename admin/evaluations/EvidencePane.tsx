import type { WorksheetEvidenceFragment } from '../graphql/graphql.js';
import type { EvidenceChange } from './changes.js';
import { EvidenceShelf } from './EvidenceShelf.js';
import { SharedFileNotice } from './SharedFileNotice.js';
import { useSharedFiles } from './useSharedFiles.js';

interface EvidencePaneProps {
  readonly links: readonly WorksheetEvidenceFragment[];
  /** The period it is to prove something of, as the API names it. */
  readonly periodName: string;
  /** What of it is other than the last review found it. */
  readonly changes: readonly EvidenceChange[] | undefined;
  /** The one that is looked at; undefined where there is none. */
  readonly shown: WorksheetEvidenceFragment | undefined;
  readonly onShow: (linkId: string) => void;
}

/** What is to prove the answer, and where other units offered the same. */
export const EvidencePane = (props: EvidencePaneProps) => {
  const shared = useSharedFiles(props.links);
  return (
    <EvidenceShelf {...props} noticeOf={({ id }) => <SharedFileNotice file={shared.get(id)} />} />
  );
};
