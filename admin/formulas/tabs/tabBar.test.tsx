import { useState } from 'react';
import { fireEvent, render, screen } from '@testing-library/react';
import { I18nContextProvider } from 'react-admin';
import { MemoryRouter } from 'react-router-dom';
import { expect, test, vi } from 'vitest';
import { buildInstrument } from '../../../test/builders/instrument.js';
import { i18nProvider } from '../../providers/i18nProvider.js';
import { DeskTabs } from './DeskTabs.js';

const instrument = buildInstrument([{ code: 'A', weight: '1', children: [{ code: 'A.1' }] }]);
const none = new Map();

/** A desk whose panel says something else with every draft. */
const Desk = () => {
  const [weight, setWeight] = useState('1');
  const panel = () => (
    <input aria-label="weight" value={weight} onChange={({ target }) => setWeight(target.value)} />
  );
  return (
    <DeskTabs
      instrument={instrument}
      mistakes={none}
      simulation={false}
      panels={{ weights: panel, scales: panel, rules: panel, bands: panel, ranking: panel }}
    />
  );
};

test('a draft that changes in its panel has no tab measured again', () => {
  render(
    <MemoryRouter>
      <I18nContextProvider value={i18nProvider}>
        <Desk />
      </I18nContextProvider>
    </MemoryRouter>,
  );
  const measured = vi.spyOn(Element.prototype, 'getBoundingClientRect');
  fireEvent.change(screen.getByLabelText('weight'), { target: { value: '2' } });
  screen.getByDisplayValue('2');
  expect(measured).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('tab', { name: 'Kategori' }));
  expect(measured).toHaveBeenCalled();
});
