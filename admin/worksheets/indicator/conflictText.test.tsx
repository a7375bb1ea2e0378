import { ThemeProvider, createTheme } from '@mui/material/styles';
import type { ThemeOptions } from '@mui/material/styles';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { I18nContextProvider } from 'react-admin';
import { afterEach, expect, test } from 'vitest';
import { lightTheme } from '../../layout/theme.js';
import { i18nProvider } from '../../providers/i18nProvider.js';
import { ConflictText } from './ConflictText.js';

afterEach(cleanup);

const show = (text: string, other: string) =>
  render(
    <I18nContextProvider value={i18nProvider}>
      <ThemeProvider theme={createTheme(lightTheme as ThemeOptions)}>
        <ConflictText text={text} other={other} />
      </ThemeProvider>
    </I18nContextProvider>,
  ).container;
const marked = (shown: Element) =>
  [...shown.querySelectorAll('mark')].map((one) => one.textContent);

test('of two texts, one is shown to the letter, with what the other does not say marked', async () => {
  const shown = show('\u2063**SK** terbit Juli\n- _satu_', '\u2063**SK** terbit Juni\n- satu');
  expect(shown.textContent).toBe('**SK** terbit Juli\n- _satu_');
  await waitFor(() => expect(marked(shown)).toContain('Juli'));
  expect(shown.textContent).toBe('**SK** terbit Juli\n- _satu_');
  expect(marked(shown).join('')).not.toContain('terbit');
});

test('where they differ in their formatting alone, that is said', () => {
  expect(show('\u2063a **b**', 'a **b**').textContent).toBe('a **b**Ditampilkan dengan format');
  cleanup();
  expect(show('a **b**', '\u2063a **b**').textContent).toContain('Ditampilkan tanpa format');
  cleanup();
  show('', '\u2063SK');
  screen.getByText('Tanpa penjelasan');
});
