import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { regulationFormula } from '../../schema/formula/index.js';
import { smallInstrument } from '../../test/builders/small-instrument.js';
import { keeping } from '../drafts/pageKeeping.js';
import { live } from '../live/live.js';
import { fakeApi, open, refuse, viewerWho, wait } from '../testApp.js';
import { asApi, buildWorksheet, formulaAsApi } from '../worksheets/testDesk.js';

const worksheet = buildWorksheet(smallInstrument);
const answerId = worksheet.answers.find(({ indicatorCode }) => indicatorCode === 'U.I.1.i.a')!.id;

const comment = (id: string, given: object = {}) => ({
  id,
  author: { id: 'p2', name: 'Budi Santoso' },
  text: 'Mohon dicek',
  mentions: [],
  createdAt: '2022-07-15T02:00:00.000Z',
  editedAt: null,
  removedAt: null,
  version: 1,
  abilities: [],
  ...given,
});
const own = (id: string, given: object = {}) =>
  comment(id, {
    author: { id: 'p1', name: 'Siti Rahmawati' },
    abilities: ['comment.edit', 'comment.remove'],
    ...given,
  });
const threadOf = (comments: object[], abilities = ['comment.write'], hasEarlier = false) => ({
  data: { commentThread: { comments, hasEarlier, abilities } },
});

const api = fakeApi(() => ({
  Viewer: () => ({ data: { viewer: viewerWho('worksheet.list') } }),
  Worksheet: () => ({ data: { worksheet } }),
  WorksheetInstrument: () => ({ data: { instrument: asApi(smallInstrument) } }),
  WorksheetFormula: () => ({ data: { formula: formulaAsApi(regulationFormula(smallInstrument)) } }),
  CommentThread: () => threadOf([]),
  MentionablePeople: () => ({
    data: {
      mentionablePeople: [
        { id: 'p2', name: 'Budi Santoso' },
        { id: 'p3', name: 'Bunga Citra' },
        { id: 'p4', name: 'Rahmat' },
      ],
    },
  }),
}));

async function openThread() {
  open('/worksheets/w1/show?indicator=U.I.1.i.a');
  return within(await screen.findByRole('region', { name: /^Komentar/ }, wait));
}
const composer = () =>
  screen.getByRole<HTMLTextAreaElement>('combobox', { name: /Tulis komentar/ });

/** Types as at a keyboard: the caret stands behind what was typed. */
function type(input: HTMLTextAreaElement, text: string) {
  fireEvent.change(input, { target: { value: text } });
  input.setSelectionRange(text.length, text.length);
  fireEvent.select(input);
}

describe('a thread', () => {
  test('shows who said what and when, what was changed, and that something was removed', async () => {
    api.answers['CommentThread'] = () =>
      threadOf([
        comment('c1', {
          text: '@Rahmat lihat https://bekasikab.go.id/sk.pdf\n<b>baris dua</b>',
          mentions: [{ id: 'p4', name: 'Rahmat' }],
          editedAt: '2022-07-15T03:00:00.000Z',
        }),
        comment('c2', { text: '', removedAt: '2022-07-15T03:00:00.000Z' }),
      ]);
    const thread = await openThread();
    const [first, second] = await thread.findAllByRole('listitem');
    expect(first?.textContent).toContain('Budi Santoso · 15 Jul 2022, 09.00 WIB · diubah');
    expect(first?.textContent).toContain('\n<b>baris dua</b>');
    expect(within(first!).getByText('@Rahmat').tagName).toBe('STRONG');
    const link = within(first!).getByRole('link');
    expect(link.getAttribute('href')).toBe('https://bekasikab.go.id/sk.pdf');
    expect(link.getAttribute('rel')).toContain('noopener');
    expect(second?.textContent).toContain('Komentar ini dihapus.');
    expect(thread.getByRole('heading', { name: 'Komentar (1)' })).toBeTruthy();
  });

  test('is read only for who has no part in it, or when the period is closed', async () => {
    api.answers['CommentThread'] = () => threadOf([comment('c1')], []);
    const thread = await openThread();
    await thread.findByText('Mohon dicek');
    expect(thread.queryByRole('combobox')).toBeNull();
    expect(thread.queryByRole('button')).toBeNull();
  });

  test('takes in what others say while it is open', async () => {
    const hear = vi.spyOn(live, 'hearComments');
    const thread = await openThread();
    await thread.findByText('Belum ada komentar.');
    api.answers['CommentThread'] = () => threadOf([comment('c1')]);
    const heard = hear.mock.lastCall![0];
    act(() => heard('another answer'));
    act(() => heard(answerId));
    await thread.findByText('Mohon dicek');
    hear.mockRestore();
  });

  test('is counted at the indicator in the tree', async () => {
    api.answers['CommentCounts'] = () => ({
      data: { commentCounts: [{ indicatorCode: 'U.I.1.i.a', count: 2 }] },
    });
    await openThread();
    await screen.findByRole('treeitem', { name: /^U\.I\.1\.i\.a .*, 2 komentar$/ }, wait);
  });

  test('that can not be read says so and offers to try again', async () => {
    api.answers['CommentThread'] = () => refuse('INTERNAL');
    const thread = await openThread();
    const again = await thread.findByRole('button', { name: 'Coba lagi' }, wait);
    api.answers['CommentThread'] = () => threadOf([comment('c1')]);
    fireEvent.click(again);
    await thread.findByText('Mohon dicek');
  });
});

const begunComment = () => localStorage.getItem(`ungkit.begun.p1.comments.new.${answerId}`);

describe('writing', () => {
  test('names somebody by keyboard alone, and sends whom the text names', async () => {
    api.answers['AddComment'] = () => ({ data: { addComment: own('c9') } });
    const thread = await openThread();
    await thread.findByText('Belum ada komentar.');
    const input = composer();
    type(input, 'Tolong @bu');
    const list = await screen.findByRole('listbox', { name: 'Orang yang dapat disebut' });
    expect(
      within(list)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['Budi Santoso', 'Bunga Citra']);
    expect(input.getAttribute('aria-expanded')).toBe('true');
    fireEvent.keyDown(input, { key: 'ArrowDown' });
    expect(document.getElementById(input.getAttribute('aria-activedescendant')!)?.textContent).toBe(
      'Bunga Citra',
    );
    fireEvent.keyDown(input, { key: 'Enter' });
    expect(composer().value).toBe('Tolong @Bunga Citra ');
    expect(screen.queryByRole('listbox')).toBeNull();
    api.answers['CommentThread'] = () => threadOf([own('c9', { text: 'Tolong @Bunga Citra' })]);
    fireEvent.keyDown(composer(), { key: 'Enter', ctrlKey: true });
    await vi.waitFor(() =>
      expect(api.inputsOf('AddComment')).toEqual([
        { answerId, text: 'Tolong @Bunga Citra ', mentions: ['p3'] },
      ]),
    );
    await thread.findByText('Tolong @Bunga Citra');
    expect(composer().value).toBe('');
  });

  test('says that nobody of a name can open the indicator, and Escape closes the names alone', async () => {
    await (await openThread()).findByText('Belum ada komentar.');
    type(composer(), '@zul');
    await screen.findByText(/Tidak ada orang bernama begitu/);
    type(composer(), '@bu');
    await screen.findByRole('listbox');
    fireEvent.keyDown(composer(), { key: 'Escape' });
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(composer().value).toBe('@bu');
  });

  test('that is refused keeps what was typed, and says why', async () => {
    api.answers['AddComment'] = () => refuse('PERIOD_CLOSED', 'answerId');
    const thread = await openThread();
    await thread.findByText('Belum ada komentar.');
    type(composer(), 'Mohon dicek');
    fireEvent.click(thread.getByRole('button', { name: 'Kirim' }));
    expect((await thread.findByRole('alert')).textContent).toMatch(/[Pp]eriode/);
    expect(composer().value).toBe('Mohon dicek');
  });

  test('that arrives after the screen was left is not offered to be sent again', async () => {
    let arrive: (answer: object) => void = () => undefined;
    api.answers['AddComment'] = () => new Promise<object>((resolve) => (arrive = resolve));
    const thread = await openThread();
    await thread.findByText('Belum ada komentar.');
    type(composer(), 'Mohon dicek');
    fireEvent.click(thread.getByRole('button', { name: 'Kirim' }));
    await vi.waitFor(() => expect(api.inputsOf('AddComment')).toHaveLength(1), wait);
    cleanup();
    expect(begunComment()).toContain('Mohon dicek');
    arrive({ data: { addComment: own('c9') } });
    await vi.waitFor(() => expect(begunComment()).toBeNull(), wait);
  });

  test('is kept at every key, and is there again for its own person after the page was closed', async () => {
    await (await openThread()).findByText('Belum ada komentar.');
    type(composer(), 'Mohon');
    type(composer(), 'Mohon dicek');
    expect(begunComment()).toContain('Mohon dicek');
    cleanup();
    await (await openThread()).findByText('Belum ada komentar.');
    expect(composer().value).toBe('Mohon dicek');
  });

  test('that was begun where nothing can be said any more is shown, to be copied or discarded', async () => {
    const hear = vi.spyOn(live, 'hearComments');
    const thread = await openThread();
    await thread.findByText('Belum ada komentar.');
    type(composer(), 'Mohon dicek');
    api.answers['CommentThread'] = () => threadOf([], []);
    act(() => hear.mock.lastCall![0](answerId));
    const begun = await thread.findByRole('group', { name: 'Komentar yang belum terkirim' });
    expect(begun.textContent).toBe('Mohon dicek');
    expect(thread.queryByRole('combobox')).toBeNull();
    thread.getByRole('button', { name: 'Salin' });
    expect(thread.queryByRole('button', { name: 'Lanjutkan' })).toBeNull();
    fireEvent.click(thread.getByRole('button', { name: 'Buang' }));
    expect(thread.queryByText('Mohon dicek')).toBeNull();
    expect(begunComment()).toBeNull();
    hear.mockRestore();
  });

  test('offers nothing to send without a text', async () => {
    const thread = await openThread();
    await thread.findByText('Belum ada komentar.');
    const send = () => thread.getByRole<HTMLButtonElement>('button', { name: 'Kirim' });
    expect(send().disabled).toBe(true);
    type(composer(), '   ');
    expect(send().disabled).toBe(true);
  });
});

describe('one’s own comment', () => {
  test('is changed in its place', async () => {
    api.answers['CommentThread'] = () => threadOf([own('c1')]);
    api.answers['EditComment'] = () => ({ data: { editComment: own('c1') } });
    const thread = await openThread();
    fireEvent.click(await thread.findByRole('button', { name: 'Ubah' }));
    const input = thread.getByRole<HTMLTextAreaElement>('combobox', { name: 'Ubah komentar' });
    expect(input.value).toBe('Mohon dicek');
    type(input, 'Sudah benar');
    fireEvent.click(thread.getByRole('button', { name: 'Simpan' }));
    await vi.waitFor(() =>
      expect(api.inputsOf('EditComment')).toEqual([
        { id: 'c1', version: 1, text: 'Sudah benar', mentions: [] },
      ]),
    );
  });

  const editor = () => screen.getByRole<HTMLTextAreaElement>('combobox', { name: 'Ubah komentar' });
  const begunEdit = () => localStorage.getItem('ungkit.begun.p1.comments.edit.c1');
  async function beginEdit() {
    api.answers['CommentThread'] = () => threadOf([own('c1')]);
    const thread = await openThread();
    fireEvent.click(await thread.findByRole('button', { name: 'Ubah' }));
    type(thread.getByRole<HTMLTextAreaElement>('combobox', { name: 'Ubah komentar' }), 'Benar');
    return thread;
  }

  test('that is changed after the screen was left leaves nothing begun behind', async () => {
    let arrive: (answer: object) => void = () => undefined;
    api.answers['EditComment'] = () => new Promise<object>((resolve) => (arrive = resolve));
    const thread = await beginEdit();
    fireEvent.click(thread.getByRole('button', { name: 'Simpan' }));
    await vi.waitFor(() => expect(api.inputsOf('EditComment')).toHaveLength(1), wait);
    cleanup();
    expect(begunEdit()).toContain('Benar');
    arrive({ data: { editComment: own('c1') } });
    await vi.waitFor(() => expect(begunEdit()).toBeNull(), wait);
  });

  test.each([
    ['with Escape', () => fireEvent.keyDown(editor(), { key: 'Escape' })],
    ['with the button', () => fireEvent.click(screen.getByRole('button', { name: 'Batal' }))],
  ])('that one stops changing %s shows what was begun, to be gone on with', async (_, stop) => {
    const thread = await beginEdit();
    stop();
    const begun = thread.getByRole('group', { name: 'Perubahan yang belum disimpan' });
    expect(begun.textContent).toBe('Benar');
    thread.getByText('Mohon dicek');
    expect(begunEdit()).toContain('Benar');
    // What had the keyboard has gone: it is where one goes on from.
    expect(document.activeElement).toBe(thread.getByRole('button', { name: 'Lanjutkan' }));
    fireEvent.click(thread.getByRole('button', { name: 'Lanjutkan' }));
    expect(editor().value).toBe('Benar');
    expect(document.activeElement).toBe(editor());
    stop();
    fireEvent.click(thread.getByRole('button', { name: 'Buang' }));
    expect(thread.queryByText('Benar')).toBeNull();
    expect(begunEdit()).toBeNull();
    expect(document.activeElement).toBe(thread.getByRole('button', { name: 'Ubah' }));
  });

  test('that one stops changing before anything was written leaves nothing behind', async () => {
    const thread = await beginEdit();
    type(editor(), 'Mohon dicek');
    fireEvent.keyDown(editor(), { key: 'Escape' });
    expect(thread.queryByRole('group')).toBeNull();
    expect(begunEdit()).toBeNull();
    expect(document.activeElement).toBe(thread.getByRole('button', { name: 'Ubah' }));
  });

  /** What lies on the device where the editing of the comment is kept. */
  const leaveKept = (draft: unknown) =>
    localStorage.setItem(
      'ungkit.begun.p1.comments.edit.c1',
      JSON.stringify({ draft, at: Date.parse('2022-07-15T02:00Z') }),
    );

  test('whose change was begun in the release before this one is gone on with, and sent once', async () => {
    leaveKept('Dari rilis lama');
    api.answers['CommentThread'] = () => threadOf([own('c1')]);
    api.answers['EditComment'] = () => ({ data: { editComment: own('c1') } });
    const thread = await openThread();
    expect((await thread.findByRole('combobox', { name: 'Ubah komentar' }, wait)).textContent).toBe(
      'Dari rilis lama',
    );
    expect(thread.queryByText(/Sejak Anda mulai mengubahnya/)).toBeNull();
    fireEvent.click(thread.getByRole('button', { name: 'Simpan' }));
    await vi.waitFor(() => expect(begunEdit()).toBeNull(), wait);
    expect(api.inputsOf('EditComment')).toMatchObject([{ text: 'Dari rilis lama' }]);
  });

  test('is not kept from being changed by something else that lies on the device', async () => {
    leaveKept({ text: 7, version: 1 });
    const thread = await beginEdit();
    expect(editor().value).toBe('Benar');
    expect(begunEdit()).toContain('Benar');
    thread.getByRole('button', { name: 'Simpan' });
  });

  test('that became another one in another tab is shown beside what was begun', async () => {
    const hear = vi.spyOn(live, 'hearComments');
    const thread = await beginEdit();
    api.answers['CommentThread'] = () =>
      threadOf([own('c1', { text: 'Dari tab lain', version: 2 })]);
    act(() => hear.mock.lastCall![0](answerId));
    await thread.findByText('Dari tab lain');
    thread.getByText(/Sejak Anda mulai mengubahnya/);
    expect(editor().value).toBe('Benar');
    fireEvent.click(thread.getByRole('button', { name: 'Simpan' }));
    await vi.waitFor(
      () => expect(api.inputsOf('EditComment')).toMatchObject([{ version: 2, text: 'Benar' }]),
      wait,
    );
    hear.mockRestore();
  });

  test('that can no longer be changed is shown, with what was begun to be copied or discarded', async () => {
    const hear = vi.spyOn(live, 'hearComments');
    const thread = await beginEdit();
    api.answers['CommentThread'] = () => threadOf([own('c1', { abilities: [] })], []);
    act(() => hear.mock.lastCall![0](answerId));
    const begun = await thread.findByRole('group', { name: 'Perubahan yang belum terkirim' });
    expect(begun.textContent).toBe('Benar');
    thread.getByText('Mohon dicek');
    expect(thread.queryByRole('combobox')).toBeNull();
    thread.getByRole('button', { name: 'Salin' });
    fireEvent.click(thread.getByRole('button', { name: 'Buang' }));
    expect(thread.queryByText('Benar')).toBeNull();
    expect(begunEdit()).toBeNull();
    hear.mockRestore();
  });

  test('is removed when one is sure, and says what came in between', async () => {
    api.answers['CommentThread'] = () => threadOf([own('c1')]);
    api.answers['RemoveComment'] = () => refuse('CONFLICT', 'version');
    const thread = await openThread();
    fireEvent.click(await thread.findByRole('button', { name: 'Hapus' }));
    fireEvent.click(thread.getByRole('button', { name: 'Batal' }));
    expect(api.sent.some(({ operationName }) => operationName === 'RemoveComment')).toBe(false);
    fireEvent.click(thread.getByRole('button', { name: 'Hapus' }));
    fireEvent.click(thread.getByRole('button', { name: 'Ya, hapus' }));
    expect((await thread.findByRole('alert')).textContent).toContain('diubah di tempat lain');
  });
});

describe('on a device that has no room', () => {
  const notice = () => screen.queryByText(/Perangkat ini tidak menyimpan yang Anda ketik/);
  /** Of drafts alone: what else a browser keeps is another matter. */
  function fillDevice() {
    const put = Storage.prototype.setItem;
    return vi.spyOn(Storage.prototype, 'setItem').mockImplementation(function (
      this: Storage,
      key,
      value,
    ) {
      if (key.startsWith('ungkit.begun.')) throw new DOMException('full', 'QuotaExceededError');
      put.call(this, key, value);
    });
  }
  /** @returns whether the browser asks. */
  function leave() {
    const event = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(event);
    return event.defaultPrevented;
  }
  async function typeThere() {
    await (await openThread()).findByText('Belum ada komentar.');
    const room = fillDevice();
    type(composer(), 'Mohon dicek');
    expect(leave()).toBe(true);
    await act(() => keeping.retry());
    return room;
  }

  test('what is typed stays typed, and is said not to be kept until it is', async () => {
    const room = await typeThere();
    expect(composer().value).toBe('Mohon dicek');
    expect(notice()?.textContent).toMatch(/jangan tutup halaman ini/);
    room.mockRestore();
    await act(() => keeping.retry());
    expect(notice()).toBeNull();
    expect(begunComment()).toContain('Mohon dicek');
    expect(leave()).toBe(false);
  });

  test('who has taken note sees it in the bar alone', async () => {
    const room = await typeThere();
    fireEvent.click(screen.getByRole('button', { name: 'Mengerti' }));
    expect(notice()).toBeNull();
    const [inBar] = screen.getAllByRole('button', { name: 'Perangkat ini tidak menyimpan' });
    fireEvent.click(inBar!);
    within(screen.getByRole('dialog')).getByText(/jangan tutup halaman ini/);
    room.mockRestore();
    await act(() => keeping.retry());
    expect(screen.queryByRole('button', { name: 'Perangkat ini tidak menyimpan' })).toBeNull();
  });

  test('what another tab said later, and sent, does not come back from here', async () => {
    const room = await typeThere();
    const oldValue = JSON.stringify({ draft: 'Dari tab lain', at: Date.now() + 1_000 });
    const key = `ungkit.begun.p1.comments.new.${answerId}`;
    act(() => {
      window.dispatchEvent(new StorageEvent('storage', { key, oldValue, newValue: null }));
    });
    expect(composer().value).toBe('');
    expect(leave()).toBe(false);
    room.mockRestore();
    await act(() => keeping.retry());
    expect(begunComment()).toBeNull();
  });

  test('what is sent from there is nobody’s worry any more', async () => {
    const room = await typeThere();
    api.answers['AddComment'] = () => ({ data: { addComment: own('c9') } });
    fireEvent.click(screen.getByRole('button', { name: 'Kirim' }));
    await vi.waitFor(() => expect(notice()).toBeNull(), wait);
    expect(leave()).toBe(false);
    room.mockRestore();
  });
});
