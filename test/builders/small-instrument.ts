import type {
  ComponentDefinition,
  IndicatorDefinition,
  InstrumentDefinition,
} from '../../schema/instruments/instrument.js';

const component = (
  code: string,
  parentCode: string | null,
  kind: ComponentDefinition['kind'],
  name: string,
  weight: string,
): ComponentDefinition => ({
  code,
  parentCode,
  kind,
  name,
  weight,
  weightStatus: 'OFFICIAL',
  weightBasis: null,
  sources: ['TEST'],
});

const indicator = (
  code: string,
  componentCode: string,
  content: Pick<IndicatorDefinition, 'text' | 'answerType'> & Partial<IndicatorDefinition>,
): IndicatorDefinition => ({
  weightBasis: null,
  code,
  componentCode,
  weight: null,
  weightStatus: 'OFFICIAL',
  verified: true,
  inferred: false,
  options: [],
  scale: null,
  ratio: null,
  countInputs: [],
  evidenceRequirements: [],
  sources: ['TEST'],
  note: null,
  ...content,
});

const option = (key: string, value: string) => ({
  key,
  value,
  criterion: `Kriteria ${key}`,
  inferred: false,
});

/**
 * A unit's instrument in small: one of each answer type that units meet, two areas, 10 points.
 *
 * U.I.1.i (4 points) shares its weight between `.a` (YES_NO) and `.b` (ABC); U.I.2.i (6 points) between
 * `.a` (ABCD), `.b` (PERCENT) and `.c` (VALUE, 0 to 100).
 */
export const smallInstrument: InstrumentDefinition = {
  code: 'small-unit',
  revision: 1,
  level: 'UNIT',
  title: 'LKE kecil',
  totalWeight: '10',
  legalBasis: ['Uji'],
  sources: [{ key: 'TEST', text: 'Made for tests' }],
  components: [
    component('U.I', null, 'ASPECT', 'Pemenuhan', '10'),
    component('U.I.1', 'U.I', 'AREA', 'Manajemen Perubahan', '4'),
    component('U.I.1.i', 'U.I.1', 'SUB_ASPECT', 'Tim Reformasi Birokrasi', '4'),
    component('U.I.2', 'U.I', 'AREA', 'Deregulasi Kebijakan', '6'),
    component('U.I.2.i', 'U.I.2', 'SUB_ASPECT', 'Harmonisasi', '6'),
  ],
  indicators: [
    indicator('U.I.1.i.a', 'U.I.1.i', {
      text: 'Tim RB telah dibentuk',
      answerType: 'YES_NO',
      options: [option('YA', '1'), option('TIDAK', '0')],
      evidenceRequirements: ['SK Tim RB'],
    }),
    indicator('U.I.1.i.b', 'U.I.1.i', {
      text: 'Rencana kerja dijalankan',
      answerType: 'ABC',
      options: [option('A', '1'), option('B', '0.5'), option('C', '0')],
    }),
    indicator('U.I.2.i.a', 'U.I.2.i', {
      text: 'Peraturan dipetakan',
      answerType: 'ABCD',
      options: [option('A', '1'), option('B', '0.67'), option('C', '0.33'), option('D', '0')],
    }),
    indicator('U.I.2.i.b', 'U.I.2.i', {
      text: 'Kebijakan diselesaikan',
      answerType: 'PERCENT',
      ratio: { numerator: 'done', denominator: 'planned' },
      countInputs: [
        { key: 'planned', label: 'Direncanakan' },
        { key: 'done', label: 'Selesai' },
      ],
    }),
    indicator('U.I.2.i.c', 'U.I.2.i', {
      text: 'Nilai survei',
      answerType: 'VALUE',
      scale: { min: 0, max: 100, inferred: false },
    }),
  ],
  gradeBands: [
    { grade: 'A', predicate: 'Memuaskan', lower: '80', lowerInclusive: false, inferred: false },
    { grade: 'B', predicate: 'Baik', lower: '60', lowerInclusive: false, inferred: false },
    { grade: 'C', predicate: 'Kurang', lower: '30', lowerInclusive: false, inferred: false },
    { grade: 'D', predicate: 'Sangat Kurang', lower: '0', lowerInclusive: true, inferred: false },
  ],
  gradeBasis: 'ACHIEVEMENT',
};
