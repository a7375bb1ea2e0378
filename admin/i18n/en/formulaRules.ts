/** Texts of the parts of a formula, each on its own tab. */
export const formulaTabs = {
  label: 'Parts of the formula',
  weights: 'Weights',
  scales: 'Scales & indicators',
  rules: 'Rules',
  bands: 'Grades',
  ranking: 'Ranking & index',
  simulation: 'Simulation',
  mistakes: ', %{count} thing to mend |||| , %{count} things to mend',
};

/** Texts of the rules that one node has of its own. */
export const nodeRules = {
  of: 'Rules of %{name}',
  title: 'Rules of %{code}',
  clear: 'Put back',
  clearOf: 'Put the rules of %{name} back to those of the formula',
  apply: 'Apply',
  missing: 'When a value below it is missing',
  inherited: 'As the formula: %{policy}',
  inheritedReplacement: 'Blank: uses the formula’s replacement, %{replacement}.',
  minimum: 'Least share answered (%)',
  minimumHelp:
    'With less of the weight below it answered, the result is unanswered. Blank: none is asked for.',
  finish: 'Once the score is there, in this order',
  direction: 'Direction',
  directions: {
    HIGHER_IS_BETTER: 'Higher is better',
    LOWER_IS_BETTER: 'Lower is better: the score becomes 1 less the score',
  },
  floor: 'Floor',
  cap: 'Cap',
  bounds: 'A score from 0 to 1. Blank: no bound.',
  rounding: 'Rounding',
  unrounded: 'Not rounded',
  decimals: '%{digits} decimal |||| %{digits} decimals',
  mode: 'How to round',
  modes: {
    HALF_UP: 'Half up',
    HALF_EVEN: 'Half to even',
    UP: 'Always up',
    DOWN: 'Always down',
  },
  policies: {
    ZERO: 'counts as zero',
    EXCLUDE: 'does not count',
    PROPAGATE: 'leaves the result blank',
    REPLACE: 'is replaced',
  },
  words: {
    unanswered: 'unanswered %{policy}',
    notApplicable: 'not applicable %{policy}',
    divideByZero: 'a divisor of zero %{policy}',
    outOfDomain: 'off the scale %{policy}',
    replaced: 'is replaced by %{by}',
    minimum: 'at least %{share}% answered',
    lowerIsBetter: 'lower is better',
    floor: 'floor %{floor}',
    cap: 'cap %{cap}',
    rounding: 'rounded to %{digits} decimal |||| rounded to %{digits} decimals',
  },
};
