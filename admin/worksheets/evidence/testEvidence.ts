import { cleanup, fireEvent, screen } from '@testing-library/react';
import { beforeEach, vi } from 'vitest';
import { regulationFormula } from '../../../schema/formula/index.js';
import type { InstrumentDefinition } from '../../../schema/instruments/instrument.js';
import { fakeApi, open, refuse, viewerWho, wait } from '../../testApp.js';
import { queryClient } from '../../providers/queryClient.js';
import { buildEvidence } from '../testAnswers.js';
import * as sending from './sendFile.js';
import { asApi, buildWorksheet, formulaAsApi } from '../testDesk.js';

// The desk for tests of this folder; no screen uses it.

/** The indicator that is looked at. */
export const code = 'U.I.1.i.a';
export const answerId = `answer ${code}`;
/** Its evidence. */
export const link = {
  ...buildEvidence(),
  answerId,
  abilities: ['evidence.download', 'evidence.attach'],
};
/** A document of the unit of an earlier month. */
export const old = (id: string, title: string) => ({
  id,
  kind: 'FILE',
  title,
  unit: { id: 'u1' },
  revisions: [
    {
      id: `revision of ${id}`,
      fileName: `${id}.pdf`,
      mediaType: 'application/pdf',
      size: 2_000,
      url: null,
      createdAt: '2022-05-02T00:00:00.000Z',
      coversFrom: null,
      coversTo: id === 'nota' ? '2022-06-01T00:00:00.000Z' : null,
    },
  ],
  uses:
    id === 'sk' ? [{ period: { id: 'p0', name: '2022-06' }, indicatorCodes: ['A.1', 'A.2'] }] : [],
});

/** The unit's desk before an API of its own; `uploaded` are the names of what arrived, whose bytes go nowhere. */
export function evidenceDesk(instrument: InstrumentDefinition) {
  const api = fakeApi(() => ({
    Viewer: () => ({
      data: { viewer: { ...viewerWho('worksheet.list'), uploadMaxBytes: 2 * 1024 * 1024 } },
    }),
    Worksheet: () => ({
      data: {
        worksheet: buildWorksheet(instrument, (one) => (one === code ? { evidence: [link] } : {})),
      },
    }),
    WorksheetInstrument: () => ({ data: { instrument: asApi(instrument) } }),
    WorksheetFormula: () => ({
      data: { formula: formulaAsApi(regulationFormula(instrument)) },
    }),
    UnitEvidence: () => ({
      data: {
        evidence: {
          nodes: [old('sk', 'SK Tim RB 2021'), old('nota', 'Nota dinas')],
          totalCount: 2,
        },
      },
    }),
  }));
  const uploaded: string[] = [];
  beforeEach(() => {
    uploaded.length = 0;
    // The way of the bytes: whatever is sent arrives.
    vi.spyOn(sending, 'sendFile').mockImplementation(({ name }) =>
      Promise.resolve(String(uploaded.push(name))),
    );
    vi.spyOn(sending, 'discardUpload').mockReturnValue();
  });
  return { api, uploaded };
}

export const invalid = (field: string, fault: string, more: object = {}) =>
  refuse('INVALID_INPUT', field, { fault, ...more });

/** Opens the worksheet at the indicator that has one piece of evidence. */
export async function openDesk() {
  open(`/worksheets/w1/show?indicator=${code}`);
  await screen.findByText('Bukti dukung (1)', {}, wait);
}
/** Another day, at the same device. */
export async function openDeskAgain() {
  cleanup();
  queryClient.clear();
  await openDesk();
}
export const type = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
export const click = (name: string | RegExp) => fireEvent.click(screen.getByText(name));
export const pick = (label: string | RegExp, file: File) =>
  fireEvent.change(screen.getByLabelText(label, { selector: 'input' }), {
    target: { files: [file] },
  });
export const fileOf = (bytes: number, name = 'sk-tim.pdf') =>
  new File([new Uint8Array(bytes)], name, { type: 'application/pdf' });
