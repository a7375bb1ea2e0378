import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { AdminContext, Notification } from 'react-admin';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { lightTheme } from '../../layout/theme.js';
import { ApiError } from '../../providers/errors.js';
import { i18nProvider } from '../../providers/i18nProvider.js';
import { PageButtons } from './PageButtons.js';
import { pdfFault } from './pdfFault.js';
import { ProofButtons } from './ProofButtons.js';

afterEach(cleanup);

test.each([
  ['asks for a password', { name: 'PasswordException' }, 'locked'],
  ['is none', { name: 'InvalidPDFException', message: 'Invalid PDF structure.' }, 'damaged'],
  ['is not given out any more', { name: 'ResponseException', status: 404 }, 'refused'],
  ['met an error of the server', { name: 'ResponseException', status: 500 }, 'lost'],
  ['was cut off', { name: 'UnknownErrorException', message: 'Failed to fetch' }, 'lost'],
] as const)('a PDF that %s: %s', (_, cause, fault) => {
  expect(pdfFault(cause)).toBe(fault);
});

const inAdmin = (children: React.ReactNode) =>
  render(
    <AdminContext i18nProvider={i18nProvider} theme={lightTheme}>
      {children}
      <Notification />
    </AdminContext>,
  );

describe('the page that proves the answer', () => {
  test('is marked where it is shown, and led to from another', async () => {
    const go = vi.fn<(page: number) => void>();
    const { rerender } = inAdmin(
      <ProofButtons page={3} proof={3} onGo={go} onUsePage={undefined} />,
    );
    await screen.findByText('Halaman bukti');
    rerender(
      <AdminContext i18nProvider={i18nProvider} theme={lightTheme}>
        <ProofButtons page={5} proof={3} onGo={go} onUsePage={undefined} />
      </AdminContext>,
    );
    fireEvent.click(await screen.findByText('Ke halaman bukti (3)'));
    expect(go).toHaveBeenCalledWith(3);
    expect(screen.queryByText('Pakai halaman ini')).toBeNull();
  });

  test('becomes the one that is shown, once', async () => {
    let arrive = () => undefined as void;
    const use = vi.fn<(page: number) => Promise<void>>(
      () => new Promise((done) => (arrive = done)),
    );
    inAdmin(<ProofButtons page={5} proof={null} onGo={() => undefined} onUsePage={use} />);
    const button = await screen.findByRole<HTMLButtonElement>('button', {
      name: 'Pakai halaman ini',
    });
    fireEvent.click(button);
    fireEvent.click(button);
    expect(use.mock.calls).toEqual([[5]]);
    arrive();
    await waitFor(() => expect(button.disabled).toBe(false));
    await screen.findByText('Halaman 5 dicatat sebagai halaman bukti.');
  });

  test('stays the one it was when that is refused, and it is said why', async () => {
    const use = () => Promise.reject(new ApiError({ code: 'PERIOD_CLOSED', details: {} }));
    inAdmin(<ProofButtons page={5} proof={3} onGo={() => undefined} onUsePage={use} />);
    const button = await screen.findByRole<HTMLButtonElement>('button', {
      name: 'Pakai halaman ini',
    });
    fireEvent.click(button);
    await screen.findByText(/^Periode .*ditutup/);
    await waitFor(() => expect(button.disabled).toBe(false));
    screen.getByText('Ke halaman bukti (3)');
    expect(screen.queryByText(/dicatat sebagai halaman bukti/)).toBeNull();
  });
});

test('a page is gone to by its number, at most the last', async () => {
  const go = vi.fn<(page: number) => void>();
  inAdmin(<PageButtons page={1} count={12} onGo={go} />);
  const input = await screen.findByLabelText('Halaman');
  fireEvent.change(input, { target: { value: '7' } });
  fireEvent.keyDown(input, { key: 'Enter' });
  fireEvent.change(input, { target: { value: '40' } });
  fireEvent.keyDown(input, { key: 'Enter' });
  fireEvent.change(input, { target: { value: '' } });
  fireEvent.blur(input);
  expect(go.mock.calls).toEqual([[7], [12]]);
  expect(
    screen.getByRole<HTMLButtonElement>('button', { name: 'Halaman sebelumnya' }).disabled,
  ).toBe(true);
});
