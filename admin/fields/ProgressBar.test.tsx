import { cleanup, render, screen } from '@testing-library/react';
import { I18nContextProvider } from 'react-admin';
import { afterEach, expect, test } from 'vitest';
import { i18nProvider } from '../providers/i18nProvider.js';
import { ProgressBar } from './ProgressBar.js';

afterEach(cleanup);

test('how far something has come is written as every other number: grouped as in the language', async () => {
  render(
    <I18nContextProvider value={i18nProvider}>
      <ProgressBar done={1200} total={6801} label="Butir terjawab" />
    </I18nContextProvider>,
  );
  await screen.findByText('1.200 dari 6.801');
  const bar = screen.getByRole('progressbar', { name: 'Butir terjawab' });
  expect(bar.getAttribute('aria-valuetext')).toBe('1.200 dari 6.801');
});
