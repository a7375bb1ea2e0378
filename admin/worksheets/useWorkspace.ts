import { useLayoutEffect, useState } from 'react';
import type { WorksheetRecordFragment } from '../graphql/graphql.js';
import { openWorkspace } from './workspace.js';
import type { Workspace } from './workspace.js';

/**
 * The workspace of a worksheet, with the answers of this reading; undefined until it is open.
 *
 * Opening it tells the whole page of what is not sent yet: that can not be done while the page is being drawn.
 */
export function useWorkspace(
  worksheet: WorksheetRecordFragment,
  personId: string,
): Workspace | undefined {
  const [opened, setOpened] = useState<{ personId: string; workspace: Workspace }>();
  useLayoutEffect(() => {
    const workspace = openWorkspace(worksheet, personId);
    // oxlint-disable-next-line react/set-state-in-effect -- what is opened outside of React is known only then
    setOpened((before) => (before?.workspace === workspace ? before : { personId, workspace }));
  }, [worksheet, personId]);
  return opened?.personId === personId ? opened.workspace : undefined;
}
