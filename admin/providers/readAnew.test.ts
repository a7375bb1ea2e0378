import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, test, vi } from 'vitest';
import { readAnew } from './readAnew.js';

/** A screen that shows one reading, whose answers the test gives. */
function show() {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const asked: ((answer: string | Error) => void)[] = [];
  const observer = new QueryObserver<string>(queries, {
    queryKey: ['Panels', { periodId: 'july' }],
    queryFn: () =>
      new Promise((resolve, reject) =>
        asked.push((answer) => (answer instanceof Error ? reject(answer) : resolve(answer))),
      ),
  });
  observer.subscribe(() => undefined);
  const shown = () => observer.getCurrentResult().data;
  return { queries, asked, shown };
}

test('a first reading that is on its way when something changes is followed by another', async () => {
  const { queries, asked, shown } = show();
  readAnew(queries, ['Panels']);
  asked[0]!('before');
  await vi.waitFor(() => expect(asked).toHaveLength(2));
  expect(shown()).toBe('before');
  asked[1]!('after');
  await vi.waitFor(() => expect(shown()).toBe('after'));
  expect(asked).toHaveLength(2);
});

test('also where it fails', async () => {
  const { queries, asked, shown } = show();
  readAnew(queries, ['Panels']);
  asked[0]!(new Error('lost'));
  await vi.waitFor(() => expect(asked).toHaveLength(2));
  asked[1]!('after');
  await vi.waitFor(() => expect(shown()).toBe('after'));
});

test('a later reading that is on its way is given up for the new one', async () => {
  const { queries, asked, shown } = show();
  asked[0]!('first');
  await vi.waitFor(() => expect(shown()).toBe('first'));
  readAnew(queries, ['Panels']);
  await vi.waitFor(() => expect(asked).toHaveLength(2));
  readAnew(queries, ['Panels']);
  await vi.waitFor(() => expect(asked).toHaveLength(3));
  asked[2]!('after');
  await vi.waitFor(() => expect(shown()).toBe('after'));
  asked[1]!('before');
  expect(shown()).toBe('after');
});

test('what is not on the screen is not read', () => {
  const { queries, asked } = show();
  readAnew(queries, ['Dashboard']);
  expect(asked).toHaveLength(1);
});
