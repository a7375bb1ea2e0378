import { readFile, rename, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/** What became of the filling: where its database is, or why there will be none. */
type Outcome = { readonly databaseUrl: string } | { readonly fault: string };

// The run and its workers share nothing but files: this one lies beside the data it speaks of.
const noteBeside = (data: string) => `${data}.filled`;

/** Notes that a demonstration is filled in, or why it never will be. */
export async function noteFilled(data: string, outcome: Outcome): Promise<void> {
  const note = noteBeside(data);
  // Whoever reads it finds all of it or nothing.
  await writeFile(`${note}.draft`, JSON.stringify(outcome));
  await rename(`${note}.draft`, note);
}

/** Resolves to its database once it is filled in; fails with the reason where that failed. */
export async function untilFilled(data: string): Promise<string> {
  for (;;) {
    const note = await readFile(noteBeside(data), 'utf8').catch(() => undefined);
    if (note !== undefined) {
      const outcome = JSON.parse(note) as Outcome;
      if ('fault' in outcome) throw new Error(outcome.fault);
      return outcome.databaseUrl;
    }
    await sleep(100);
  }
}
