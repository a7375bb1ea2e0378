import { describe } from 'vitest';

// One after the other, by one worker: products that are ended on purpose share nothing with a neighbour's start.
for (const [path, load] of Object.entries(import.meta.glob('./*.test.ts'))) {
  describe(path.replace(/^.*\/|\.test\.ts$/g, ''), async () => {
    await load();
  });
}
