import { failureOf, isTransient } from '../../providers/errors.js';
import type { Failure } from '../../providers/errors.js';
import { createPace } from './pace.js';
import type { SendFileOptions } from './sendFile.js';
import { factsOf, isSameFile, sentOf } from './upload.js';
import type { EvidenceDetails, RevisedEvidence, Upload, UploadState } from './upload.js';
import { asUnfinished } from './uploadMemory.js';
import type { UploadMemory } from './uploadMemory.js';

export interface UploadPorts {
  /** @returns the id of the bytes. */
  readonly send: (file: File, options: SendFileOptions) => Promise<string>;
  /** Lets the server forget what had arrived. */
  readonly discard: (address: string) => void;
  /** Makes evidence of the bytes; `again` when it was tried before and nobody knows what came of it. */
  readonly attach: (upload: Upload, uploadId: string, again: boolean) => Promise<void>;
  /** What speaks against sending the file at all. */
  readonly check: (file: File) => Failure | undefined;
  readonly memory: UploadMemory;
  /** Whether a remembered upload is one of this queue's. */
  readonly isOurs: (answerId: string) => boolean;
}

/**
 * The uploads of one worksheet, two at a time: while the server looks at one the line is the other's, and
 * a small file does not wait for a large one. More would only share the same slow line.
 */
export interface UploadQueue {
  /** New array with every change; what is attached is not in it any more. */
  readonly uploads: readonly Upload[];
  add(
    answerId: string,
    files: readonly File[],
    details: EvidenceDetails,
    revises?: RevisedEvidence,
  ): void;
  pause(id: string): void;
  /** Goes on with what was paused or failed. */
  resume(id: string): void;
  /** Goes on with what was begun before the page was opened, if it is that file. */
  resumeWith(id: string, file: File): void;
  /** Tries again what the network lost. */
  retryLost(): void;
  /** Stops it for good, or takes a failed one out of sight. */
  cancel(id: string): void;
  /** Stops all of them; they are offered again when the page is next opened by the same person. */
  stop(): void;
  subscribe(listener: () => void): () => void;
}

interface Job {
  upload: Upload;
  source: File | undefined;
  abort: AbortController;
  address: string | undefined;
  uploadId: string | undefined;
  /** Attempts to attach it, those of an earlier page included. */
  attached: number;
  /** Attempts that the network lost since anything arrived. */
  lost: number;
  retry?: ReturnType<typeof setTimeout>;
}

const atOnce = 2;
/** Until the next attempt by itself; the last one over and over. */
const retryMs = [2_000, 5_000, 10_000, 20_000, 30_000] as const;
/** Between two notes of how far it is: enough to be right, too few to be felt. */
const notedBytes = 524_288;

export function createUploadQueue(ports: UploadPorts): UploadQueue {
  const { send, discard, attach, check, memory, isOurs } = ports;
  const listeners = new Set<() => void>();
  const jobs = new Map<string, Job>();
  let uploads: readonly Upload[] = [];
  let running = 0;
  let count = 0;

  const publish = () => {
    uploads = [...jobs.values()].map(({ upload }) => upload);
    listeners.forEach((listener) => listener());
  };
  const put = (job: Job, state: UploadState) => {
    // Cancelled meanwhile: what still comes back is nobody's any more.
    if (jobs.get(job.upload.id) !== job) return;
    job.upload = { ...job.upload, state };
    publish();
  };
  const note = (job: Job) => {
    if (jobs.get(job.upload.id) !== job) return;
    const { state: _, ...upload } = job.upload;
    const { address, uploadId } = job;
    memory.keep({ ...upload, address, uploadId, sent: sentOf(job.upload) });
  };
  const remove = ({ upload }: Job) => {
    memory.forget(upload.id);
    if (jobs.delete(upload.id)) publish();
  };

  const transfer = (job: Job, source: File, signal: AbortSignal): Promise<string> => {
    const pace = createPace(() => performance.now());
    const { size } = job.upload.file;
    let noted = sentOf(job.upload);
    put(job, { kind: 'sending', sent: noted, secondsLeft: undefined });
    return send(source, {
      address: job.address,
      signal,
      onAddress(address) {
        job.address = address;
        note(job);
      },
      onProgress(sent) {
        if (signal.aborted) return;
        if (sent > sentOf(job.upload)) job.lost = 0;
        put(job, { kind: 'sending', sent, secondsLeft: pace.secondsLeft(sent, size) });
        if (Math.abs(sent - noted) < notedBytes) return;
        noted = sent;
        note(job);
      },
    });
  };

  const run = async (job: Job) => {
    job.abort = new AbortController();
    const { signal } = job.abort;
    try {
      if (job.uploadId === undefined && job.source) {
        job.uploadId = await transfer(job, job.source, signal);
      }
      if (signal.aborted || job.uploadId === undefined) return;
      put(job, { kind: 'attaching' });
      note(job);
      job.attached += 1;
      await attach(job.upload, job.uploadId, job.attached > 1);
      remove(job);
    } catch (cause) {
      if (!signal.aborted) fail(job, failureOf(cause));
    }
  };

  const fail = (job: Job, failure: Failure) => {
    const sent = sentOf(job.upload);
    // The bytes are kept for a day: past that they have to be sent again.
    if (failure.code === 'UPLOAD_UNKNOWN') {
      job.uploadId = undefined;
      job.address = undefined;
      if (!job.source) return put(job, { kind: 'unfinished', sent: 0, wrongFile: false });
    }
    put(job, { kind: 'failed', failure, sent });
    if (!isTransient(failure)) return memory.forget(job.upload.id);
    note(job);
    const wait = retryMs[Math.min(job.lost, retryMs.length - 1)];
    job.lost += 1;
    job.retry = setTimeout(() => retry(job), wait);
  };
  const retry = (job: Job) => {
    if (jobs.get(job.upload.id) === job && job.upload.state.kind === 'failed') enqueue(job);
  };

  const pump = () => {
    while (running < atOnce) {
      const job = [...jobs.values()].find(({ upload }) => upload.state.kind === 'queued');
      if (!job) return;
      running += 1;
      void run(job).finally(() => {
        running -= 1;
        pump();
      });
    }
  };
  const enqueue = (job: Job) => {
    clearTimeout(job.retry);
    put(job, { kind: 'queued', sent: sentOf(job.upload) });
    pump();
  };
  const admit = (upload: Upload, known: Partial<Job> = {}): Job => {
    const abort = new AbortController();
    const fresh = { source: undefined, address: undefined, uploadId: undefined };
    const job = { upload, abort, attached: 0, lost: 0, ...fresh, ...known };
    jobs.set(upload.id, job);
    return job;
  };
  const unfinishedOf = (answerId: string, file: File) =>
    [...jobs.values()].find(
      ({ upload }) =>
        upload.state.kind === 'unfinished' &&
        upload.answerId === answerId &&
        isSameFile(upload.file, file),
    );
  const goOnWith = (job: Job, source: File) => {
    job.source = source;
    enqueue(job);
  };

  for (const known of memory.all().filter(({ answerId }) => isOurs(answerId))) {
    const { address, uploadId } = known;
    const job = admit(asUnfinished(known), { address, uploadId, attached: 1 });
    // All of it has arrived: nothing is missing but the last word.
    if (uploadId !== undefined) {
      job.upload = { ...job.upload, state: { kind: 'queued', sent: known.file.size } };
    }
  }
  publish();
  pump();

  return {
    get uploads() {
      return uploads;
    },

    add(answerId, files, details, revises) {
      for (const file of files) {
        const begun = unfinishedOf(answerId, file);
        if (begun) {
          if (isSaid(details)) begun.upload = { ...begun.upload, details };
          goOnWith(begun, file);
          continue;
        }
        count += 1;
        const id = `upload-${Date.now().toString(36)}-${count}`;
        const failure = check(file);
        const state: UploadState = failure
          ? { kind: 'failed', failure, sent: 0 }
          : { kind: 'queued', sent: 0 };
        const job = admit({ id, answerId, file: factsOf(file), details, revises, state });
        job.source = file;
        if (!failure) note(job);
      }
      publish();
      pump();
    },

    pause(id) {
      const job = jobs.get(id);
      if (!job || !['queued', 'sending'].includes(job.upload.state.kind)) return;
      job.abort.abort();
      put(job, { kind: 'paused', sent: sentOf(job.upload) });
      note(job);
    },

    resume(id) {
      const job = jobs.get(id);
      if (job && ['paused', 'failed'].includes(job.upload.state.kind)) enqueue(job);
    },

    resumeWith(id, file) {
      const job = jobs.get(id);
      if (job?.upload.state.kind !== 'unfinished') return;
      if (isSameFile(job.upload.file, file)) goOnWith(job, file);
      else put(job, { ...job.upload.state, wrongFile: true });
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
      clearTimeout(job.retry);
      job.abort.abort();
      if (job.address !== undefined) discard(job.address);
      remove(job);
    },

    stop() {
      for (const job of jobs.values()) {
        clearTimeout(job.retry);
        job.abort.abort();
      }
      jobs.clear();
      publish();
    },

    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const isSaid = ({ outsidePeriodNote: _, note, ...rest }: EvidenceDetails): boolean =>
  note !== '' || Object.values(rest).some((value) => value !== null);
