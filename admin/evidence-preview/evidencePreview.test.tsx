import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { I18nContextProvider } from 'react-admin';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { i18nProvider } from '../providers/i18nProvider.js';
import { buildEvidence } from '../worksheets/testAnswers.js';
import { EvidencePreview } from './EvidencePreview.js';
import { askWorker } from './office/askWorker.js';
import type { OfficeAnswer, OfficeQuestion } from './office/answer.js';
import type { Workbook } from './office/readSheets.js';

const openXml = 'application/vnd.openxmlformats-officedocument';
const word = `${openXml}.wordprocessingml.document`;
const excel = `${openXml}.spreadsheetml.sheet`;

/** What the worker says; undefined: nothing, ever. */
let answer: OfficeAnswer<unknown> | undefined;
const ended = vi.fn();

class FakeWorker extends EventTarget {
  postMessage(_: OfficeQuestion) {
    if (!answer) return;
    const data = answer;
    queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data })));
  }
  terminate() {
    ended();
  }
}

beforeEach(() => {
  vi.stubGlobal('Worker', FakeWorker);
  answer = undefined;
  ended.mockClear();
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** The server's answer to who asks for the bytes. */
const serves = (response: () => Response | Promise<Response>) =>
  vi.stubGlobal(
    'fetch',
    vi.fn<typeof fetch>(() => Promise.resolve(response())),
  );

const show = (revision: Parameters<typeof buildEvidence>[0]) =>
  render(
    <QueryClientProvider client={new QueryClient()}>
      <I18nContextProvider value={i18nProvider}>
        <EvidencePreview link={buildEvidence(revision)} height="400px" />
      </I18nContextProvider>
    </QueryClientProvider>,
  );

const isOffered = async () =>
  expect((await screen.findByRole('link', { name: 'Unduh' })).getAttribute('href')).toBe(
    '/evidence/revision?download=1',
  );

describe('what is not shown here', () => {
  test('says so, and is offered for download with its kind and size', async () => {
    show({ mediaType: `${openXml}.presentationml.presentation`, size: 2_500_000 });
    await screen.findByText(/tidak dapat ditampilkan di sini/);
    screen.getByText(/PowerPoint · 2,\d MB/);
    await isOffered();
  });

  test('is an address of another site: it is opened, and never loaded', async () => {
    serves(() => new Response(''));
    show({ url: 'https://drive.example/sk', downloadPath: null, mediaType: null, size: null });
    const open = await screen.findByRole('link', { name: 'Buka di tab baru' });
    expect(open.getAttribute('href')).toBe('https://drive.example/sk');
    expect(open.getAttribute('rel')).toBe('noopener noreferrer');
    expect(fetch).not.toHaveBeenCalled();
  });

  test('is too large: its bytes are not asked for', async () => {
    serves(() => new Response(''));
    show({ mediaType: word, size: 30_000_000 });
    await screen.findByText(/terlalu besar/);
    await isOffered();
    expect(fetch).not.toHaveBeenCalled();
  });
});

describe('what could not be shown', () => {
  test('as the network was lost: another try shows it', async () => {
    serves(() => Promise.reject(new TypeError('Failed to fetch')));
    answer = { result: '<p>Notula</p>' };
    show({ mediaType: word });
    await screen.findByText(/Sambungan terputus/);
    await isOffered();
    serves(() => new Response('berkas'));
    fireEvent.click(screen.getByRole('button', { name: 'Coba lagi' }));
    const frame = await screen.findByTitle('Pratinjau SK Tim RB');
    expect(frame.getAttribute('srcdoc')).toContain('<p>Notula</p>');
  });

  test.each([
    [/dikunci dengan kata sandi/, () => new Response('berkas'), 'locked'],
    [/rusak atau tidak dapat dibaca/, () => new Response('berkas'), 'damaged'],
    [/Isi dokumen ini terlalu besar/, () => new Response('berkas'), 'tooLarge'],
    [/tidak dapat dibuka lagi/, () => new Response('', { status: 404 }), undefined],
    [
      /rusak atau tidak dapat dibaca/,
      () => new Response('{"code":"EVIDENCE_DAMAGED"}', { status: 500 }),
      undefined,
    ],
    [/Sambungan terputus/, () => new Response('', { status: 503 }), undefined],
  ] as const)('says why: %s', async (sentence, response, fault) => {
    if (fault) answer = { fault };
    serves(response);
    show({ mediaType: excel });
    await screen.findByText(sentence);
    await isOffered();
  });

  test('as it takes too long: its reading is ended', async () => {
    const reading = askWorker(() => new FakeWorker() as unknown as Worker, new ArrayBuffer(1), {
      signal: new AbortController().signal,
      patience: 1,
    });
    await expect(reading).rejects.toMatchObject({ fault: 'slow' });
    expect(ended).toHaveBeenCalledOnce();
  });

  test('as nobody looks any more: its reading is ended, too', async () => {
    const abort = new AbortController();
    const reading = askWorker(() => new FakeWorker() as unknown as Worker, new ArrayBuffer(1), {
      signal: abort.signal,
    });
    abort.abort();
    await expect(reading).rejects.toMatchObject({ fault: 'slow' });
    expect(ended).toHaveBeenCalledOnce();
  });
});

describe('a text', () => {
  test('is shown as it is written: nothing in it is a link, a picture or a command', async () => {
    const lines = ['<b>Laporan</b> <script>top.x = 1</script>', 'https://spy.example/a'];
    answer = { result: { lines, total: 3, longLines: true } };
    serves(() => new Response('berkas'));
    show({ mediaType: 'text/plain' });
    const text = await screen.findByRole('group', { name: 'Pratinjau SK Tim RB' });
    expect(text.textContent).toBe(lines.join('\n'));
    expect(text.children).toHaveLength(0);
    screen.getByText(/2 dari 3 baris teks, baris yang sangat panjang dipotong/);
    screen.getByText(/^Teks · /);
    // Browsers would show it in a window of its own as who knows what: it is saved.
    expect(screen.queryByRole('link', { name: 'Buka di tab baru' })).toBeNull();
    await isOffered();
  });

  test('of a table is a table, in which a formula is only text and said to be one', async () => {
    const sheet = { name: '', cells: [['nama', '=cmd()']], rows: 40, columns: 2 };
    answer = { result: { workbook: { sheets: [sheet], total: 1 }, hasFormulas: true } };
    serves(() => new Response('berkas'));
    show({ mediaType: 'text/csv' });
    await screen.findByRole('cell', { name: '=cmd()' });
    screen.getByText(/1 dari 40 baris/);
    screen.getByText(/^Rumus .* di sini hanya teks/);
    await isOffered();
  });

  test('of a table whose quotes do not add up is shown by its lines', async () => {
    answer = { result: { page: { lines: ['a,"b'], total: 1, longLines: false } } };
    serves(() => new Response('berkas'));
    show({ mediaType: 'text/csv' });
    expect((await screen.findByRole('group')).textContent).toBe('a,"b');
  });
});

describe('a Word document', () => {
  test('stands in a frame that may do nothing', async () => {
    answer = { result: '<p>Notula</p><script>top.x = 1</script><img src="https://spy.example/a">' };
    serves(() => new Response('berkas'));
    show({ mediaType: word });
    const frame = await screen.findByTitle('Pratinjau SK Tim RB');
    expect(frame.getAttribute('sandbox')).toBe('');
    expect(frame.getAttribute('srcdoc')).toContain("default-src 'none'");
    expect(frame.getAttribute('srcdoc')).not.toMatch(/script>|spy/);
  });
});

describe('an Excel file', () => {
  const workbook: Workbook = {
    total: 2,
    sheets: [
      {
        name: 'Capaian',
        rows: 900,
        columns: 2,
        cells: [
          ['Dinkes', 1234.5],
          [new Date('2022-07-01T00:00:00Z'), true],
        ],
      },
      { name: 'Kosong', rows: 0, columns: 0, cells: [] },
    ],
  };

  test('is read as its reader writes numbers and dates, and says how much of it there is', async () => {
    answer = { result: workbook };
    serves(() => new Response('berkas'));
    show({ mediaType: excel });
    await screen.findByRole('cell', { name: '1.234,5' });
    screen.getByRole('cell', { name: '1 Jul 2022' });
    screen.getByRole('cell', { name: 'BENAR' });
    screen.getByText(/2 dari 900 baris/);
    fireEvent.click(screen.getByRole('tab', { name: 'Kosong' }));
    await screen.findByText('Lembar ini kosong.');
  });
});
