import { Suspense } from 'react';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { I18nContextProvider } from 'react-admin';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { i18nProvider } from '../providers/i18nProvider.js';
import { ScreenBoundary } from './ScreenBoundary.js';
import { lazyScreen } from './lazyScreen.js';

const reloadPage = vi.fn();
beforeEach(() => {
  reloadPage.mockClear();
  // React tells the console of everything a boundary catches.
  vi.spyOn(console, 'error').mockReturnValue(undefined);
});
afterEach(cleanup);

const NotThere = lazyScreen(
  () => Promise.reject<{ Rapor: () => null }>(new TypeError('Failed to fetch')),
  'Rapor',
);

const openScreen = () =>
  render(
    <I18nContextProvider value={i18nProvider}>
      <ScreenBoundary location="/rapor" reloadPage={reloadPage}>
        <Suspense>
          <NotThere />
        </Suspense>
      </ScreenBoundary>
    </I18nContextProvider>,
  );

test('a screen that can not be fetched says that the network is to blame, and is asked for anew', async () => {
  openScreen();
  await screen.findByText(/Server tidak terjangkau\. Periksa jaringan Anda/);
  fireEvent.click(screen.getByRole('button', { name: 'Coba lagi' }));
  expect(reloadPage).toHaveBeenCalledOnce();
});

test('and opens by itself once the network is back', async () => {
  openScreen();
  await screen.findByText(/Server tidak terjangkau/);
  expect(reloadPage).not.toHaveBeenCalled();
  window.dispatchEvent(new Event('online'));
  expect(reloadPage).toHaveBeenCalledOnce();
});
