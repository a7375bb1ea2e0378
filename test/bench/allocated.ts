import type { HeapProfiler } from 'node:inspector';
import { Session } from 'node:inspector/promises';

/** What V8 takes for the smallest object, a number that does not fit its slot: 16 bytes without compressed pointers. */
export const smallestObject = 16;

/** How many bytes apart the profiler looks, on average. */
const samplingInterval = 64;

/**
 * The bytes of heap that a piece of work allocates, whether they were collected meanwhile or not, by V8's
 * sampling profiler. The contents of typed arrays lie outside the heap and are not among them.
 */
export async function allocatedBy(work: () => unknown): Promise<number> {
  const session = new Session();
  session.connect();
  try {
    await session.post('HeapProfiler.startSampling', {
      samplingInterval,
      includeObjectsCollectedByMajorGC: true,
      includeObjectsCollectedByMinorGC: true,
    });
    work();
    const { profile } = await session.post('HeapProfiler.stopSampling');
    return bytesBelow(profile.head);
  } finally {
    session.disconnect();
  }
}

function bytesBelow({ selfSize, children }: HeapProfiler.SamplingHeapProfileNode): number {
  return children.reduce((sum, child) => sum + bytesBelow(child), selfSize);
}
