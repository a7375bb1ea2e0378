/** A reading that is done at the first call and shared by all later ones: one statement for a page of rows. */
export function lazily<Result>(read: () => Promise<Result>): () => Promise<Result> {
  let reading: Promise<Result> | undefined;
  return () => (reading ??= read());
}
