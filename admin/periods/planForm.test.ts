import { expect, test } from 'vitest';
import { createInput, planDefaults, updateInput } from './planForm.js';

const formula = (id: string, code: string) => ({
  id,
  revision: 1,
  instrument: { id: `of ${id}`, code, title: code },
});
const unit = formula('unit formula', 'permenpanrb-26-2020-unit');
const annual = formula('annual formula', 'permenpanrb-3-2023');
const now = new Date('2022-07-15T02:00:00Z');
const published = (...nodes: (typeof unit)[]) => ({ formulas: { nodes } });

test('a month is planned with what is filled in monthly, the annual regime left out', () => {
  const form = planDefaults([{ name: '2022-07' }], published(unit, annual), now);
  expect(form).toMatchObject({ kind: 'MONTHLY', month: '2022-08', instruments: ['unit formula'] });
});

test('where there is no monthly instrument, every published one is proposed', () => {
  expect(planDefaults([], published(annual), now).instruments).toEqual(['annual formula']);
});

test('the form is sent by year and month, each formula with its instrument', () => {
  const form = planDefaults([{ name: '2022-12' }], published(unit, annual), now);
  expect(createInput(form)).toEqual({
    kind: 'MONTHLY',
    year: 2023,
    opensBySchedule: true,
    closesBySchedule: false,
    month: 1,
    opensAt: '2022-12-31T17:00:00.000Z',
    dueAt: '2023-01-31T09:00:00.000Z',
    closesAt: '2023-02-05T09:00:00.000Z',
    instruments: [{ instrumentId: 'of unit formula', formulaId: 'unit formula' }],
  });
});

const range = { label: 'Pekan inovasi', firstDay: '2022-08-10', lastDay: '2022-09-15' };

test('a range of days is sent by its name and days, without a month', () => {
  const form = { ...planDefaults([], published(unit), now), kind: 'CUSTOM' as const, ...range };
  const input = createInput(form);
  expect(input).toMatchObject({ kind: 'CUSTOM', ...range });
  expect(Object.keys(input)).not.toContain('month');
  expect(Object.keys(input)).not.toContain('year');
});

test('moving dates sends what a range is called, and of a month nothing of the kind', () => {
  const dates = { opensAt: '1', dueAt: '2', closesAt: '3', version: 4 };
  expect(updateInput('p', { ...dates, kind: 'CUSTOM', ...range })).toMatchObject(range);
  const { firstDay: _, lastDay: __, ...named } = range;
  // Fields that can not be changed are not in the form: null leaves them as they are.
  expect(updateInput('p', { ...dates, kind: 'CUSTOM', ...named })).toMatchObject({
    label: 'Pekan inovasi',
    firstDay: null,
    lastDay: null,
  });
  expect(Object.keys(updateInput('p', { ...dates, kind: 'MONTHLY', ...range }))).not.toContain(
    'label',
  );
});
