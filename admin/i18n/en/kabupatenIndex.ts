import type { kabupatenIndex as idKabupatenIndex } from '../id/kabupatenIndex.js';

export const kabupatenIndex: typeof idKabupatenIndex = {
  title: 'Index of the kabupaten',
  ofMaximum: 'of %{maximum}',
  frozen: 'By what was accepted, frozen when the period closed.',
  running: 'So far: by the answers that were submitted, not yet reviewed.',
  toNext: '%{points} more to %{grade}',
  passNext: 'On the bound of %{grade}, which must be passed',
  best: 'The highest grade',
  own: 'The kabupaten’s own worksheet',
  units: 'The units’ mean',
  composition:
    'Where it comes from: %{own} from the kabupaten’s worksheet, %{units} from the units',
  parts: 'Made of',
  partOf: '%{points} of %{maximum}',
  partOwn: 'From the kabupaten’s own worksheet',
  partBoth: '%{own} kabupaten + %{units} units (their mean is %{mean})',
  how: 'How it is rolled up',
  method: {
    KABUPATEN_ONLY:
      'This index is the total of the kabupaten’s own worksheet. The units’ totals do not enter it.',
    SPLIT:
      'Where units fill in the same, up to %{points} of %{maximum} come from the units’ mean. The rest comes from the kabupaten’s own worksheet.',
    BLEND:
      'Where units fill in the same, %{share} comes from the kabupaten’s own worksheet and the rest from the units’ mean.',
  },
  mean: 'A simple mean; units in it: %{count}.',
  weightedMean: 'A mean weighted by the formula; units in it: %{count}.',
  missing: {
    ZERO: 'Units without a total count as zero (%{count}): %{names}.',
    EXCLUDE: 'Units without a total are left out (%{count}): %{names}.',
  },
  andMore: '%{names}, and %{count} more',
  byFormula: 'By the formula “%{title}”, revision %{revision}.',
  choice:
    'No regulation that could be read says how to roll up; this is the kabupaten’s own choice by the formula “%{title}”, revision %{revision}.',
  absent: {
    title: 'There is no index yet',
    titleClosed: 'This period has no index',
    noWorksheet:
      'The kabupaten has no worksheet of its own in this period. Choose its instrument, too, when a period is planned.',
    KABUPATEN_NOT_SUBMITTED:
      'The kabupaten’s own worksheet was not submitted yet. The index appears as soon as it is.',
    KABUPATEN_WITHOUT_TOTAL:
      'The kabupaten’s own worksheet has no total: an indicator without an answer leaves the result empty by the formula. Complete the indicators.',
    UNITS_MISSING:
      'By the formula the index waits for every unit. Not submitted yet, or without a total (%{count}): %{names}.',
    NO_UNITS: 'There is no unit yet whose total could be averaged.',
    UNIT_WITHOUT_WEIGHT:
      'Units without a weight in the formula (%{count}): %{names}. Add their weights to the next formula.',
    UNIT_NODE_UNKNOWN:
      'The units’ instrument of this period lacks a part that the formula rolls up. Check what corresponds in the formula.',
    COHORT_OPEN:
      'The formula compares units with each other, so that scores are computed when the period closes. The index appears as soon as it has closed.',
    closed: {
      KABUPATEN_NOT_SUBMITTED:
        'The kabupaten’s own worksheet was not submitted before the period closed. There is an index only once the period is opened again and that worksheet is submitted.',
    },
  },
};
