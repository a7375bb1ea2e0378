import { expect, test } from 'vitest';
import type { PersonRecordFragment } from '../graphql/graphql.js';
import { createInput, personForm, updateInput } from './personForm.js';

const person: PersonRecordFragment = {
  id: 'p1',
  name: 'Siti Rahmawati',
  email: 'siti@bekasikab.test',
  active: true,
  locale: 'id',
  mustChangePassword: false,
  lastSignedInAt: null,
  version: 3,
  createdAt: '2026-11-01T00:00:00.000Z',
  abilities: ['person.edit'],
  memberships: [
    {
      id: 'm1',
      role: 'CHANGE_AGENT',
      unit: { id: 'u1', name: 'Dinas Kesehatan', abbreviation: null },
    },
    { id: 'm2', role: 'ANALYST', unit: null },
  ],
};

test('an unchanged person is sent back as it came', () => {
  expect(updateInput('p1', personForm(person))).toEqual({
    id: 'p1',
    version: 3,
    name: 'Siti Rahmawati',
    email: 'siti@bekasikab.test',
    active: true,
    memberships: [
      { role: 'CHANGE_AGENT', unitId: 'u1' },
      { role: 'ANALYST', unitId: null },
    ],
  });
});

test('a unit that was chosen before the role became one of the kabupaten does not go along', () => {
  const form = { ...personForm(person), memberships: [{ role: 'ADMIN' as const, unitId: 'u1' }] };
  expect(createInput(form).memberships).toEqual([{ role: 'ADMIN', unitId: null }]);
});

test('an assessor without a unit is the kabupaten’s own', () => {
  const form = {
    ...personForm(person),
    memberships: [{ role: 'CHANGE_AGENT' as const, unitId: null }],
  };
  expect(createInput(form).memberships).toEqual([{ role: 'CHANGE_AGENT', unitId: null }]);
});
