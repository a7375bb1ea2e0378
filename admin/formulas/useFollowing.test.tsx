import { useState } from 'react';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { Following } from './Following.js';

const shown: string[] = [];
const Desk = () => {
  const [value, setValue] = useState('0');
  return (
    <>
      <input aria-label="value" value={value} onChange={({ target }) => setValue(target.value)} />
      <Following value={value}>
        {(later) => {
          shown.push(later);
          return <output>{later}</output>;
        }}
      </Following>
    </>
  );
};
const draw = (value: string) =>
  fireEvent.change(screen.getByLabelText('value'), { target: { value } });

afterEach(() => {
  cleanup();
  shown.length = 0;
});

test('what follows is as it was while the hand draws, and comes to the last value, not to those between', async () => {
  render(<Desk />);
  for (const value of ['1', '2', '3']) draw(value);
  expect(screen.getByRole('status').textContent).toBe('0');
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('3'));
  expect([...new Set(shown)]).toEqual(['0', '3']);
});

test('who has left the screen follows nothing any more', async () => {
  const { unmount } = render(<Desk />);
  draw('1');
  unmount();
  const seen = shown.length;
  await act(() => new Promise((resolve) => setTimeout(resolve, 100)));
  expect(shown).toHaveLength(seen);
});
