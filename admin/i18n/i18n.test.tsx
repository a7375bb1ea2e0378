import { describe, expect, test } from 'vitest';
import { en } from './en.js';
import { id } from './id.js';

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
});
