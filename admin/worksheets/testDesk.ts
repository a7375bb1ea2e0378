import { recordOf } from '../../schema/formula/index.js';
import type { FormulaDefinition } from '../../schema/formula/index.js';
import type { InstrumentDefinition } from '../../schema/instruments/instrument.js';
import type {
  WorksheetAnswerFragment,
  WorksheetFormulaFragment,
  WorksheetInstrumentFragment,
  WorksheetRecordFragment,
} from '../graphql/graphql.js';
import { buildAnswer } from './testAnswers.js';

// Builders for tests of whole desks; no screen uses them.

/** What the API says of an instrument. */
export const asApi = (instrument: InstrumentDefinition): WorksheetInstrumentFragment => ({
  id: 'instrument',
  code: instrument.code,
  revision: instrument.revision,
  level: instrument.level,
  title: instrument.title,
  totalWeight: instrument.totalWeight,
  legalBasis: [...instrument.legalBasis],
  sources: [...instrument.sources],
  components: instrument.components.map((one) => ({ ...one, sources: [...one.sources] })),
  indicators: instrument.indicators.map(({ scale, ratio, weightBasis: _, ...one }) => ({
    ...one,
    options: [...one.options],
    countInputs: [...one.countInputs],
    evidenceRequirements: [...one.evidenceRequirements],
    sources: [...one.sources],
    scaleMin: scale?.min ?? null,
    scaleMax: scale?.max ?? null,
    scaleInferred: scale?.inferred ?? false,
    ratioNumerator: ratio?.numerator ?? null,
    ratioDenominator: ratio?.denominator ?? null,
  })),
});

/** What the API says of a formula. */
export const formulaAsApi = (formula: FormulaDefinition) =>
  // What is not given is left out here and null there; both are read alike.
  ({ id: 'formula', ...recordOf(formula) }) as unknown as WorksheetFormulaFragment;

/** A worksheet that Siti may fill in: nothing answered yet, the answer to each indicator named for it. */
export const buildWorksheet = (
  { indicators }: InstrumentDefinition,
  answered: (code: string) => Partial<WorksheetAnswerFragment> = () => ({}),
  overrides: Partial<WorksheetRecordFragment> = {},
): WorksheetRecordFragment => ({
  id: 'w1',
  period: {
    id: 'july',
    name: '2022-07',
    status: 'OPEN',
    revision: 1,
    opensAt: '2022-06-30T17:00:00.000Z',
    dueAt: '2099-07-31T09:00:00.000Z',
    closesAt: '2099-08-05T09:00:00.000Z',
  },
  unit: { id: 'u1', name: 'Dinas Kesehatan', abbreviation: 'Dinkes' },
  instrument: { id: 'instrument', title: 'LKE kecil' },
  formula: { id: 'formula', revision: 1, title: 'Menurut peraturan' },
  level: 'UNIT',
  status: 'FILLING',
  submittedAt: null,
  submittedBy: null,
  version: 3,
  revision: 7,
  evaluators: [],
  abilities: ['answer.edit', 'evidence.attach'],
  writing: {
    stageKey: 'self',
    open: true,
    byException: false,
    scope: null,
    since: null,
    until: '2099-08-05T09:00:00.000Z',
    lockedBy: null,
  },
  reportCardId: null,
  answers: indicators.map(({ code }) =>
    buildAnswer({
      id: `answer ${code}`,
      indicatorCode: code,
      abilities: ['answer.edit', 'evidence.attach'],
      ...answered(code),
    }),
  ),
  ...overrides,
});
