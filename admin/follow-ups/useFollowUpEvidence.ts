import { useState } from 'react';
import { changeDraft } from '../drafts/useDraft.js';
import {
  type AttachFollowUpEvidenceInput,
  AttachFollowUpEvidenceDocument,
  DetachFollowUpEvidenceDocument,
  type FollowUpRecordFragment,
} from '../graphql/graphql.js';
import { useApiMutation } from '../providers/api.js';
import { failureOf } from '../providers/errors.js';
import type { ApiError, Failure } from '../providers/errors.js';
import { useViewer } from '../providers/useViewer.js';
import { fileFault } from '../worksheets/evidence/fileCheck.js';
import { sendFile } from '../worksheets/evidence/sendFile.js';
import { linkKey } from './draftKeys.js';

type Source = Pick<AttachFollowUpEvidenceInput, 'evidenceId' | 'uploadId' | 'url'>;

/** A file on its way. */
export interface Sending {
  readonly name: string;
  /** 0 to 1. */
  readonly share: number;
}

/** Attaches evidence to an action and takes it away; shows the action as it is then. */
export function useFollowUpEvidence(
  actionId: string,
  show: (action: FollowUpRecordFragment) => void,
) {
  const personId = useViewer()?.person.id ?? '';
  const [failure, setFailure] = useState<Failure>();
  const [sending, setSending] = useState<Sending>();
  const options = {
    onMutate: () => setFailure(undefined),
    onError: ({ failure: why }: ApiError) => setFailure(why),
  };
  const attaching = useApiMutation(AttachFollowUpEvidenceDocument, {
    ...options,
    onSuccess: ({ attachFollowUpEvidence }, { input }) => {
      // Also of a screen that was left meanwhile; what was typed then was not sent, and stays.
      changeDraft(personId, linkKey(input.actionId), '', (now) =>
        now.trim() === input.url ? '' : now,
      );
      show(attachFollowUpEvidence);
    },
  });
  const detaching = useApiMutation(DetachFollowUpEvidenceDocument, {
    ...options,
    onSuccess: ({ detachFollowUpEvidence }) => show(detachFollowUpEvidence),
  });
  const attach = (source: Source, attached: () => void = () => undefined) =>
    attaching.mutate({ input: { actionId, ...source } }, { onSuccess: attached });
  const upload = async (file: File) => {
    const fault = fileFault(file);
    setFailure(fault);
    if (fault) return;
    setSending({ name: file.name, share: 0 });
    try {
      const uploadId = await sendFile(file, {
        address: undefined,
        onAddress: () => undefined,
        onProgress: (sent) => setSending({ name: file.name, share: sent / file.size }),
        signal: new AbortController().signal,
      });
      attach({ uploadId });
    } catch (cause) {
      setFailure(failureOf(cause));
    } finally {
      setSending(undefined);
    }
  };
  return {
    attach,
    upload: (file: File) => void upload(file),
    detach: (linkId: string) => detaching.mutate({ linkId }),
    sending,
    failure,
    busy: attaching.isPending || detaching.isPending || sending !== undefined,
  };
}

export type EvidenceChanges = ReturnType<typeof useFollowUpEvidence>;
