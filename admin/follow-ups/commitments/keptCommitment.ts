/** A commitment as it was taken down at a meeting, with or without a network. */
export interface KeptCommitment {
  /** Made by the device: the server gives an id only once it has it. */
  readonly key: string;
  /** Null for the kabupaten itself. */
  readonly unitId: string | null;
  /** The period whose report cards the meeting speaks of. */
  readonly periodId: string;
  readonly title: string;
  readonly owner: { readonly id: string; readonly name: string };
  /** Of Asia/Jakarta, `2022-08-31`. */
  readonly dueDay: string;
  /** Name of the unit, for lists. */
  readonly unit: string;
  /** When it was taken down; ms. */
  readonly since: number;
}

/** A key unlike any other; `randomUUID` would be there over HTTPS alone. */
const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

/** What is taken down at this moment. @param mended the refused one whose place it takes. */
export const takeDown = (
  said: Omit<KeptCommitment, 'key' | 'since'>,
  mended?: KeptCommitment,
): KeptCommitment => ({
  ...said,
  key: mended?.key ?? newKey(),
  since: mended?.since ?? Date.now(),
});

/** What a browser kept, made sure of: an older release or another program may have left anything. */
export function commitmentFrom(kept: unknown): KeptCommitment | undefined {
  const { key, unitId, periodId, title, owner, dueDay, unit, since } = (kept ??
    {}) as Partial<KeptCommitment>;
  const texts = [key, periodId, title, owner?.id, owner?.name, dueDay, unit];
  const isWhole =
    texts.every((text) => typeof text === 'string') &&
    (unitId === null || typeof unitId === 'string') &&
    typeof since === 'number';
  return isWhole ? (kept as KeptCommitment) : undefined;
}
