import { failureOf, isTransient } from '../../providers/errors.js';
import type { Failure } from '../../providers/errors.js';
import type { SendFileOptions } from './sendFile.js';

/** What is said about a file beside its bytes. */
export interface EvidenceDetails {
  readonly page: number | null;
  readonly coversFrom: string | null;
  readonly coversTo: string | null;
  readonly note: string;
}

/** Linked evidence, as the one who replaces its file saw it. */
export interface RevisedEvidence {
  readonly linkId: string;
  readonly version: number;
}

/** A file on its way to an answer. */
export interface Upload {
  readonly id: string;
  readonly answerId: string;
  readonly file: File;
  readonly details: EvidenceDetails;
  /** The evidence it is a better revision of; undefined for evidence of its own. */
  readonly revises: RevisedEvidence | undefined;
  readonly state:
    | { readonly kind: 'queued' }
    /** `share` of the bytes that are sent, 0..1. */
    | { readonly kind: 'sending'; readonly share: number }
    | { readonly kind: 'attaching' }
    | { readonly kind: 'failed'; readonly failure: Failure };
}

export interface UploadPorts {
  /** @returns the id of the bytes. */
  readonly send: (file: File, options: SendFileOptions) => Promise<string>;
  /** Makes evidence of the bytes; `again` when it was tried before and nobody knows what came of it. */
  readonly attach: (upload: Upload, uploadId: string, again: boolean) => Promise<void>;
  /** What speaks against sending the file at all. */
  readonly check: (file: File) => Failure | undefined;
}

/** The uploads of one worksheet, one at a time: on a slow network two would each take twice as long. */
export interface UploadQueue {
  /** New array with every change; what is attached is not in it any more. */
  readonly uploads: readonly Upload[];
  add(
    answerId: string,
    files: readonly File[],
    details: EvidenceDetails,
    revises?: RevisedEvidence,
  ): void;
  retry(id: string): void;
  /** Tries again what the network lost. */
  retryLost(): void;
  /** Stops it, or takes a failed one out of sight. */
  cancel(id: string): void;
  cancelAll(): void;
  subscribe(listener: () => void): () => void;
}

interface Job {
  upload: Upload;
  readonly abort: AbortController;
  uploadId?: string;
  tries: number;
}

export function createUploadQueue({ send, attach, check }: UploadPorts): UploadQueue {
  const listeners = new Set<() => void>();
  const jobs = new Map<string, Job>();
  let uploads: readonly Upload[] = [];
  let running = false;
  let count = 0;

  const publish = () => {
    uploads = [...jobs.values()].map(({ upload }) => upload);
    listeners.forEach((listener) => listener());
  };
  const put = (job: Job, state: Upload['state']) => {
    // Cancelled meanwhile: what still comes back is nobody's any more.
    if (!jobs.has(job.upload.id)) return;
    job.upload = { ...job.upload, state };
    publish();
  };
  const remove = ({ upload }: Job) => {
    if (jobs.delete(upload.id)) publish();
  };

  const run = async (job: Job) => {
    const { file } = job.upload;
    try {
      if (job.uploadId === undefined) {
        put(job, { kind: 'sending', share: 0 });
        const onProgress = (share: number) => put(job, { kind: 'sending', share });
        job.uploadId = await send(file, { onProgress, signal: job.abort.signal });
      }
      if (job.abort.signal.aborted) return;
      put(job, { kind: 'attaching' });
      job.tries += 1;
      await attach(job.upload, job.uploadId, job.tries > 1);
      remove(job);
    } catch (cause) {
      const failure = failureOf(cause);
      // The bytes are kept for a day: past that they have to be sent again.
      if (failure.code === 'UPLOAD_UNKNOWN') delete job.uploadId;
      put(job, { kind: 'failed', failure });
    }
  };

  const pump = async () => {
    if (running) return;
    running = true;
    for (let job = nextQueued(); job; job = nextQueued()) await run(job);
    running = false;
  };
  const nextQueued = () => [...jobs.values()].find(({ upload }) => upload.state.kind === 'queued');

  const enqueue = (job: Job) => {
    put(job, { kind: 'queued' });
    void pump();
  };

  return {
    get uploads() {
      return uploads;
    },

    add(answerId, files, details, revises) {
      for (const file of files) {
        count += 1;
        const id = `upload-${count}`;
        const failure = check(file);
        const state: Upload['state'] = failure ? { kind: 'failed', failure } : { kind: 'queued' };
        const upload = { id, answerId, file, details, revises, state };
        jobs.set(id, { upload, abort: new AbortController(), tries: 0 });
      }
      publish();
      void pump();
    },

    retry(id) {
      const job = jobs.get(id);
      if (job?.upload.state.kind === 'failed') enqueue(job);
    },

    retryLost() {
      for (const job of jobs.values()) {
        const { state } = job.upload;
        if (state.kind === 'failed' && isTransient(state.failure)) enqueue(job);
      }
    },

    cancel(id) {
      const job = jobs.get(id);
      if (!job) return;
      job.abort.abort();
      remove(job);
    },

    cancelAll() {
      for (const id of jobs.keys()) this.cancel(id);
    },

    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Whether closing the page would lose it. */
export const isUnderWay = ({ state }: Upload): boolean =>
  state.kind !== 'failed' || isTransient(state.failure);
