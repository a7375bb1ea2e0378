import { describe, expect, test } from 'vitest';
import { offersAt, type Word } from './complete.js';

const words: readonly Word[] = [
  { kind: 'parameter', text: 'ambang', meaning: '0,8' },
  { kind: 'list', text: 'children', meaning: 'semua' },
  { kind: 'function', text: 'MEAN', meaning: 'Rata-rata.' },
  { kind: 'function', text: 'WMEAN', meaning: 'Rata-rata berbobot.' },
  { kind: 'count', text: 'selesai', meaning: 'Yang selesai' },
  { kind: 'code', text: 'U.I.1', meaning: 'Pemenuhan' },
  { kind: 'code', text: 'U.I.2', meaning: 'Reform' },
  { kind: 'property', text: 'points', meaning: 'poin' },
  { kind: 'property', text: 'weight', meaning: 'bobot' },
];
/** What is offered where the caret (`|`) stands. */
const at = (text: string, isAsked = false) => {
  const place = text.indexOf('|');
  return offersAt(text.replace('|', ''), place, words, isAsked);
};
const textsAt = (text: string, isAsked = false) =>
  at(text, isAsked)?.offers.map(({ word }) => word.text) ?? [];
/** The text after the first offer was taken. */
const taken = (text: string) => {
  const [whole, place] = [text.replace('|', ''), text.indexOf('|')];
  const { from, offers } = at(text)!;
  const { insert, caret } = offers[0]!;
  const next = whole.slice(0, from) + insert + whole.slice(place);
  return `${next.slice(0, from + caret)}|${next.slice(from + caret)}`;
};

describe('what is offered while an expression is typed', () => {
  test('nothing before a letter, unless somebody asks', () => {
    expect(textsAt('1 + |')).toEqual([]);
    expect(textsAt('1 + |', true)).toContain('ambang');
    expect(textsAt('1 + |', true)).not.toContain('points');
    expect(textsAt('12|')).toEqual([]);
  });

  test('nothing for a word that is whole already', () => {
    expect(textsAt('children|')).toEqual([]);
    expect(textsAt('MEAN|')).toEqual(['MEAN', 'WMEAN']);
  });

  test('what begins so comes first, then what holds it, then what means it', () => {
    expect(textsAt('mea|')).toEqual(['MEAN', 'WMEAN']);
    expect(textsAt('rata|')).toEqual(['MEAN', 'WMEAN']);
    expect(textsAt('pemenuh|')).toEqual(['U.I.1']);
  });

  test('only counts and codes in brackets, and only properties behind a point', () => {
    expect(textsAt('[|')).toEqual(['selesai', 'U.I.1', 'U.I.2']);
    expect(taken('[sel|')).toBe('[selesai]|');
    expect(taken('sel|')).toBe('[selesai]|');
    expect(textsAt('[U.I.2|')).toEqual(['U.I.2']);
    expect(textsAt('[U.I.1].|')).toEqual(['points', 'weight']);
    expect(textsAt('SUM(children.w|')).toEqual(['weight']);
  });

  test('is written whole, and the caret goes on where the typing does', () => {
    expect(taken('wm|')).toBe('WMEAN(|)');
    expect(taken('wm|(children)')).toBe('WMEAN(|children)');
    expect(taken('[U.I.2|]')).toBe('[U.I.2]|');
    expect(taken('[U.I.2|')).toBe('[U.I.2]|');
    expect(taken('1 + U.I.2|')).toBe('1 + [U.I.2]|');
    expect(taken('children.p|')).toBe('children.points|');
  });
});
