import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createDeviceKeeping } from '../../drafts/deviceKeeping.js';
import { ApiError } from '../../providers/errors.js';
import type { FailureCode } from '../../providers/errors.js';
import { fileFault } from './fileCheck.js';
import { isUnderWay } from './upload.js';
import { createUploadMemory } from './uploadMemory.js';
import { createUploadQueue } from './uploadQueue.js';
import type { UploadPorts } from './uploadQueue.js';

const pdf = (name = 'sk.pdf', content = '%PDF-1.7') =>
  new File([content], name, { type: 'application/pdf', lastModified: 1 });
const details = {
  page: 3,
  coversFrom: null,
  coversTo: null,
  expiresAt: null,
  note: '',
  outsidePeriodNote: '',
};
const nothing = { ...details, page: null };
const refusal = (code: FailureCode) => new ApiError({ code, details: {} });
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
const never = () => new Promise<string>(() => undefined);

let kept: Map<string, string>;
beforeEach(() => (kept = new Map()));
const storage = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
  removeItem: (key: string) => void kept.delete(key),
};
const keeping = createDeviceKeeping();
const memoryOf = (personId = 'agent', now = Date.now) =>
  createUploadMemory(() => storage, keeping, personId, now);

function queueWith(ports: Partial<UploadPorts> = {}) {
  const send = vi.fn<UploadPorts['send']>(async () => 'bytes');
  const attach = vi.fn<UploadPorts['attach']>(async () => undefined);
  const discard = vi.fn<UploadPorts['discard']>();
  const memory = memoryOf();
  const own = { send, attach, discard, memory, check: () => undefined, isOurs: () => true };
  return { queue: createUploadQueue({ ...own, ...ports }), send, attach, discard };
}

describe('files on their way to an answer', () => {
  test('are sent, attached with what was said about them, and then gone from the list', async () => {
    const { queue, attach } = queueWith();
    queue.add('answer', [pdf()], details);
    expect(queue.uploads).toHaveLength(1);
    await settled();
    expect(queue.uploads).toEqual([]);
    expect(attach).toHaveBeenCalledWith(
      expect.objectContaining({ answerId: 'answer', details }),
      'bytes',
      false,
    );
  });

  test('go two at a time, and tell how far they have come', async () => {
    const finish: ((id: string) => void)[] = [];
    const { queue } = queueWith({
      send: (_file, { onProgress }) => {
        onProgress(4);
        return new Promise((resolve) => finish.push(resolve));
      },
    });
    queue.add('answer', [pdf('a.pdf'), pdf('b.pdf')], details);
    queue.add('answer', [pdf('c.pdf')], details);
    const sending = { kind: 'sending', sent: 4 };
    expect(queue.uploads).toMatchObject([
      { file: { name: 'a.pdf' }, state: sending },
      { file: { name: 'b.pdf' }, state: sending },
      { file: { name: 'c.pdf' }, state: { kind: 'queued' } },
    ]);
    finish[0]?.('bytes');
    await settled();
    expect(queue.uploads).toMatchObject([
      { file: { name: 'b.pdf' } },
      { file: { name: 'c.pdf' }, state: sending },
    ]);
  });

  test('a cancelled one is aborted, and the next one goes on', async () => {
    const aborted: string[] = [];
    const { queue, attach } = queueWith({
      send: (file, { signal }) =>
        file.name === 'b.pdf'
          ? Promise.resolve('bytes')
          : new Promise((_resolve, reject) => {
              signal.addEventListener('abort', () => {
                aborted.push(file.name);
                reject(new DOMException('Cancelled', 'AbortError'));
              });
            }),
    });
    queue.add('answer', [pdf('a.pdf'), pdf('b.pdf')], details);
    queue.cancel(queue.uploads[0]!.id);
    await settled();
    expect(aborted).toEqual(['a.pdf']);
    expect(queue.uploads).toEqual([]);
    expect(attach).toHaveBeenCalledOnce();
  });

  test('what the network lost can be sent again', async () => {
    const { queue, send } = queueWith();
    send.mockRejectedValueOnce(refusal('NETWORK'));
    queue.add('answer', [pdf()], details);
    await settled();
    expect(queue.uploads).toMatchObject([
      { state: { kind: 'failed', failure: { code: 'NETWORK' } } },
    ]);
    expect(queue.uploads.every(isUnderWay)).toBe(true);
    queue.retryLost();
    await settled();
    expect(queue.uploads).toEqual([]);
    expect(send).toHaveBeenCalledTimes(2);
  });

  test('bytes that arrived are not sent twice when only the attaching failed', async () => {
    const { queue, send, attach } = queueWith();
    attach.mockRejectedValueOnce(refusal('TIMEOUT'));
    queue.add('answer', [pdf()], details);
    await settled();
    queue.resume(queue.uploads[0]!.id);
    await settled();
    expect(send).toHaveBeenCalledOnce();
    expect(attach.mock.calls.map(([, , again]) => again)).toEqual([false, true]);
  });

  test('a better revision says which evidence it is of', async () => {
    const { queue, attach } = queueWith();
    const revises = { linkId: 'link', version: 2 };
    queue.add('answer', [pdf()], details, revises);
    await settled();
    expect(attach.mock.calls[0]?.[0].revises).toEqual(revises);
  });

  test('bytes the server no longer has are sent again', async () => {
    const { queue, send, attach } = queueWith();
    attach.mockRejectedValueOnce(refusal('UPLOAD_UNKNOWN'));
    queue.add('answer', [pdf()], details);
    await settled();
    queue.resume(queue.uploads[0]!.id);
    await settled();
    expect(send).toHaveBeenCalledTimes(2);
  });

  test('a file that is refused stays with its reason and is not tried by itself', async () => {
    const { queue, send } = queueWith();
    send.mockRejectedValueOnce(refusal('UPLOAD_TYPE_REFUSED'));
    queue.add('answer', [pdf()], details);
    await settled();
    queue.retryLost();
    await settled();
    expect(send).toHaveBeenCalledOnce();
    expect(queue.uploads.some(isUnderWay)).toBe(false);
    queue.cancel(queue.uploads[0]!.id);
    expect(queue.uploads).toEqual([]);
  });

  test('a file that fails the check is never sent', async () => {
    const { queue, send } = queueWith({ check: (file) => fileFault(file, 4) });
    queue.add('answer', [pdf()], details);
    await settled();
    expect(send).not.toHaveBeenCalled();
    expect(queue.uploads).toMatchObject([
      { state: { failure: { code: 'UPLOAD_TOO_LARGE', details: { limit: 4 } } } },
    ]);
  });
});

describe('a file that is paused', () => {
  test('stops where it is, lets the next one go, and goes on from there', async () => {
    const addresses: (string | undefined)[] = [];
    const { queue } = queueWith({
      send: (_file, { address, onAddress, onProgress }) => {
        addresses.push(address);
        onAddress('/uploads/tus/1');
        onProgress(5);
        return never();
      },
    });
    queue.add('answer', [pdf('a.pdf'), pdf('b.pdf'), pdf('c.pdf')], details);
    const { id } = queue.uploads[0]!;
    queue.pause(id);
    await settled();
    queue.pause(queue.uploads[1]!.id);
    await settled();
    expect(queue.uploads.map(({ state }) => state)).toMatchObject([
      { kind: 'paused', sent: 5 },
      { kind: 'paused', sent: 5 },
      { kind: 'queued' },
    ]);
    expect(queue.uploads.every(isUnderWay)).toBe(true);
    queue.resume(id);
    expect(queue.uploads[0]?.state).toMatchObject({ sent: 5 });
  });

  test('is not tried again by itself, not even when the network comes back', async () => {
    const { queue, send } = queueWith();
    send.mockImplementation(
      (_file, { signal }) =>
        new Promise((_resolve, reject) =>
          signal.addEventListener('abort', () => reject(new DOMException('', 'AbortError'))),
        ),
    );
    queue.add('answer', [pdf()], details);
    queue.pause(queue.uploads[0]!.id);
    await settled();
    queue.retryLost();
    await settled();
    expect(send).toHaveBeenCalledOnce();
    expect(queue.uploads).toMatchObject([{ state: { kind: 'paused' } }]);
  });
});

describe('what the network lost', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('goes on by itself, less and less often, from where it was', async () => {
    const addresses: (string | undefined)[] = [];
    const { queue } = queueWith({
      send: (_file, { address, onAddress }) => {
        addresses.push(address);
        onAddress('/uploads/tus/1');
        return Promise.reject(refusal('NETWORK'));
      },
    });
    queue.add('answer', [pdf()], details);
    await vi.advanceTimersByTimeAsync(0);
    expect(addresses).toEqual([undefined]);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(addresses).toEqual([undefined, '/uploads/tus/1']);
    await vi.advanceTimersByTimeAsync(4_000);
    expect(addresses).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(addresses).toHaveLength(3);
    queue.cancel(queue.uploads[0]!.id);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(addresses).toHaveLength(3);
  });
});

describe('after the page was closed in the middle of it', () => {
  /** A page that sends three bytes of a file and is closed then. */
  async function closedPage(file = pdf()) {
    const { queue } = queueWith({
      send: (_file, { onAddress, onProgress }) => {
        onProgress(3);
        onAddress('/uploads/tus/1');
        return never();
      },
    });
    queue.add('answer', [file], details);
    await settled();
    queue.stop();
    expect(queue.uploads).toEqual([]);
  }

  test('a file is offered again with what was said about it, and goes on when it is picked', async () => {
    await closedPage();
    const { queue, send, attach } = queueWith();
    const unfinished = { file: { name: 'sk.pdf' }, state: { kind: 'unfinished', sent: 3 } };
    expect(queue.uploads).toMatchObject([unfinished]);
    expect(queue.uploads.some(isUnderWay)).toBe(false);

    queue.resumeWith(queue.uploads[0]!.id, pdf());
    await settled();
    expect(send.mock.calls[0]?.[1].address).toBe('/uploads/tus/1');
    expect(attach.mock.calls[0]?.[0].details).toEqual(details);
    expect(queueWith().queue.uploads).toEqual([]);
  });

  test('picking it as a new one of the same answer goes on, too', async () => {
    await closedPage();
    const { queue, send, attach } = queueWith();
    queue.add('another answer', [pdf()], nothing);
    queue.add('answer', [pdf()], { ...nothing, page: 7 });
    await settled();
    expect(send.mock.calls.map(([, { address }]) => address)).toEqual([
      undefined,
      '/uploads/tus/1',
    ]);
    expect(attach.mock.calls[1]?.[0].details.page).toBe(7);
    expect(queue.uploads).toEqual([]);
  });

  test('another file is not taken for it', async () => {
    await closedPage();
    const { queue, send } = queueWith();
    queue.resumeWith(queue.uploads[0]!.id, pdf('sk.pdf', '%PDF-1.7 changed'));
    await settled();
    expect(send).not.toHaveBeenCalled();
    expect(queue.uploads).toMatchObject([{ state: { kind: 'unfinished', wrongFile: true } }]);
  });

  test('what had arrived is attached without the file', async () => {
    const { queue } = queueWith({ attach: () => new Promise(() => undefined) });
    queue.add('answer', [pdf()], details);
    await settled();
    queue.stop();
    const next = queueWith();
    await settled();
    expect(next.send).not.toHaveBeenCalled();
    // Nobody knows what came of the first attempt.
    expect(next.attach.mock.calls).toMatchObject([[{ details }, 'bytes', true]]);
    expect(next.queue.uploads).toEqual([]);
  });

  test('what had arrived and is there no longer needs the file again', async () => {
    const { queue } = queueWith({ attach: () => new Promise(() => undefined) });
    queue.add('answer', [pdf()], details);
    await settled();
    queue.stop();
    const next = queueWith({ attach: () => Promise.reject(refusal('UPLOAD_UNKNOWN')) });
    await settled();
    expect(next.queue.uploads).toMatchObject([{ state: { kind: 'unfinished', sent: 0 } }]);
  });

  test('nothing is offered to another person, at another worksheet, or after it was given up', async () => {
    await closedPage();
    expect(queueWith({ memory: memoryOf('somebody else') }).queue.uploads).toEqual([]);
    expect(queueWith({ isOurs: () => false }).queue.uploads).toEqual([]);
    const { queue, discard } = queueWith();
    queue.cancel(queue.uploads[0]!.id);
    expect(discard).toHaveBeenCalledWith('/uploads/tus/1');
    expect(queueWith().queue.uploads).toEqual([]);
  });

  test('after a day it begins anew, since the server has given it up; after a week it is forgotten', async () => {
    await closedPage();
    const later = (days: number) => memoryOf('agent', () => Date.now() + days * 86_400_000);
    expect(later(2).all()).toMatchObject([{ sent: 0, details }]);
    expect(later(2).all()[0]?.address).toBeUndefined();
    expect(later(8).all()).toEqual([]);
  });

  test('what a full browser does not remember is said, and remembered once there is room', async () => {
    const full = vi.spyOn(storage, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const { queue } = queueWith({ send: never });
    queue.add('answer', [pdf()], details);
    queue.add('answer', [pdf('lampiran.pdf')], details);
    expect(keeping.isAtStake('agent')).toBe(true);
    full.mockRestore();
    await keeping.retry();
    expect(keeping.isAtStake('agent')).toBe(false);
    expect(memoryOf().all()).toMatchObject([
      { file: { name: 'sk.pdf' }, details },
      { file: { name: 'lampiran.pdf' }, details },
    ]);
    queue.stop();
  });

  test('what is not ours in the storage is passed over', () => {
    kept.set('ungkit.uploads.agent', 'no JSON');
    expect(memoryOf().all()).toEqual([]);
    const foreign = {
      id: '1',
      answerId: 'a',
      file: { name: 'x', size: 1 },
      details,
      sent: 0,
      at: 9,
    };
    kept.set(
      'ungkit.uploads.agent',
      JSON.stringify([null, 3, {}, { ...foreign, address: 'https://evil.test/x' }]),
    );
    expect(memoryOf('agent', () => 10).all()).toEqual([]);
  });
});

describe('what is not worth sending', () => {
  const file = { name: 'sk.pdf', size: 10, type: 'application/pdf' };

  test('an empty file, and one that is too large', () => {
    expect(fileFault({ ...file, size: 0 })?.code).toBe('UPLOAD_EMPTY');
    expect(fileFault({ ...file, size: 11 }, 10)?.code).toBe('UPLOAD_TOO_LARGE');
    expect(fileFault({ ...file, size: 10 }, 10)).toBeUndefined();
  });

  test('a program, or a document with macros', () => {
    expect(fileFault({ ...file, name: 'sk.exe', type: '' })?.code).toBe('UPLOAD_TYPE_REFUSED');
    expect(fileFault({ ...file, name: 'sk.docm', type: '' })?.code).toBe('UPLOAD_TYPE_REFUSED');
  });

  test('but not what may be right: capitals, no extension, no type', () => {
    expect(fileFault({ ...file, name: 'FOTO.JPEG', type: '' })).toBeUndefined();
    expect(fileFault({ ...file, name: 'foto', type: '' })).toBeUndefined();
  });
});
