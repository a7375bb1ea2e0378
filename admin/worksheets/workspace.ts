import { keeping } from '../drafts/pageKeeping.js';
import {
  AmendEvidenceDocument,
  AttachEvidenceDocument,
  DetachEvidenceDocument,
  RestoreAnswerDocument,
  ReviseEvidenceDocument,
} from '../graphql/graphql.js';
import type {
  AmendEvidenceInput,
  AttachEvidenceInput,
  ReviseEvidenceInput,
  WorksheetEvidenceFragment,
  WorksheetRecordFragment,
} from '../graphql/graphql.js';
import { holdWorksheet } from '../outbox/onlyTab.js';
import { answerPorts, pageOutbox } from '../outbox/pageOutbox.js';
import { send } from '../providers/api.js';
import { failureOf } from '../providers/errors.js';
import { session } from '../providers/session.js';
import { fileFault } from './evidence/fileCheck.js';
import { discardUpload, sendFile } from './evidence/sendFile.js';
import { isUnderWay } from './evidence/upload.js';
import type { EvidenceDetails, Upload } from './evidence/upload.js';
import { createUploadMemory } from './evidence/uploadMemory.js';
import { createUploadQueue } from './evidence/uploadQueue.js';
import type { UploadQueue } from './evidence/uploadQueue.js';
import { isAcceptance } from './lockReason.js';
import { createWorksheetStore } from './saving/worksheetStore.js';
import type { WorksheetStore } from './saving/worksheetStore.js';

/** A worksheet somebody works on: its answers, the files on their way to it, and what is done to its evidence. */
export interface Workspace {
  readonly store: WorksheetStore;
  readonly uploads: UploadQueue;
  /** Lets the other tabs have it. */
  readonly release: () => void;
  /** @throws ApiError */
  attach(input: AttachEvidenceInput): Promise<void>;
  /** @throws ApiError */
  amend(answerId: string, input: AmendEvidenceInput): Promise<void>;
  /** @throws ApiError */
  detach(link: WorksheetEvidenceFragment): Promise<void>;
  /**
   * Brings a reopened answer back to what was accepted.
   *
   * @throws ApiError
   */
  restore(answerId: string): Promise<void>;
}

/** Those of this page: who leaves the screen leaves what is on its way to arrive. */
const open = new Map<string, Workspace>();
let owner: string | undefined;

/** The workspace of a worksheet as it was just read; the same one when it is opened again. */
export function openWorkspace(worksheet: WorksheetRecordFragment, personId: string): Workspace {
  if (owner !== personId) closeAll();
  owner = personId;
  watchWindow();
  const known = open.get(worksheet.id);
  if (known) {
    // It may not have heard yet what an evaluator returned in between.
    known.store.refresh(worksheet.answers);
    return known;
  }
  const workspace = createWorkspace(worksheet, personId);
  open.set(worksheet.id, workspace);
  return workspace;
}

function createWorkspace(worksheet: WorksheetRecordFragment, personId: string): Workspace {
  const { id: worksheetId, answers, unit, period } = worksheet;
  const outbox = pageOutbox.of(personId);
  const ports = answerPorts(personId);
  const codes = new Map(answers.map(({ id, indicatorCode }) => [id, indicatorCode]));
  const store = createWorksheetStore(answers, {
    ...ports,
    drafts: outbox.draftsAt((answerId) => ({
      worksheetId,
      unit: unit?.name ?? null,
      period: period.name,
      indicatorCode: codes.get(answerId) ?? '',
    })),
    now: Date.now,
  });
  const release = holdWorksheet(worksheetId);
  outbox.attend(worksheetId, store);

  const reopens = (answerId: string) =>
    store.entry(answerId)?.reopening ? { reopen: true } : undefined;
  /** The evidence of what is before the evaluators counts as another version; the state may be another, too. */
  const followReopening = async (answerId: string) => {
    const entry = store.entry(answerId);
    if (!entry?.reopening && !entry?.answer.reopened) return;
    await readAgain(answerId);
  };
  /** What could not be read now is read with the next change. */
  const readAgain = async (answerId: string) => {
    const answer = await ports.read(answerId).catch(() => undefined);
    if (answer) store.refresh([answer]);
  };
  /** Sends a change of evidence; whoever learns by it that somebody was faster sees what they did, too. */
  const change = async <Result>(answerId: string, sending: Promise<Result>): Promise<Result> => {
    try {
      return await sending;
    } catch (cause) {
      const failure = failureOf(cause);
      if (isAcceptance(failure) || failure.code === 'CONFLICT') await readAgain(answerId);
      throw cause;
    }
  };

  const attach = async (given: AttachEvidenceInput) => {
    const input = { ...given, ...reopens(given.answerId) };
    const { attachEvidence: link } = await change(
      given.answerId,
      send(AttachEvidenceDocument, { input }),
    );
    store.setEvidence(link.answerId, (links) => [
      ...links.filter(({ id }) => id !== link.id),
      link,
    ]);
    await followReopening(link.answerId);
  };
  const revise = async (answerId: string, given: ReviseEvidenceInput) => {
    const input = { ...given, ...reopens(answerId) };
    const { reviseEvidence: link } = await change(
      answerId,
      send(ReviseEvidenceDocument, { input }),
    );
    replaceLink(link);
    await followReopening(link.answerId);
  };
  /** The evidence may support other answers: they keep their revision, and begin from its new version. */
  const replaceLink = (link: WorksheetEvidenceFragment) => {
    const { id, version } = link.evidence;
    for (const { answer } of store.entries) {
      if (!answer.evidence.some(({ evidence }) => evidence.id === id)) continue;
      store.setEvidence(answer.id, (links) =>
        links.map((one) => {
          if (one.id === link.id) return link;
          if (one.evidence.id !== id) return one;
          return { ...one, evidence: { ...one.evidence, version } };
        }),
      );
    }
  };
  const attachUpload = async (upload: Upload, uploadId: string, again: boolean) => {
    const { answerId, details, revises } = upload;
    try {
      if (revises) await revise(answerId, { uploadId, ...revises, ...ofTheFile(details) });
      else await attach({ answerId, uploadId, ...details });
    } catch (cause) {
      // Attached the time before, and only the word of it was lost.
      if (!again || failureOf(cause).code !== 'DUPLICATE') throw cause;
      store.refresh([await ports.read(answerId)]);
    }
  };

  const ours = new Set(answers.map(({ id }) => id));
  const uploads = createUploadQueue({
    attach: attachUpload,
    send: sendFile,
    discard: discardUpload,
    memory: createUploadMemory(() => window.localStorage, keeping, personId, Date.now),
    isOurs: (answerId) => ours.has(answerId),
    check: (file) => fileFault(file, session.get().viewer?.uploadMaxBytes),
  });

  return {
    store,
    uploads,
    release,
    attach,
    async amend(answerId, given) {
      const input = { ...given, ...reopens(answerId) };
      const { amendEvidence: link } = await change(
        answerId,
        send(AmendEvidenceDocument, { input }),
      );
      replaceLink(link);
      await followReopening(answerId);
    },
    async detach(link) {
      const variables = { linkId: link.id, ...reopens(link.answerId) };
      const { detachEvidence: answer } = await change(
        link.answerId,
        send(DetachEvidenceDocument, variables),
      );
      store.setEvidence(answer.id, () => answer.evidence);
      if (answer.reopened) store.refresh([answer]);
    },

    async restore(answerId) {
      await store.saver(answerId).flush();
      const { version } = store.entry(answerId)!.answer;
      try {
        const input = { answerId, version };
        store.refresh([(await send(RestoreAnswerDocument, { input })).restoreAnswer]);
      } catch (cause) {
        // Whoever looks again sees what is given up.
        if (failureOf(cause).code === 'CONFLICT') store.refresh([await ports.read(answerId)]);
        throw cause;
      }
    },
  };
}

/** A new revision leaves page and reason as they are, which are the link's: somebody may have changed them meanwhile. */
const ofTheFile = ({ page: _, outsidePeriodNote: __, ...details }: EvidenceDetails) => details;

function closeAll(): void {
  for (const { store, uploads, release } of open.values()) {
    store.stop();
    uploads.stop();
    release();
  }
  open.clear();
}

function sendAll(): void {
  for (const { store, uploads } of open.values()) {
    void store.flush();
    uploads.retryLost();
  }
}

const isSomethingLeft = () =>
  [...open.values()].some(
    ({ store, uploads }) => store.unsaved > 0 || uploads.uploads.some(isUnderWay),
  );

let watching = false;

/** Sends what is left before the page goes, holds back who would lose it, and uses the network when it is back. */
function watchWindow(): void {
  if (watching) return;
  watching = true;
  window.addEventListener('beforeunload', (event) => {
    if (!isSomethingLeft()) return;
    sendAll();
    event.preventDefault();
  });
  // A phone puts a page away without a word more.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') sendAll();
  });
  window.addEventListener('online', sendAll);
  session.subscribe(() => {
    const { viewer, expired } = session.get();
    // Nothing of one person may be sent in the name of the next; the drafts wait for their own.
    if (viewer?.person.id !== owner) closeAll();
    else if (!expired) sendAll();
  });
}
