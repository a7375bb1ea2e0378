// Browsers hand locks out only over HTTPS and on localhost; elsewhere two tabs may send the same draft,
// which the second one finds saved already.
const locks = (): LockManager | undefined =>
  (globalThis.navigator as { locks?: LockManager } | undefined)?.locks;

const nameOf = (worksheetId: string) => `ungkit.worksheet.${worksheetId}`;

/** Says to the other tabs that this one has the worksheet open, until the page goes. */
export function holdWorksheet(worksheetId: string): void {
  void locks()?.request(
    nameOf(worksheetId),
    { mode: 'shared' },
    () => new Promise(() => undefined),
  );
}

/** Does something while no tab has the worksheet open; undefined when one has. */
export async function whileNoTabHolds<Result>(
  worksheetId: string,
  work: () => Promise<Result>,
): Promise<Result | undefined> {
  const manager = locks();
  if (!manager) return work();
  return manager.request(nameOf(worksheetId), { ifAvailable: true }, (lock) =>
    lock ? work() : undefined,
  );
}
