import { describe, expect, test } from 'vitest';
import { failureFromExtensions } from './errors.js';
import { refusalAt } from './refusals.js';
import type { Places } from './refusals.js';

const places: Places = {
  name: {},
  year: { at: 'month' },
  memberships: { says: { DUPLICATE: 'own.twice', TOO_SHORT: 'own.none' } },
};

const refused = (code: string, field?: string, fault?: string) =>
  refusalAt(failureFromExtensions({ code, field, fault }), places);

describe('where a form shows a refusal', () => {
  test('is the input of the same name, with the common sentence', () => {
    expect(refused('INVALID_INPUT', 'input.name', 'TOO_LONG')).toEqual({
      at: 'name',
      key: 'faults.TOO_LONG',
    });
    expect(refused('DUPLICATE', 'name')).toEqual({ at: 'name', key: 'errors.DUPLICATE' });
  });

  test('is the input that stands for the field where the form asks in another way', () => {
    expect(refused('INVALID_INPUT', 'year', 'OUT_OF_RANGE')?.at).toBe('month');
  });

  test('says what the form has to say of it, for a code as well as for a fault', () => {
    expect(refused('DUPLICATE', 'memberships')?.key).toBe('own.twice');
    expect(refused('INVALID_INPUT', 'memberships', 'TOO_SHORT')?.key).toBe('own.none');
  });

  test('is the whole list for a fault inside it, however the path is written', () => {
    expect(refused('INVALID_INPUT', 'memberships.0.role', 'MISSING')).toEqual({
      at: 'memberships',
      key: 'faults.MISSING',
    });
    expect(refused('INVALID_INPUT', 'memberships[1]', 'WRONG_TYPE')?.at).toBe('memberships');
  });

  test('is nowhere for what the form does not show, or for no field at all', () => {
    expect(refused('CONFLICT', 'version')).toBeUndefined();
    expect(refused('PERIOD_CLOSED')).toBeUndefined();
    expect(refused('INVALID_INPUT', 'toString', 'MISSING')).toBeUndefined();
  });
});
