import { expect, test } from 'vitest';
import { addInput, keyFrom, movedIds, newStage } from './stageForm.js';

test('a new stage gets its key from its Indonesian name', () => {
  expect(keyFrom('Reviu Inspektorat')).toBe('reviu-inspektorat');
  expect(keyFrom('2. Évaluasi  Provinsi!')).toBe('evaluasi-provinsi');
  expect(addInput({ ...newStage, nameId: 'Reviu kedua' }).key).toBe('reviu-kedua');
});

test('what is kept apart never gets a precedence, whatever was typed before', () => {
  expect(addInput({ ...newStage, kind: 'EXTERNAL', precedence: 5 }).precedence).toBeNull();
});

test('a stage moves by one place, and not beyond either end', () => {
  const stages = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
  expect(movedIds(stages, 'b', -1)).toEqual(['b', 'a', 'c']);
  expect(movedIds(stages, 'b', 1)).toEqual(['a', 'c', 'b']);
  expect(movedIds(stages, 'a', -1)).toBeUndefined();
  expect(movedIds(stages, 'c', 1)).toBeUndefined();
});
