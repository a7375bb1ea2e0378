import { describe, expect, test } from 'vitest';
import { createStopper } from './stopper.js';

describe('stopping', () => {
  test('goes backwards, one thing after the other', async () => {
    const stopper = createStopper();
    const order: string[] = [];
    for (const what of ['lock', 'database', 'listener']) {
      stopper.add(what, async () => {
        order.push(`${what} …`);
        await new Promise(setImmediate);
        order.push(what);
      });
    }
    expect(await stopper.stop()).toEqual([]);
    expect(order).toEqual(['listener …', 'listener', 'database …', 'database', 'lock …', 'lock']);
  });

  test('what fails or hangs keeps nothing else from being stopped, and is named', async () => {
    const stopper = createStopper(30);
    let released = false;
    stopper.add('lock', async () => (released = true));
    stopper.add('database', () => new Promise(() => undefined));
    stopper.add('listener', () => Promise.reject(new Error('no listener')));
    const faults = await stopper.stop();
    expect(faults).toEqual(['listener: no listener', 'database: still busy after 0.03 s']);
    expect(released).toBe(true);
  });

  test('what comes up while everything stops is stopped too', async () => {
    const stopper = createStopper();
    const stopped: string[] = [];
    stopper.add('listener', async () => {
      stopper.add('database', async () => stopped.push('database'));
      stopped.push('listener');
    });
    await stopper.stop();
    stopper.add('late', async () => stopped.push('late'));
    await stopper.stop();
    expect(stopped.toSorted()).toEqual(['database', 'late', 'listener']);
  });

  test('asked twice, it stops once', async () => {
    const stopper = createStopper();
    let times = 0;
    stopper.add('listener', async () => times++);
    await Promise.all([stopper.stop(), stopper.stop()]);
    expect(times).toBe(1);
  });
});
