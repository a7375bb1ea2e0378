import { isTransient } from '../../providers/errors.js';
import type { Failure } from '../../providers/errors.js';

/** What is said about a file beside its bytes. */
export interface EvidenceDetails {
  readonly page: number | null;
  readonly coversFrom: string | null;
  readonly coversTo: string | null;
  /** The last day on which the document is valid. */
  readonly expiresAt: string | null;
  readonly note: string;
  /** Why it is used though it says nothing of the period. */
  readonly outsidePeriodNote: string;
}

/** Linked evidence, as the one who replaces its file saw it. */
export interface RevisedEvidence {
  readonly linkId: string;
  readonly version: number;
}

/** By what a file is known again after the page was closed: a browser keeps no file for a page. */
export type FileFacts = Pick<File, 'name' | 'size' | 'type' | 'lastModified'>;

export const factsOf = ({ name, size, type, lastModified }: File): FileFacts => ({
  name,
  size,
  type,
  lastModified,
});

export const isSameFile = (one: FileFacts, other: FileFacts): boolean =>
  one.name === other.name && one.size === other.size && one.lastModified === other.lastModified;

/** `sent`: bytes that have arrived, or are on the wire. */
export type UploadState =
  | { readonly kind: 'queued'; readonly sent: number }
  /** `secondsLeft` undefined: too early to tell. */
  | {
      readonly kind: 'sending';
      readonly sent: number;
      readonly secondsLeft: number | undefined;
    }
  | { readonly kind: 'paused'; readonly sent: number }
  | { readonly kind: 'attaching' }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly sent: number }
  /** Begun before the page was opened; goes on when the same file is picked again. */
  | { readonly kind: 'unfinished'; readonly sent: number; readonly wrongFile: boolean };

/** A file on its way to an answer. */
export interface Upload {
  readonly id: string;
  readonly answerId: string;
  readonly file: FileFacts;
  readonly details: EvidenceDetails;
  /** The evidence it is a better revision of; undefined for evidence of its own. */
  readonly revises: RevisedEvidence | undefined;
  readonly state: UploadState;
}

/** Whether closing the page would hold it up. */
export const isUnderWay = ({ state }: Upload): boolean =>
  state.kind !== 'unfinished' && (state.kind !== 'failed' || isTransient(state.failure));

/** Bytes that are there, as far as is known. */
export const sentOf = ({ file, state }: Upload): number =>
  state.kind === 'attaching' ? file.size : state.sent;
