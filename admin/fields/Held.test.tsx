import { useInsertionEffect } from 'react';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { Held } from './Held.js';

afterEach(cleanup);

const takeFocus = () => (document.activeElement as HTMLElement).blur();
/** As browsers do: a button that can’t be pressed loses the focus at once, a field a little later. */
const Browser = ({ held }: { readonly held: boolean }) => {
  useInsertionEffect(() => {
    if (held) takeFocus();
  }, [held]);
  return null;
};
const form = (held: boolean) => (
  <div tabIndex={-1} aria-label="Dialog">
    <Browser held={held} />
    <Held held={held}>
      <input aria-label="Alasan" />
    </Held>
    <button disabled={held}>Kirim</button>
    <button>Batal</button>
  </div>
);
const at = (name: string) => screen.getByLabelText(name);
const button = (name: string) => screen.getByRole('button', { name });

/** Sends what is refused. @param meanwhile where the focus goes before that is said. */
function refuseAfter(focused: () => HTMLElement, meanwhile: () => HTMLElement | undefined) {
  const { rerender } = render(form(false));
  focused().focus();
  rerender(form(true));
  takeFocus();
  meanwhile()?.focus();
  rerender(form(false));
}

describe('what was refused is gone on with by the keyboard from where it was sent', () => {
  test.each([
    ['the field', () => at('Alasan'), () => undefined],
    ['the field, after the dialog took the focus', () => at('Alasan'), () => at('Dialog')],
    ['the button', () => button('Kirim'), () => undefined],
  ])('%s', (_where, focused, meanwhile) => {
    refuseAfter(focused, meanwhile);
    expect(document.activeElement).toBe(focused());
  });

  test('but not from there by whoever went elsewhere', () => {
    refuseAfter(
      () => at('Alasan'),
      () => button('Batal'),
    );
    expect(document.activeElement).toBe(button('Batal'));
  });
});
