import { describe, expect, test } from 'vitest';
import { listVariables } from './listVariables.js';

const orderFields = { name: 'NAME', code: 'CODE' } as const;

describe('what a list asks for', () => {
  test('the third page of ten rows skips twenty', () => {
    const { first, offset } = listVariables(
      { pagination: { page: 3, perPage: 10 }, filter: {} },
      orderFields,
    );
    expect({ first, offset }).toEqual({ first: 10, offset: 20 });
  });

  test('a column is sorted by under the name the API gives it', () => {
    const { orderBy } = listVariables(
      { sort: { field: 'name', order: 'DESC' }, filter: {} },
      orderFields,
    );
    expect(orderBy).toEqual([{ field: 'NAME', direction: 'DESC' }]);
  });

  test('a column the API can not sort by is not asked for', () => {
    const { orderBy } = listVariables(
      { sort: { field: 'id', order: 'ASC' }, filter: {} },
      orderFields,
    );
    expect(orderBy).toEqual([]);
  });

  test('the search box is the search, and an emptied filter is no filter', () => {
    const { filter } = listVariables(
      { filter: { q: 'dinas', kind: '', parentId: null, active: false } },
      orderFields,
    );
    expect(filter).toEqual({ search: 'dinas', active: false });
  });
});
