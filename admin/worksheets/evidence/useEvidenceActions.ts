import { useState, useSyncExternalStore } from 'react';
import type { WorksheetEvidenceFragment } from '../../graphql/graphql.js';
import { failureOf } from '../../providers/errors.js';
import type { Failure } from '../../providers/errors.js';
import { useDesk } from '../desk.js';
import type { Upload } from './upload.js';

interface FailedAction {
  readonly evidenceId: string;
  readonly failure: Failure;
}

/** Taking evidence away from one answer, and giving it back. */
export function useEvidenceActions(answerId: string) {
  const { workspace } = useDesk();
  const [detached, setDetached] = useState<readonly WorksheetEvidenceFragment[]>([]);
  const [failed, setFailed] = useState<FailedAction>();
  const [busy, setBusy] = useState(false);

  const attempt = async (link: WorksheetEvidenceFragment, action: () => Promise<void>) => {
    setBusy(true);
    setFailed(undefined);
    try {
      await action();
    } catch (cause) {
      setFailed({ evidenceId: link.evidence.id, failure: failureOf(cause) });
    } finally {
      setBusy(false);
    }
  };
  const forget = ({ evidence }: WorksheetEvidenceFragment) =>
    setDetached((links) => links.filter((link) => link.evidence.id !== evidence.id));

  return {
    detached,
    busy,
    /** Why the last try with this evidence came to nothing. */
    failureOf: ({ evidence }: WorksheetEvidenceFragment) =>
      failed?.evidenceId === evidence.id ? failed.failure : undefined,
    detach: (link: WorksheetEvidenceFragment) =>
      attempt(link, async () => {
        await workspace.detach(link);
        setDetached((links) => [...links, link]);
      }),
    /** A better file for the same evidence; span and note are taken over. */
    replace: (link: WorksheetEvidenceFragment, file: File) => {
      const { id: linkId, evidence, revision, page, outsidePeriodNote } = link;
      const { coversFrom, coversTo, expiresAt, note } = revision;
      const details = { page, coversFrom, coversTo, expiresAt, note, outsidePeriodNote };
      workspace.uploads.add(answerId, [file], details, { linkId, version: evidence.version });
    },
    undo: (link: WorksheetEvidenceFragment) =>
      attempt(link, async () => {
        const { evidence, page, outsidePeriodNote } = link;
        await workspace.attach({ answerId, evidenceId: evidence.id, page, outsidePeriodNote });
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
