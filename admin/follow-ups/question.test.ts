import { expect, test } from 'vitest';
import { addressOf, filterOf, isNarrowed, questionIn } from './question.js';

const asked = (address: string) => questionIn(new URLSearchParams(address));

test('an address asks for what is late in a unit, and says so again', () => {
  const question = asked('show=overdue&unit=u1&source=COMMITMENT&search=SK');
  expect(filterOf(question)).toEqual({
    unitId: 'u1',
    source: ['COMMITMENT'],
    search: 'SK',
    overdue: true,
  });
  expect(asked(new URLSearchParams(addressOf(question)).toString())).toEqual(question);
});

test('an address that asks for nothing asks for all', () => {
  expect(filterOf(asked(''))).toEqual({});
  expect(addressOf(asked(''))).toEqual({});
  expect(isNarrowed(asked('show=mine'))).toBe(false);
  expect(isNarrowed(asked('period=p1'))).toBe(true);
});

test('what there is not to ask for is left out', () => {
  expect(filterOf(asked('show=nonsense&source=WISH&state=GONE'))).toEqual({});
});

test('the kabupaten itself is of no unit', () => {
  expect(filterOf(asked('unit=kabupaten'))).toEqual({ ofKabupaten: true });
});

test('what waits to be confirmed is what was reported done', () => {
  expect(filterOf(asked('show=confirm&state=OPEN'))).toEqual({ state: ['DONE'] });
});
