// Browsers hand locks out only over HTTPS and on localhost; elsewhere two tabs may send the same draft,
// which the second one finds saved already.
const locks = (): LockManager | undefined =>
  (globalThis.navigator as { locks?: LockManager } | undefined)?.locks;

const nameOf = (worksheetId: string) => `ungkit.worksheet.${worksheetId}`;

/**
 * Says to the other tabs that this one has the worksheet open.
 *
 * @returns what ends it; the end of the page does so too.
 */
export function holdWorksheet(worksheetId: string): () => void {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  void locks()?.request(nameOf(worksheetId), { mode: 'shared' }, () => held);
  return release;
}

/** Does something while no tab has the worksheet open; undefined when one has. */
export const whileNoTabHolds = <Result>(
  worksheetId: string,
  work: () => Promise<Result>,
): Promise<Result | undefined> => alone(nameOf(worksheetId), work);

/** Does something that no other tab does under the same name at this moment; undefined when one does. */
export async function alone<Result>(
  name: string,
  work: () => Promise<Result>,
): Promise<Result | undefined> {
  const manager = locks();
  if (!manager) return work();
  return manager.request(name, { ifAvailable: true }, (lock) => (lock ? work() : undefined));
}
