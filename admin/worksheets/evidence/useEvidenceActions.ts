import { useState, useSyncExternalStore } from 'react';
import { useNotify } from 'react-admin';
import type { WorksheetEvidenceFragment } from '../../graphql/graphql.js';
import { failureOf } from '../../providers/errors.js';
import { useDesk } from '../desk.js';
import type { Upload } from './uploadQueue.js';
import { useEvidenceFailure } from './useEvidenceFailure.js';

/** Taking evidence away from one answer, and giving it back. */
export function useEvidenceActions(answerId: string) {
  const { workspace } = useDesk();
  const notify = useNotify();
  const failureText = useEvidenceFailure();
  const [detached, setDetached] = useState<readonly WorksheetEvidenceFragment[]>([]);
  const [busy, setBusy] = useState(false);

  const attempt = async (action: () => Promise<void>) => {
    setBusy(true);
    try {
      await action();
    } catch (cause) {
      notify(failureText(failureOf(cause)), { type: 'error' });
    } finally {
      setBusy(false);
    }
  };
  const forget = ({ evidence }: WorksheetEvidenceFragment) =>
    setDetached((links) => links.filter((link) => link.evidence.id !== evidence.id));

  return {
    detached,
    busy,
    detach: (link: WorksheetEvidenceFragment) =>
      attempt(async () => {
        await workspace.detach(link);
        setDetached((links) => [...links, link]);
      }),
    /** A better file for the same evidence; span and note are taken over. */
    replace: (link: WorksheetEvidenceFragment, file: File) => {
      const { id: linkId, evidence, revision, page } = link;
      const { coversFrom, coversTo, note } = revision;
      const details = { page, coversFrom, coversTo, note };
      workspace.uploads.add(answerId, [file], details, { linkId, version: evidence.version });
    },
    undo: (link: WorksheetEvidenceFragment) =>
      attempt(async () => {
        const { evidence, page } = link;
        await workspace.attach({ answerId, evidenceId: evidence.id, page });
        forget(link);
      }),
  };
}

/** The files on their way to one answer, or to any. */
export function useUploads(answerId?: string): readonly Upload[] {
  const { uploads } = useDesk().workspace;
  const all = useSyncExternalStore(uploads.subscribe, () => uploads.uploads);
  return answerId === undefined ? all : all.filter((upload) => upload.answerId === answerId);
}
