import { useState } from 'react';
import { createTheme, ThemeProvider, type ThemeOptions } from '@mui/material/styles';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { CoreAdminContext } from 'react-admin';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkFormula } from '../../../schema/formula/index.js';
import { sampleFormula, sampleInstrument } from '../../../test/builders/sample-formula.js';
import { lightTheme } from '../../layout/theme.js';
import { i18nProvider } from '../../providers/i18nProvider.js';
import type { FormulaDraft } from '../formulaDraft.js';
import { TransferDialog } from './TransferDialog.js';

const first: FormulaDraft = { title: 'Uji', ...sampleFormula };
let draft = first;
const Desk = () => {
  const [now, setNow] = useState(first);
  const [isOpen, setOpen] = useState(true);
  return isOpen ? (
    <TransferDialog
      instrument={sampleInstrument}
      draft={now}
      locks={new Set()}
      onChange={(step) => {
        draft = step(draft);
        setNow(step);
      }}
      onClose={() => setOpen(false)}
    />
  ) : null;
};

beforeEach(() => {
  draft = first;
  render(
    <ThemeProvider theme={createTheme(lightTheme as ThemeOptions)}>
      <CoreAdminContext i18nProvider={i18nProvider}>
        <Desk />
      </CoreAdminContext>
    </ThemeProvider>,
  );
});
afterEach(cleanup);

const choose = (label: string, code: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value: code } });
const typePoints = (points: string) =>
  fireEvent.change(screen.getByLabelText('Banyaknya poin'), { target: { value: points } });
const confirm = () => fireEvent.click(screen.getByRole('button', { name: 'Pindahkan' }));
const weights = () => [draft.nodes['A']?.weight, draft.nodes['B']?.weight];

test('what comes of it is said before it is done, and then the draft is whole', () => {
  choose('Ambil dari', 'A');
  choose('Berikan kepada', 'B');
  typePoints('5');
  screen.getByText('A: dari 60 menjadi 55');
  screen.getByText('B: dari 40 menjadi 45');
  screen.getByText('Jumlah seluruhnya tetap 100.');
  expect(weights()).toEqual(['60', '40']);
  confirm();
  expect(weights()).toEqual(['55', '45']);
  expect(checkFormula(sampleInstrument, draft)).toEqual([]);
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('points are typed with the comma of the language', () => {
  choose('Ambil dari', 'A');
  choose('Berikan kepada', 'B');
  typePoints('0,5');
  screen.getByText('A: dari 60 menjadi 59,5');
});

test('nobody is blamed before they ask; then the first thing that is missing is said', () => {
  expect(screen.queryByRole('alert')).toBeNull();
  confirm();
  expect(screen.getByRole('alert').textContent).toContain('Pilih dari mana');
  choose('Ambil dari', 'A');
  choose('Berikan kepada', 'B');
  expect(screen.getByRole('alert').textContent).toContain('bilangan di atas 0');
  expect(weights()).toEqual(['60', '40']);
});

test('more than there is names what there is, and moves nothing', () => {
  choose('Ambil dari', 'B');
  choose('Berikan kepada', 'A');
  typePoints('41');
  expect(screen.getByRole('alert').textContent).toContain('B hanya punya 40 poin');
  confirm();
  expect(weights()).toEqual(['60', '40']);
});

test('a part cannot be given its own points', () => {
  choose('Ambil dari', 'A');
  const codes = [...screen.getByLabelText('Berikan kepada').querySelectorAll('option')].map(({ value }) => value); // prettier-ignore
  expect(codes).toEqual(['', 'B']);
});
