/** Texts of how units are ranked. */
export const formulaRanking = {
  title: 'Ranking',
  lead: 'Which place units share whose totals are equal.',
  ties: 'Equal totals',
  usual: 'As usual: %{ties}',
  example: {
    STANDARD: 'Example: two units are equal behind the first. Both are 2nd, the next is 4th.',
    MODIFIED: 'Example: two units are equal behind the first. Both are 3rd, the next is 4th.',
    DENSE: 'Example: two units are equal behind the first. Both are 2nd, the next is 3rd.',
  },
  basis: 'What is compared',
  digits: 'Rounded to',
  decimals: '%{digits} decimal |||| %{digits} decimals',
  choose: 'Choose',
  noDigits: 'Remove the number of decimals',
};

/** Texts of how the units enter the kabupaten's index. */
export const formulaRollup = {
  title: 'The kabupaten’s index',
  lead: 'How the units’ points enter the kabupaten’s index.',
  choice:
    'This is the kabupaten’s own choice and not the regulation. No regulation that could be read says how units are rolled up.',
  elsewhere:
    'How units are rolled up into the kabupaten’s index is set in the formula of the kabupaten’s instrument.',
  removeRule: 'Remove the roll-up from here',
  method: 'Way of rolling up',
  methods: {
    KABUPATEN_ONLY: 'The index is the total of the kabupaten’s worksheet. Units do not count.',
    SPLIT:
      'Of each pair so many points come from the units’ mean, the rest from the kabupaten’s worksheet.',
    BLEND:
      'Of each pair the same share stays the kabupaten’s, the rest comes from the units’ mean.',
  },
  choose: 'Choose',
  unitInstrument: 'The units’ instrument',
  pairs: 'Pairs',
  pairsSplit:
    'What of the kabupaten’s instrument units are asked too, and how many of its points come from them.',
  pairsBlend: 'What of the kabupaten’s instrument units are asked too.',
  pair: '%{own} ← %{unit}',
  pairPoints: '%{own} ← %{unit}: %{points}',
  own: 'Kabupaten, pair %{number}',
  ofUnits: 'Units, pair %{number}',
  points: 'Points from the units, pair %{number}',
  ofWeight: 'of a weight of %{weight}',
  noNode: 'Nothing matches',
  addPair: 'Add pair',
  removePair: 'Remove pair %{number}',
  suggest: 'Suggest pairs',
  suggested:
    '%{count} pair of the same name was added. Look at it. |||| %{count} pairs of the same name were added. Look at each of them.',
  suggestedNone: 'Nothing else has the same name in both instruments.',
  pointsSum: 'From the units in all: %{sum}.',
  pointsSumOf: 'From the units in all: %{sum}. Their instrument is worth %{total}.',
  share: 'The kabupaten’s share',
  shareHelp: 'A number from 0 to 1, for example 0.4.',
  shareIs: '%{share} from the kabupaten’s worksheet, the rest from the units.',
  missingUnits: 'Units without a total',
  missing: {
    ZERO: 'Count as zero',
    EXCLUDE: 'Are left out of the mean',
    PROPAGATE: 'The index waits for all of them',
    REPLACE: 'Count as a replacement',
  },
  weights: {
    title: 'Weights of the units',
    own: 'Give each a weight of its own',
    alike: 'All units count alike.',
    lead: 'For example their employees. A column of a spreadsheet can be pasted into any field; it fills from there down.',
    of: 'Weight of %{name}',
    remove: 'Remove weight of %{name}',
    sum: 'Weight of %{count} unit in all: %{sum}. |||| Weights of %{count} units in all: %{sum}.',
    forgotten: '%{count} has no weight yet: %{names}. |||| %{count} have no weight yet: %{names}.',
    pasted:
      '%{count} weight pasted, at %{name}. |||| %{count} weights pasted, beginning at %{name}.',
    tooMany: '%{count} row more was not used. |||| %{count} rows more were not used.',
  },
};
