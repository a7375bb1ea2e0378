import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { createCommentDrafts } from './commentDrafts.js';

test('a comment that is not sent survives a reload, for its own person and answer alone', async () => {
  const drafts = createCommentDrafts('survives');
  await drafts.keep({ personId: 'p1', answerId: 'a1', text: 'Mohon' });
  void drafts.keep({ personId: 'p1', answerId: 'a1', text: 'Mohon dicek' });
  const reloaded = createCommentDrafts('survives');
  expect(await drafts.read('p1', 'a1')).toBe('Mohon dicek');
  expect(await reloaded.read('p1', 'a1')).toBe('Mohon dicek');
  expect(await reloaded.read('p2', 'a1')).toBe('');
  expect(await reloaded.read('p1', 'a2')).toBe('');
});

test('what is sent or emptied is kept no longer', async () => {
  const drafts = createCommentDrafts('emptied');
  await drafts.keep({ personId: 'p1', answerId: 'a1', text: 'Mohon' });
  await drafts.keep({ personId: 'p1', answerId: 'a1', text: ' ' });
  expect(await drafts.read('p1', 'a1')).toBe('');
});

test('what is sent is kept no longer, and what was typed meanwhile stays', async () => {
  const drafts = createCommentDrafts('sent');
  await drafts.keep({ personId: 'p1', answerId: 'a1', text: 'Mohon' });
  await drafts.sent('p1', 'a1', 'Mohon');
  expect(await drafts.read('p1', 'a1')).toBe('');
  await drafts.keep({ personId: 'p1', answerId: 'a1', text: 'Mohon dicek' });
  await drafts.sent('p1', 'a1', 'Mohon');
  expect(await drafts.read('p1', 'a1')).toBe('Mohon dicek');
});
