// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { keptPrefix, store } from './store.js';

beforeEach(() => localStorage.clear());

const ofSiti = `${keptPrefix}evaluations.siti.listParams`;

test('signing out forgets what somebody looked at, and keeps language and light', () => {
  store.setItem('period', 'july');
  store.setItem('locale', 'en');
  store.reset();
  expect(store.getItem('period')).toBeUndefined();
  expect(store.getItem('locale')).toBe('en');
});

test('and how a person filters and sorts their queue, but not what they searched for', () => {
  store.setItem(ofSiti, {
    sort: 'unit.name',
    order: 'DESC',
    filter: { state: 'RETURNED', q: 'SK' },
  });
  store.reset();
  expect(store.getItem(ofSiti)).toEqual({
    sort: 'unit.name',
    order: 'DESC',
    filter: { state: 'RETURNED' },
  });
  store.reset();
  expect(store.getItem(ofSiti)).toMatchObject({ filter: { state: 'RETURNED' } });
});

test('a browser without room refuses no choice of language or filter while the page lives', () => {
  store.setItem('locale', 'id');
  const heard = vi.fn();
  store.subscribe('locale', heard);
  const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  expect(() => store.setup()).not.toThrow();
  store.setItem('locale', 'en');
  expect(store.getItem('locale')).toBe('en');
  expect(heard).toHaveBeenLastCalledWith('en');
  full.mockRestore();
  store.setItem('locale', 'id');
  expect(store.getItem('locale')).toBe('id');
  expect(heard).toHaveBeenLastCalledWith('id');
});
