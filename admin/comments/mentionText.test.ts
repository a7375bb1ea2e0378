import { describe, expect, test } from 'vitest';
import { insertMention, matching, mentionAt, mentionsIn, piecesOf } from './mentionText.js';

const budi = { id: 'b', name: 'Budi' };
const santoso = { id: 's', name: 'Budi Santoso' };
const siti = { id: 't', name: 'dr. Siti Aminah (Dinkes)' };
const people = [budi, santoso, siti];

describe('a mention that is being typed', () => {
  test.each([
    ['@', 1, { start: 0, typed: '' }],
    ['Tolong @bu', 10, { start: 7, typed: 'bu' }],
    ['@Budi San', 9, { start: 0, typed: 'Budi San' }],
    ['@Bu lalu', 3, { start: 0, typed: 'Bu' }],
  ])('%j at %i', (text, caret, expected) => {
    expect(mentionAt(text, caret)).toEqual(expected);
  });

  test.each([
    ['nothing', 'Halo', 4],
    ['an address', 'budi@bekasi', 11],
    ['an @ by itself', 'rapat @ kantor', 14],
    ['a line above', '@Budi\nhalo', 10],
    ['an @ behind the caret', 'Halo @', 3],
  ])('is none in %s', (_, text, caret) => {
    expect(mentionAt(text, caret)).toBeUndefined();
  });

  test('finds names by the beginning of any word, in any case', () => {
    expect(matching(people, 'san', 5)).toEqual([santoso]);
    expect(matching(people, 'BUDI', 5)).toEqual([budi, santoso]);
    expect(matching(people, '', 2)).toEqual([budi, santoso]);
    expect(matching(people, 'udi', 5)).toEqual([]);
  });

  test('becomes the name, with the caret behind it', () => {
    const text = 'Tolong @bu dicek';
    expect(insertMention(text, { start: 7, typed: 'bu' }, 'Budi')).toEqual({
      text: 'Tolong @Budi dicek',
      caret: 13,
    });
  });
});

describe('a text', () => {
  test('names whose whole name stands behind an @, each once, the longer name first', () => {
    expect(mentionsIn('@Budi Santoso dan @Budi, @Budi', people)).toEqual(['b', 's']);
    expect(mentionsIn('@Budi Santoso', people)).toEqual(['s']);
    expect(mentionsIn('@Budi', [...people, { id: 'b2', name: 'Budi' }])).toEqual(['b', 'b2']);
    expect(mentionsIn('@Budiman dan Budi', people)).toEqual([]);
    expect(mentionsIn('@dr. Siti Aminah (Dinkes)?', people)).toEqual(['t']);
  });

  test('is shown in pieces that are the text again', () => {
    const text = '@Budi lihat https://bekasikab.go.id/sk.pdf.\nJavascript:alert(1) <b>';
    const pieces = piecesOf(text, people);
    expect(pieces).toEqual([
      { kind: 'mention', text: '@Budi' },
      { kind: 'text', text: ' lihat ' },
      { kind: 'link', text: 'https://bekasikab.go.id/sk.pdf' },
      { kind: 'text', text: '.\nJavascript:alert(1) <b>' },
    ]);
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  });
});
