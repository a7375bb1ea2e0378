import { readdirSync, readFileSync } from 'node:fs';

/** What Linux counts processor time in. */
const ticksPerSecond = 100;

/**
 * Processor time in seconds that a process and its children have used so far, those that ended included; null where
 * there is no `/proc` to read it from.
 */
export function processorSeconds(pid: number): number | null {
  const own = timesOf(String(pid));
  if (!own) return null;
  const [, user = 0, system = 0, ended = 0, endedSystem = 0] = own;
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .reduce((sum, name) => {
      const [parent, childUser = 0, childSystem = 0] = timesOf(name) ?? [];
      return parent === pid ? sum + childUser + childSystem : sum;
    }, 0);
  return (user + system + ended + endedSystem + children) / ticksPerSecond;
}

/** Parent, own user and system time, and those of children that ended; undefined for a process that is gone. */
function timesOf(pid: string): readonly number[] | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
    return [1, 11, 12, 13, 14].map((place) => Number(fields[place]));
  } catch {
    return undefined;
  }
}
