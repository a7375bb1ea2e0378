import type { FaultKind } from '../../../scoring/value.js';
import type { FunctionRow } from './row.js';

/** What chooses, and what asks whether there is a value at all. */
export const logic: readonly FunctionRow[] = [
  {
    kind: 'lazy',
    name: 'IF',
    arguments: [
      { name: 'condition', kind: 'truth' },
      { name: 'then', kind: 'any' },
      { name: 'otherwise', kind: 'any' },
    ],
    result: 'any',
    meaning: {
      id: 'Nilai kedua bila syarat benar, jika tidak nilai ketiga. Yang tidak dipilih tidak berpengaruh.',
      en: 'The second value where the condition holds, otherwise the third. The other one has no effect.',
    },
    example: { text: 'IF([x1] = 0; 1; [x2] / [x1])', given: { x1: 0, x2: 3 }, result: 1 },
    source: 'Excel, IF; the third argument is not optional here',
    apply: (values, faults) => (faults[0] !== null ? 0 : values[0] !== 0 ? 1 : 2),
  },
  {
    kind: 'lazy',
    name: 'IFS',
    arguments: [
      { name: 'condition', kind: 'truth', repeated: true },
      { name: 'value', kind: 'any', repeated: true },
    ],
    result: 'any',
    meaning: {
      id: 'Nilai setelah syarat pertama yang benar. Bila tidak ada yang benar: out_of_domain; tutuplah dengan TRUE.',
      en: 'The value after the first condition that holds. Where none does: out_of_domain; end with TRUE.',
    },
    example: { text: 'IFS([x] >= 10; 1; [x] >= 5; 0.5; TRUE; 0)', given: { x: 7 }, result: 0.5 },
    source: 'Excel, IFS; out_of_domain for #N/A',
    apply: (values, faults, count) => {
      for (let place = 0; place < count; place += 2) {
        if (faults[place] !== null) return place;
        if (values[place] !== 0) return place + 1;
      }
      return 'out_of_domain';
    },
  },
  {
    kind: 'pointwise',
    name: 'AND',
    arguments: [{ name: 'condition', kind: 'truth', repeated: true }],
    result: 'truth',
    meaning: { id: 'Apakah semua syarat benar.', en: 'Whether all conditions hold.' },
    example: { text: 'IF(AND([x1] > 0; [x2] > 0); 1; 0)', given: { x1: 4, x2: 0 }, result: 0 },
    source: 'Excel, AND',
    apply: (values, count) => {
      for (let place = 0; place < count; place += 1) if (values[place] === 0) return 0;
      return 1;
    },
  },
  {
    kind: 'pointwise',
    name: 'OR',
    arguments: [{ name: 'condition', kind: 'truth', repeated: true }],
    result: 'truth',
    meaning: { id: 'Apakah salah satu syarat benar.', en: 'Whether any condition holds.' },
    example: { text: 'IF(OR([x1] > 0; [x2] > 0); 1; 0)', given: { x1: 4, x2: 0 }, result: 1 },
    source: 'Excel, OR',
    apply: (values, count) => {
      for (let place = 0; place < count; place += 1) if (values[place] !== 0) return 1;
      return 0;
    },
  },
  {
    kind: 'pointwise',
    name: 'NOT',
    arguments: [{ name: 'condition', kind: 'truth' }],
    result: 'truth',
    meaning: { id: 'Kebalikan syarat.', en: 'Whether the condition does not hold.' },
    example: { text: 'IF(NOT([x] > 0); 1; 0)', given: { x: 4 }, result: 0 },
    source: 'Excel, NOT',
    apply: (values) => (values[0] === 0 ? 1 : 0),
  },
  {
    kind: 'lazy',
    name: 'IFMISSING',
    arguments: [
      { name: 'x', kind: 'any' },
      { name: 'instead', kind: 'any' },
    ],
    result: 'any',
    meaning: {
      id: 'x, atau penggantinya bila x belum dijawab atau tidak berlaku.',
      en: 'x, or the other value where x is unanswered or does not apply.',
    },
    example: { text: 'IFMISSING([x]; 0.5)', given: { x: 'unanswered' }, result: 0.5 },
    source: 'Excel, IFNA in its place',
    apply: (_values, faults) => (isMissing(faults[0]!) ? 1 : 0),
  },
  {
    kind: 'lazy',
    name: 'IFERROR',
    arguments: [
      { name: 'x', kind: 'any' },
      { name: 'instead', kind: 'any' },
    ],
    result: 'any',
    meaning: {
      id: 'x, atau penggantinya bila x tidak punya nilai karena sebab apa pun, kecuali bila itu baru diketahui saat periode ditutup.',
      en: 'x, or the other value where x has no value for whatever reason, unless it is known only when the period closes.',
    },
    example: { text: 'IFERROR([x2] / [x1]; 0)', given: { x1: 0, x2: 3 }, result: 0 },
    source: 'Excel, IFERROR',
    apply: (_values, faults) => (faults[0] === null || faults[0] === 'cohort_open' ? 0 : 1),
  },
  {
    kind: 'inspect',
    name: 'ISMISSING',
    arguments: [{ name: 'x', kind: 'any' }],
    result: 'truth',
    meaning: {
      id: 'Apakah x belum dijawab atau tidak berlaku.',
      en: 'Whether x is unanswered or does not apply.',
    },
    example: { text: 'IF(ISMISSING([x]); 0.5; 1)', given: { x: 'not_applicable' }, result: 0.5 },
    source: 'Excel, ISNA in its place',
    apply: (fault) => (isMissing(fault) ? 1 : 0),
  },
  {
    kind: 'inspect',
    name: 'ISERROR',
    arguments: [{ name: 'x', kind: 'any' }],
    result: 'truth',
    meaning: {
      id: 'Apakah x tidak punya nilai karena sebab apa pun; yang baru diketahui saat periode ditutup belum terjawab.',
      en: 'Whether x has no value for whatever reason; not answered where that is known only when the period closes.',
    },
    example: { text: 'IF(ISERROR(1 / [x]); 0; 1)', given: { x: 0 }, result: 0 },
    source: 'Excel, ISERROR',
    apply: (fault) => (fault === null ? 0 : 1),
  },
  {
    kind: 'pointwise',
    name: 'MISSING',
    arguments: [],
    result: 'any',
    meaning: {
      id: 'Tanpa nilai, seperti belum dijawab.',
      en: 'No value, as if it were unanswered.',
    },
    example: { text: 'IF([x] > 0; 1; MISSING())', given: { x: 0 }, result: 'unanswered' },
    source: 'Excel, NA in its place',
    apply: () => 'unanswered',
  },
  {
    kind: 'pointwise',
    name: 'NOTAPPLICABLE',
    arguments: [],
    result: 'any',
    meaning: {
      id: 'Tanpa nilai, karena tidak berlaku bagi unit ini.',
      en: 'No value, because it does not apply to this unit.',
    },
    example: {
      text: 'IF([x1] = 0; NOTAPPLICABLE(); [x2] / [x1])',
      given: { x1: 0, x2: 0 },
      result: 'not_applicable',
    },
    source: 'Ours: what someone says of an indicator, said by the formula',
    apply: () => 'not_applicable',
  },
];

function isMissing(fault: FaultKind | null): boolean {
  return fault === 'unanswered' || fault === 'not_applicable';
}
