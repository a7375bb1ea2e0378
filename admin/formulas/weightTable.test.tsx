import { useCallback, useMemo, useState } from 'react';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { I18nContextProvider } from 'react-admin';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { regulationFormula } from '../../schema/formula/index.js';
import { buildInstrument } from '../../test/builders/instrument.js';
import { i18nProvider } from '../providers/i18nProvider.js';
import { byPlace, liveDiagnostics } from './diagnostics.js';
import type { FormulaDraft } from './formulaDraft.js';
import { moveWeight } from './shareWeights.js';
import { WeightTable } from './WeightTable.js';
import { WeightTableRow } from './WeightTableRow.js';

const area = (code: string, weight: string) => ({
  code,
  weight,
  children: [{ code: `${code}.i` }, { code: `${code}.ii` }],
});
const instrument = buildInstrument([
  { code: 'A', weight: '60', children: [area('A.1', '40'), area('A.2', '20')] },
  { code: 'B', weight: '40', children: [area('B.1', '30'), area('B.2', '10')] },
]);
const nothing = () => undefined;
const noLocks = new Set<string>();

/** The table as the desk has it: sums and mistakes are made anew with every change. */
const Desk = () => {
  const [draft, setDraft] = useState<FormulaDraft>({
    title: 'Rancangan',
    ...regulationFormula(instrument),
  });
  const mistakes = useMemo(() => byPlace(liveDiagnostics(instrument, draft)), [draft]);
  const onMove = useCallback(
    (code: string, weight: string) =>
      setDraft((now) => moveWeight(instrument, now, code, weight, noLocks)),
    [],
  );
  const onWeight = useCallback(
    (code: string, weight: string) =>
      setDraft((now) => ({
        ...now,
        nodes: { ...now.nodes, [code]: { ...now.nodes[code]!, weight } },
      })),
    [],
  );
  return (
    <WeightTable
      instrument={instrument}
      draft={draft}
      mistakes={mistakes}
      editable
      locks={noLocks}
      onWeight={onWeight}
      onMove={onMove}
      onEqual={nothing}
      onLock={nothing}
      onStatus={nothing}
      onAggregation={nothing}
      onExpression={nothing}
      onPairwise={nothing}
      onRule={nothing}
      onClearRule={nothing}
    />
  );
};

const weightOf = (code: string) =>
  screen.getByLabelText<HTMLInputElement>(`Bobot ${code} ${code}`).value;
/** What was rendered since the table was first there, in order. */
const rendered = () => vi.mocked(WeightTableRow.type).mock.calls.map(([{ code }]) => code);
const rows = () =>
  [...new Set(rendered())].filter((code) => instrument.components.some((one) => one.code === code));

beforeEach(() => {
  vi.spyOn(WeightTableRow, 'type');
  render(
    <I18nContextProvider value={i18nProvider}>
      <Desk />
    </I18nContextProvider>,
  );
  vi.mocked(WeightTableRow.type).mockClear();
});
afterEach(cleanup);

test('a weight that is drawn shows its family anew and no other row', () => {
  fireEvent.change(screen.getByLabelText('Geser bobot A.1 A.1'), { target: { value: 35 } });
  expect(['A.1', 'A.2'].map(weightOf)).toEqual(['35', '25']);
  expect(rows()).toEqual(['A.1', 'A.2']);
});

test('a weight near the top shows its family at once, and what stands below it in the next moment', async () => {
  fireEvent.change(screen.getByLabelText('Geser bobot A A'), { target: { value: 30 } });
  expect(rows()).toEqual(['A', 'B']);
  expect(weightOf('A')).toBe('30');
  expect(weightOf('B')).toBe('70');
  await waitFor(() => expect(weightOf('A.1')).toBe('20'));
  expect(['A.2', 'B.1', 'B.2'].map(weightOf)).toEqual(['10', '52,5', '17,5']);
  // Each of them once, and the family not again.
  const shown = rendered().filter((code) => /^[AB]/.test(code));
  expect(shown).toEqual(['A', 'B', 'A.1', 'A.2', 'B.1', 'B.2']);
});

test('a sum that is wrong shows the node above anew as well', () => {
  fireEvent.change(screen.getByLabelText('Bobot A.1 A.1'), { target: { value: '41' } });
  expect(rows()).toEqual(['A', 'A.1']);
});
