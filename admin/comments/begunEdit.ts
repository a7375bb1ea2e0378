/** What is written in place of a comment, and of which version of it. */
export interface BegunEdit {
  readonly text: string;
  readonly version: number;
}

/** Where on the device that is kept. */
export const editDraftKey = (commentId: string) => `comments.edit.${commentId}`;

/**
 * What lies there; null where it is no text. An older release kept the text alone.
 *
 * @param version of the comment now: it counts where it was not kept which one the text began from.
 */
export function begunEditFrom(kept: unknown, version: number): BegunEdit | null {
  if (typeof kept === 'string') return { text: kept, version };
  const { text, version: from } = (kept ?? {}) as Partial<BegunEdit>;
  if (typeof text !== 'string') return null;
  return { text, version: typeof from === 'number' ? from : version };
}
