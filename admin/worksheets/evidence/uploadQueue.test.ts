import { describe, expect, test, vi } from 'vitest';
import { ApiError } from '../../providers/errors.js';
import type { FailureCode } from '../../providers/errors.js';
import { fileFault } from './fileCheck.js';
import { createUploadQueue, isUnderWay } from './uploadQueue.js';
import type { UploadPorts } from './uploadQueue.js';

const pdf = (name = 'sk.pdf') => new File(['%PDF-1.7'], name, { type: 'application/pdf' });
const details = { page: 3, coversFrom: null, coversTo: null, note: '' };
const refusal = (code: FailureCode) => new ApiError({ code, details: {} });
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

function queueWith(ports: Partial<UploadPorts> = {}) {
  const send = vi.fn<UploadPorts['send']>(async () => 'bytes');
  const attach = vi.fn<UploadPorts['attach']>(async () => undefined);
  const queue = createUploadQueue({ send, attach, check: () => undefined, ...ports });
  return { queue, send, attach };
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

  test('go one after the other, and tell how far they have come', async () => {
    let finish: ((id: string) => void) | undefined;
    const { queue } = queueWith({
      send: (_file, { onProgress }) => {
        onProgress(0.4);
        return new Promise((resolve) => (finish = resolve));
      },
    });
    queue.add('answer', [pdf('a.pdf'), pdf('b.pdf')], details);
    expect(queue.uploads.map(({ state }) => state)).toEqual([
      { kind: 'sending', share: 0.4 },
      { kind: 'queued' },
    ]);
    finish?.('bytes');
    await settled();
    expect(queue.uploads).toMatchObject([{ file: { name: 'b.pdf' }, state: { kind: 'sending' } }]);
  });

  test('go one after the other, also when they are picked in two goes', () => {
    const { queue, send } = queueWith();
    send.mockReturnValue(new Promise(() => undefined));
    queue.add('answer', [pdf('a.pdf')], details);
    queue.add('answer', [pdf('b.pdf')], details);
    expect(send).toHaveBeenCalledOnce();
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
    queue.retry(queue.uploads[0]!.id);
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
    queue.retry(queue.uploads[0]!.id);
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
