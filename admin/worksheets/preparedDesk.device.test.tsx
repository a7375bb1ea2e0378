import 'fake-indexeddb/auto';
import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { regulationFormula } from '../../schema/formula/index.js';
import { smallInstrument } from '../../test/builders/small-instrument.js';
import { keptReads } from '../offline/keptReads.js';
import { queryClient } from '../providers/queryClient.js';
import { session } from '../providers/session.js';
import type { Viewer } from '../providers/session.js';
import { fakeApi, open, viewerWho, wait } from '../testApp.js';
import { asApi, buildWorksheet, formulaAsApi } from './testDesk.js';

const instrument = asApi(smallInstrument);
const formula = formulaAsApi(regulationFormula(smallInstrument));
const siti = viewerWho('worksheet.list') as Viewer;
const july = { ...buildWorksheet(smallInstrument).period, year: 2022, month: 7 };

const row = (id: string, name: string) => ({
  ...buildWorksheet(smallInstrument, undefined, { id, unit: { id, name, abbreviation: null } }),
  progress: { indicators: 5, answered: 0, evidenced: 0, returned: 0, accepted: 0 },
  score: { points: 0, maximum: 36.3, grade: 'D', predicate: '', fault: null },
});

const api = fakeApi(() => ({
  Viewer: () => ({ data: { viewer: siti } }),
  PeriodChoices: () => ({ data: { periods: { nodes: [july] } } }),
  Worksheet: () => ({ data: { worksheet: buildWorksheet(smallInstrument) } }),
  WorksheetInstrument: () => ({ data: { instrument } }),
  WorksheetFormula: ({ id }) => ({ data: { formula: { ...formula, id } } }),
}));

const asked = (name: string) =>
  api.sent.flatMap(({ operationName, variables }) =>
    operationName === name ? [variables['id']] : [],
  );
const usable = () => screen.findByLabelText('Penjelasan', {}, wait);

describe('a desk on a device that was here', () => {
  /** The worksheet comes when the device has found what it kept, as from a slow network. */
  const answerLate = (worksheet = buildWorksheet(smallInstrument)) => {
    api.answers['Worksheet'] = async () => {
      await vi.waitFor(
        () =>
          expect(queryClient.getQueryData(['WorksheetFormula', { id: 'formula' }])).toBeTruthy(),
        wait,
      );
      return { data: { worksheet } };
    };
  };

  beforeEach(async () => {
    session.signedIn(siti);
    await keptReads.keepWorksheet('p1', {
      readAt: Date.now(),
      worksheet: buildWorksheet(smallInstrument),
      instrument,
      formula,
    });
  });

  test('asks for the worksheet alone: what it goes by never changes', async () => {
    answerLate();
    open('/worksheets/w1/show');
    await usable();
    expect(asked('Worksheet')).toEqual(['w1']);
    expect([...asked('WorksheetInstrument'), ...asked('WorksheetFormula')]).toEqual([]);
  });

  test('asks for a formula that is another one by now', async () => {
    const other = { id: 'other', revision: 2, title: 'Menurut peraturan' };
    answerLate(buildWorksheet(smallInstrument, undefined, { formula: other }));
    open('/worksheets/w1/show');
    await usable();
    expect(asked('WorksheetFormula')).toEqual(['other']);
    expect(asked('WorksheetInstrument')).toEqual([]);
  });
});

describe('a list of worksheets', () => {
  test('asks once for what all of its desks go by, before one is opened', async () => {
    const nodes = [row('w1', 'Dinas Kesehatan'), row('w2', 'Dinas Sosial')];
    api.answers['Worksheets'] = () => ({ data: { worksheets: { nodes, totalCount: 2 } } });
    open('/worksheets');
    await screen.findByText('Dinas Sosial', {}, wait);
    await vi.waitFor(() => {
      expect(asked('WorksheetInstrument')).toEqual(['instrument']);
      expect(asked('WorksheetFormula')).toEqual(['formula']);
    }, wait);
    expect(asked('Worksheet')).toEqual([]);
  });
});
