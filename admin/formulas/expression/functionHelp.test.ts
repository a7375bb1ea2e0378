import { describe, expect, test } from 'vitest';
import { functionNamed, functions, parse } from '../../../schema/formula/language/index.js';
import { faultKinds } from '../../../schema/scoring/value.js';
import { en } from '../../i18n/en.js';
import { id } from '../../i18n/id.js';
import { functionsLike, helpFor, offeredFunctions } from './functionHelp.js';

const wordsOf = (messages: typeof id) => ({
  argument: (name: string) =>
    (messages.expressions.arguments as Readonly<Record<string, string>>)[name.toUpperCase()] ??
    name,
  fault: (kind: keyof typeof id.expressions.faults) => messages.expressions.faults[kind],
});

describe('how a function is explained', () => {
  test('in the form and the language of its reader', () => {
    const row = functionNamed('IFS')!;
    const help = helpFor(row, 'id', wordsOf(id));
    expect(help.signature).toBe('IFS(syarat; nilai; …)');
    expect(help.example).toBe('IFS([x] >= 10; 1; [x] >= 5; 0,5; TRUE; 0) → 0,5');
    expect(help.given).toBe('[x] = 7');
    expect(helpFor(row, 'en', wordsOf(en)).signature).toBe('IFS(condition, value, …)');
  });

  test.each(['id', 'en'] as const)('no meaning names a fault by its code in %s', (form) => {
    const words = wordsOf(form === 'id' ? id : en);
    const meanings = functions.map((row) => helpFor(row, form, words).meaning);
    const codes = faultKinds.filter((kind) => kind.includes('_'));
    expect(meanings.filter((meaning) => codes.some((kind) => meaning.includes(kind)))).toEqual([]);
    expect(helpFor(functionNamed('IFS')!, form, words).meaning).toContain(
      words.fault('out_of_domain'),
    );
  });

  test('its meaning names the arguments as its signature does', () => {
    const meaningOf = (name: string, form: 'id' | 'en') =>
      helpFor(functionNamed(name)!, form, wordsOf(form === 'id' ? id : en)).meaning;
    expect(meaningOf('CLAMP', 'id')).toContain('paling kecil terendah dan paling besar tertinggi');
    expect(meaningOf('COUNTIF', 'id')).toContain('dari terendah sampai tertinggi');
    expect(meaningOf('RESCALE', 'id')).toContain('dari_bawah..dari_atas');
    expect(meaningOf('RESCALE', 'en')).toContain('from_low..from_high');
  });

  test.each(['id', 'en'] as const)('every example can be read in %s', (form) => {
    for (const row of functions) {
      const { example } = helpFor(row, form, wordsOf(form === 'id' ? id : en));
      expect(parse(example.split(' → ')[0]!, form).mistakes).toEqual([]);
    }
  });

  test('every argument has a word in both languages', () => {
    const names = functions.flatMap((row) => row.arguments.map(({ name }) => name));
    expect(
      names.filter((name) => !Object.hasOwn(id.expressions.arguments, name.toUpperCase())),
    ).toEqual([]);
  });

  test('one that compares units says with whom, and is offered for what units fill in alone', () => {
    const median = helpFor(functionNamed('CMEDIAN')!, 'id', wordsOf(id));
    expect(median.given).toBe('[x] = 2; 4; belum dijawab; 9');
    expect(median.example).toBe('CMEDIAN([x]) → 4');
    expect(median.meaning).toContain('baru saat periode ditutup');
    expect(helpFor(functionNamed('CGROUPMEAN')!, 'id', wordsOf(id)).given).toBe('[x] = 2; 4');
    const names = (level: 'UNIT' | 'KABUPATEN') => offeredFunctions(level).map(({ name }) => name);
    expect(names('UNIT')).toContain('CMEDIAN');
    expect(names('KABUPATEN')).not.toContain('CMEDIAN');
  });

  test('is found by its name and by what it means', () => {
    const helps = offeredFunctions('UNIT').map((row) => helpFor(row, 'id', wordsOf(id)));
    expect(functionsLike(helps, '')).toHaveLength(helps.length);
    expect(functionsLike(helps, ' wmea').map(({ name }) => name)).toEqual(['WMEAN']);
    expect(functionsLike(helps, 'syarat').map(({ name }) => name)).toContain('IF');
  });
});
