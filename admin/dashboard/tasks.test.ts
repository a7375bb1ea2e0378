import { expect, test } from 'vitest';
import { dashboard as en } from '../i18n/en/dashboard.js';
import { dashboard as id } from '../i18n/id/dashboard.js';
import { taskCodes, taskKey, taskPath } from './tasks.js';

test('every task has its sentence in both languages, and one for those to come', () => {
  for (const code of [...taskCodes, 'OTHER'] as const) {
    expect(id.task[code].title, code).not.toBe('');
    expect(en.task[code].title, code).not.toBe('');
  }
  expect(taskKey('FIX_RETURNED')).toBe('dashboard.task.FIX_RETURNED');
  expect(taskKey('SIGN_MINUTES')).toBe('dashboard.task.OTHER');
});

test('a worksheet is opened on the screen where it is filled in; other paths stay', () => {
  expect(taskPath('/worksheets/w1')).toBe('/worksheets/w1/show');
  expect(taskPath('/worksheets/w1/show')).toBe('/worksheets/w1/show');
  expect(taskPath('/evaluations')).toBe('/evaluations');
});
