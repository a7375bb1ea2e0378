import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { I18nContextProvider, StoreContextProvider, memoryStore } from 'react-admin';
import { afterEach, describe, expect, test } from 'vitest';
import { formatMark, textOf } from '../../schema/formatted-text/index.js';
import { i18nProvider } from '../providers/i18nProvider.js';
import { FormattedField } from './FormattedField.js';
import { FormattedText } from './FormattedText.js';

afterEach(cleanup);

const formatted = (body: string) => textOf(body, true);

describe('a text that is read', () => {
  const show = (text: string) => render(<FormattedText text={text} />).container;

  test.each([
    '2 * 3 * 4',
    'a_b_c',
    '1. SK\n- Notula',
    '**tebal** _miring_',
    'https://a.id/x',
    '<b>SK</b>',
  ])('of before is one text, to the letter: %j', (text) => {
    const shown = show(text);
    expect(shown.textContent).toBe(text);
    expect(shown.querySelectorAll('*')).toHaveLength(1);
  });

  test('has what is bold, italic, a bullet and a number', () => {
    const shown = show(formatted('**SK** _terlampir_\nhalaman 2\n\n- satu\n  1. dua\n  7. tiga'));
    expect(shown.querySelector('strong')?.textContent).toBe('SK');
    expect(shown.querySelector('em')?.textContent).toBe('terlampir');
    expect(shown.querySelector('p')?.textContent).toBe('SK terlampir\nhalaman 2');
    const [bullets, numbers] = screen.getAllByRole('list');
    expect(within(bullets!).getAllByRole('listitem')).toHaveLength(3);
    expect([...numbers!.querySelectorAll('li')].map(({ value }) => value)).toEqual([1, 7]);
  });

  test('shows where a link leads, and opens it apart from this page', () => {
    const shown = show(formatted('[https://bank.id](https://evil.id/x) dan https://a.id/y'));
    const [named, bare] = screen.getAllByRole('link');
    expect(shown.textContent).toBe('https://bank.id (https://evil.id/x) dan https://a.id/y');
    expect(named?.getAttribute('href')).toBe('https://evil.id/x');
    expect(bare?.textContent).toBe('https://a.id/y');
    for (const link of [named, bare]) {
      expect(link?.getAttribute('target')).toBe('_blank');
      expect(link?.getAttribute('rel')).toBe('noopener noreferrer nofollow');
    }
    // A name that turns what follows round does so within itself.
    expect(named?.querySelector('bdi')?.textContent).toBe('https://bank.id');
  });

  test('makes neither HTML nor a picture nor a script of anything', () => {
    const body =
      '<img src=x onerror=alert(1)> ![x](https://a.id/x.png) [SK](javascript:alert(1)) [SK](data:text/html,x)';
    const shown = show(formatted(body));
    expect(shown.querySelector('img, script')).toBeNull();
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
      'https://a.id/x.png',
    ]);
    expect(shown.textContent).toContain('<img src=x onerror=alert(1)>');
    expect(shown.textContent).toContain('[SK](javascript:alert(1))');
  });
});

/** What the field holds, the mark included. */
let held = '';

function open(text: string, more: { readOnly?: boolean; limit?: number } = {}) {
  const Field = () => {
    const [value, setValue] = useState(text);
    held = value;
    return (
      <FormattedField
        id="field"
        label="Penjelasan"
        text={value}
        readOnly={more.readOnly ?? false}
        limit={more.limit ?? 100}
        onChange={setValue}
        helperText="Opsional"
      />
    );
  };
  render(
    <I18nContextProvider value={i18nProvider}>
      <StoreContextProvider value={memoryStore()}>
        <Field />
      </StoreContextProvider>
    </I18nContextProvider>,
  );
}
const area = () => screen.getByLabelText<HTMLTextAreaElement>('Penjelasan');
const select = (start: number, end = start) => area().setSelectionRange(start, end);
const button = (name: string) => screen.getByRole('button', { name });
const press = (name: string) => fireEvent.click(button(name));
const key = (given: object) => fireEvent.keyDown(area(), given);
const type = (value: string, inputType = 'insertText') =>
  fireEvent.input(area(), { target: { value }, inputType });

describe('a text that is typed', () => {
  test('stays what it is as long as nobody asks for formatting', () => {
    open('');
    type('- **SK**');
    select(8);
    expect(key({ key: 'Enter' })).toBe(true);
    expect(held).toBe('- **SK**');
    expect(screen.queryByRole('region', { name: 'Pratinjau' })).toBeNull();
  });

  test('is bold by key or button, with a preview; the mark is nowhere to be seen', async () => {
    open('SK Tim RB');
    select(0, 2);
    expect(key({ key: 'b', ctrlKey: true })).toBe(false);
    expect(held).toBe(`${formatMark}**SK** Tim RB`);
    expect(area().value).toBe('**SK** Tim RB');
    const preview = await screen.findByRole('region', { name: 'Pratinjau' });
    expect(preview.querySelector('strong')?.textContent).toBe('SK');
    select(7, 10);
    press('Miring');
    expect(held).toBe(`${formatMark}**SK** _Tim_ RB`);
    // The other key of a Mac, and one that is none of ours.
    select(7, 12);
    key({ key: 'i', metaKey: true });
    key({ key: 'b', altKey: true, ctrlKey: true });
    expect(held).toBe(`${formatMark}**SK** Tim RB`);
  });

  test('says what it said before: marks of then are letters', async () => {
    open('**) 2 * 3, [a](https://b.id) SK');
    select(29, 31);
    press('Tebal');
    expect(held).toBe(String.raw`${formatMark}\*\*) 2 * 3, \[a](https://b.id) **SK**`);
    const preview = await screen.findByRole('region', { name: 'Pratinjau' });
    expect(preview.textContent).toContain('**) 2 * 3, [a](https://b.id) SK');
  });

  test('is plain again once that is undone, and formatted once it is done again', () => {
    open('SK **Tim**');
    select(0, 2);
    press('Tebal');
    const after = area().value;
    type('SK **Tim**', 'historyUndo');
    expect(held).toBe('SK **Tim**');
    type(after, 'historyRedo');
    expect(held).toBe(formatMark + after);
  });

  describe('that was formatted and is emptied', () => {
    test('is formatted again once that is undone, in one step or letter by letter', () => {
      open(formatted('**SK** Tim'));
      type('', 'deleteContentBackward');
      expect(held).toBe('');
      type('**SK** Tim', 'historyUndo');
      expect(held).toBe(`${formatMark}**SK** Tim`);
      type('', 'historyRedo');
      type('**SK**', 'historyUndo');
      expect(held).toBe(`${formatMark}**SK**`);
    });

    test('is formatted again where something else was typed and undone in between', () => {
      open(formatted('**SK**'));
      type('**S', 'deleteContentBackward');
      type('', 'deleteContentBackward');
      type('2 ** 3');
      expect(held).toBe('2 ** 3');
      type('**SK**', 'historyUndo');
      expect(held).toBe(`${formatMark}**SK**`);
      type('2 ** 3', 'historyRedo');
      expect(held).toBe('2 ** 3');
    });

    test('is formatted again once what was cut is pasted, and nothing else is', () => {
      open(formatted('**SK**'));
      type('', 'deleteByCut');
      type('**SK**', 'insertFromPaste');
      expect(held).toBe(`${formatMark}**SK**`);
      type('', 'deleteByCut');
      type('**Tim**', 'insertFromPaste');
      expect(held).toBe('**Tim**');
    });

    test('is plain again where it was plain', () => {
      open('**SK**');
      type('', 'deleteByCut');
      type('**SK**', 'insertFromPaste');
      expect(held).toBe('**SK**');
      type('', 'deleteContentBackward');
      type('**SK**', 'historyUndo');
      expect(held).toBe('**SK**');
    });
  });

  test('goes on with a list by Enter, once there is one', () => {
    open('SK');
    press('Daftar poin');
    expect(held).toBe(`${formatMark}- SK`);
    select(4);
    expect(key({ key: 'Enter' })).toBe(false);
    expect(area().value).toBe('- SK\n- ');
    expect(area().selectionStart).toBe(7);
    key({ key: 'Enter' });
    expect(area().value).toBe('- SK\n');
    key({ key: '&', code: 'Digit7', ctrlKey: true, shiftKey: true });
    expect(area().value).toBe('- SK\n1. ');
    // To the next indicator: no key of ours.
    expect(key({ key: 'Enter', ctrlKey: true })).toBe(true);
  });

  test('is not emptied by what would not fit: it says so, and nothing changes', () => {
    open('SK Tim', { limit: 10 });
    select(0, 6);
    press('Tebal');
    expect(held).toBe('SK Tim');
    press('Daftar poin');
    expect(held).toBe(`${formatMark}- SK Tim`);
    expect(area().maxLength).toBe(9);
  });

  test('loses its formatting alone when that is taken off, and is empty without a mark', () => {
    open(formatted('**SK** [Tim](https://a.id)\n- \\*'));
    press('Hapus format');
    expect(held).toBe('SK Tim (https://a.id)\n- *');
    open(formatted('SK'));
    cleanup();
    open(formatted('S'));
    type('');
    expect(held).toBe('');
  });

  test('that can not be changed is shown with its formatting, by its name, and without a bar', () => {
    open(formatted('**SK**'), { readOnly: true });
    expect(
      screen.getByRole('group', { name: 'Penjelasan' }).querySelector('strong'),
    ).not.toBeNull();
    expect(screen.queryByRole('toolbar')).toBeNull();
    cleanup();
    open('**SK**', { readOnly: true });
    expect(area().readOnly).toBe(true);
    expect(area().value).toBe('**SK**');
    expect(key({ key: 'b', ctrlKey: true })).toBe(true);
  });
});

describe('the bar', () => {
  test('is one stop of the Tab key, with a name for each of its buttons; arrows go through it', () => {
    open('SK');
    const bar = screen.getByRole('toolbar', { name: 'Format teks' });
    expect(bar.getAttribute('aria-controls')).toBe(area().id);
    const stops = () =>
      within(bar)
        .getAllByRole('button')
        .filter(({ tabIndex }) => tabIndex === 0);
    expect(stops()).toEqual([button('Tebal')]);
    button('Tebal').focus();
    fireEvent.keyDown(button('Tebal'), { key: 'ArrowLeft' });
    expect(document.activeElement).toBe(button('Tautan'));
    fireEvent.keyDown(button('Tautan'), { key: 'Home' });
    fireEvent.keyDown(button('Tebal'), { key: 'ArrowRight' });
    expect(stops()).toEqual([button('Miring')]);
    expect(button('Miring').getAttribute('aria-keyshortcuts')).toBe('Control+I');
  });

  test('puts the preview away', async () => {
    open(formatted('SK'));
    await screen.findByRole('region', { name: 'Pratinjau' });
    press('Pratinjau');
    expect(screen.queryByRole('region', { name: 'Pratinjau' })).toBeNull();
    expect(button('Pratinjau').getAttribute('aria-pressed')).toBe('false');
  });
});

describe('a link that is put in', () => {
  const fill = (label: string, value: string) =>
    fireEvent.change(screen.getByLabelText(label), { target: { value } });

  test('has what was selected for its name', async () => {
    open('lihat berita.');
    select(6, 12);
    key({ key: 'k', ctrlKey: true });
    const dialog = await screen.findByRole('dialog', { name: 'Tautan' });
    expect(within(dialog).getByLabelText<HTMLInputElement>('Teks yang ditampilkan').value).toBe(
      'berita',
    );
    fill('Alamat', 'https://bekasikab.go.id/berita');
    press('Sisipkan');
    await waitFor(() =>
      expect(held).toBe(`${formatMark}lihat [berita](https://bekasikab.go.id/berita).`),
    );
    expect(document.activeElement).toBe(area());
  });

  test('leads to http and https alone, and says so', async () => {
    open('SK');
    press('Tautan');
    await screen.findByRole('dialog');
    for (const address of ['', 'javascript:alert(1)', 'bekasikab.go.id', 'https://a@b.id']) {
      fill('Alamat', address);
      press('Sisipkan');
      screen.getByText(/diawali https/);
      expect(screen.getByLabelText('Alamat').getAttribute('aria-invalid')).toBe('true');
    }
    press('Batal');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(held).toBe('SK');
  });
});
