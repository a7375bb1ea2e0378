import type { AnswerCoreFragment } from '../graphql/graphql.js';
import { failureOf, isTransient } from '../providers/errors.js';
import type { Failure } from '../providers/errors.js';
import { contentOf } from '../worksheets/saving/answerContent.js';
import type { AnswerContent } from '../worksheets/saving/answerContent.js';
import { createAnswerSaver } from '../worksheets/saving/answerSaver.js';
import type { SaveStatus } from '../worksheets/saving/answerSaver.js';
import type { Draft } from '../worksheets/saving/draftStore.js';

export interface DeliveryPorts {
  /** @throws ApiError, `CONFLICT` when the answer has another version by now. */
  readonly save: (
    answerId: string,
    version: number,
    content: AnswerContent,
  ) => Promise<AnswerCoreFragment>;
  /** @throws ApiError */
  readonly read: (answerId: string) => Promise<AnswerCoreFragment>;
  /** Remembers the draft as it is now; undefined when the server has it. */
  readonly keepDraft: (draft: Draft | undefined) => void;
  /** ms */
  readonly now: () => number;
}

/** What came of sending one draft. */
export interface Delivery {
  readonly status: SaveStatus;
  /** Who saved last and when, as the server has it; undefined where it was not reached. */
  readonly answer?: AnswerCoreFragment;
}

/**
 * Sends one draft that no desk holds, by the same machine that saves what is typed: with the version
 * the typing began from, and never over what another person wrote meanwhile.
 */
export async function deliver(
  answerId: string,
  draft: Draft,
  { save, read, keepDraft, now }: DeliveryPorts,
): Promise<Delivery> {
  let answer: AnswerCoreFragment;
  try {
    answer = await read(answerId);
  } catch (cause) {
    return { status: undelivered(failureOf(cause)) };
  }
  const saver = createAnswerSaver<AnswerCoreFragment>(
    answer,
    {
      save: (version, content) => save(answerId, version, content),
      read: () => read(answerId),
      contentOf,
      keepDraft,
      onChange: () => undefined,
      now,
    },
    draft,
  );
  await saver.flush();
  // When it is tried again is decided for all drafts at once.
  saver.stop();
  return { status: saver.status, answer: saver.answer };
}

/** What it means for a draft that the server could not be asked about its answer. */
export const undelivered = (failure: Failure): SaveStatus =>
  isTransient(failure) || failure.code === 'UNAUTHENTICATED' || failure.code === 'INTERNAL'
    ? { kind: 'waiting', failure }
    : { kind: 'refused', failure };
