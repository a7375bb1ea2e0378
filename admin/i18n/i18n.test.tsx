import { describe, expect, test } from 'vitest';
import { en } from './en.js';
import { id } from './id.js';
import { counting, i18nProvider } from '../providers/i18nProvider.js';

type Texts = Map<string, string>;

const textsOf = (messages: object, path = ''): Texts =>
  new Map(
    Object.entries(messages).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string'
        ? [[`${path}${key}`, value]]
        : [...textsOf(value as object, `${path}${key}.`)],
    ),
  );

const placeholdersOf = (text: string) =>
  [...new Set(text.match(/%\{\w+\}/g) ?? [])].toSorted((a, b) => a.localeCompare(b));

const indonesian = textsOf(id);
const english = textsOf(en);
const ours = [...indonesian].filter(([key]) => !key.startsWith('ra.'));

describe('the texts of both languages', () => {
  test('are the same set of keys', () => {
    expect([...english.keys()].toSorted()).toEqual([...indonesian.keys()].toSorted());
  });

  test('name the same placeholders', () => {
    for (const [key, text] of ours) {
      expect([key, placeholdersOf(english.get(key) ?? '')]).toEqual([key, placeholdersOf(text)]);
    }
  });

  test('are never empty', () => {
    const empty = [...ours, ...english].filter(([, text]) => text.trim() === '');
    expect(empty.filter(([key]) => !key.startsWith('ra.'))).toEqual([]);
  });

  test('know one form for one and for many in Indonesian', () => {
    expect([...indonesian].filter(([, text]) => text.includes('||||'))).toEqual([]);
  });

  test('know another form for one in English, where something is counted', () => {
    const names = ['smart_count', ...counting].join('|');
    const many = new RegExp(`%\\{(${names})\\} ([a-z]+ ){0,2}[a-z]+s\\b`);
    const unformed = [...english].filter(
      ([key, text]) => !key.startsWith('ra.') && many.test(text) && !text.includes('||||'),
    );
    // Three or more are compared in the one, and no number of digits that there can be is refused in the other.
    expect(unformed.map(([key]) => key)).toEqual([
      'pairwise.many',
      'resources.formulas.diagnostics.rounding_impossible',
    ]);
  });

  test('choose the form by what is counted, as a number or as it is written', async () => {
    const say = (key: string, options: object) => i18nProvider.translate(key, options);
    const restored = 'resources.worksheets.desk.restored';
    await i18nProvider.changeLocale('en');
    expect(say(restored, { count: 1 })).toMatch(/^1 answer that was /);
    expect(say(restored, { count: 0 })).toMatch(/^0 answers that were /);
    expect(say('dashboard.tiles.returned', { count: '1' })).toBe('1 answer still returned');
    expect(say('dashboard.tiles.returned', { count: '1,200' })).toBe(
      '1,200 answers still returned',
    );
    expect(say('common.movement.up', { places: 1 })).toBe('Up 1 place');
    expect(say('outbox.count', { smart_count: 1 })).toBe('1 answer waiting to be sent');
    await i18nProvider.changeLocale('id');
    expect(say(restored, { count: 1 })).toMatch(/^1 jawaban yang /);
  });
});
