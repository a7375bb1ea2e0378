import { expect, test } from 'vitest';
import { functions } from '../../schema/formula/language/index.js';
import { en } from '../i18n/en.js';
import { id } from '../i18n/id.js';
import { spokenStatistic } from './spokenStatistic.js';

test('a sealed call is told in the form of its reader', () => {
  const call = 'CQUANTILE([U.I.1] * 0.5; 25%)';
  expect(spokenStatistic(call, 'id')).toEqual({ name: 'CQUANTILE', x: '[U.I.1] * 0,5', q: '25%' });
  expect(spokenStatistic(call, 'en')).toEqual({ name: 'CQUANTILE', x: '[U.I.1] * 0.5', q: '25%' });
});

test('a text that is no call is left as it is', () => {
  expect(spokenStatistic('[U.I.1', 'id')).toBeNull();
  expect(spokenStatistic('1 + 2', 'id')).toBeNull();
});

test('every function that compares units has a name in both languages', () => {
  const names = functions.filter(({ kind }) => kind === 'cohort').map(({ name }) => name);
  expect(Object.keys(id.cohort.statistics.names).toSorted()).toEqual(names.toSorted());
  expect(Object.keys(en.cohort.statistics.names).toSorted()).toEqual(names.toSorted());
});
