import { readFile, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

// The run and its workers share nothing but files: this one lies beside the data it speaks of.
const noteBeside = (data: string) => `${data}.filled`;

/** Notes that a demonstration is filled in, or why it never will be. */
export const noteFilled = (data: string, fault = ''): Promise<void> =>
  writeFile(noteBeside(data), fault);

/** Resolves once it is filled in; fails with the reason where that failed. */
export async function untilFilled(data: string): Promise<void> {
  for (;;) {
    const fault = await readFile(noteBeside(data), 'utf8').catch(() => undefined);
    if (fault) throw new Error(fault);
    if (fault === '') return;
    await sleep(100);
  }
}
