import { describe, expect, test } from 'vitest';
import { canAccess } from './access.js';
import type { Viewer } from './session.js';

const viewerWho = (...abilities: string[]) => ({ abilities }) as unknown as Viewer;

describe('what the admin offers', () => {
  test('who may list units sees them but is not offered to change them', () => {
    const viewer = viewerWho('unit.list');
    expect(canAccess(viewer, 'units', 'list')).toBe(true);
    expect(canAccess(viewer, 'units', 'show')).toBe(true);
    expect(canAccess(viewer, 'units', 'edit')).toBe(false);
    expect(canAccess(viewer, 'units', 'create')).toBe(false);
  });

  test('who may edit units is offered to make and change them', () => {
    const viewer = viewerWho('unit.list', 'unit.edit');
    expect(canAccess(viewer, 'units', 'edit')).toBe(true);
    expect(canAccess(viewer, 'units', 'create')).toBe(true);
  });

  test('a frozen report card is never offered for change', () => {
    expect(canAccess(viewerWho('reportCard.list'), 'report-cards', 'edit')).toBe(false);
  });

  test('a resource nobody listed, and a viewer nobody knows, get nothing', () => {
    expect(canAccess(viewerWho('secret.list'), 'secrets', 'list')).toBe(false);
    expect(canAccess(null, 'units', 'list')).toBe(false);
  });
});
