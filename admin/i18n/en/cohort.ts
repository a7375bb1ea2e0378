import type { Messages } from '../id.js';

export const cohort: Messages['cohort'] = {
  open: 'Computed when the period closes',
  why: 'The formula compares units at %{at}, so the score is known only when the period closes. Your answers are saved and will count.',
  unitsOpen:
    'The score of %{count} unit is computed when the period closes, because the formula compares units with each other. |||| The scores of %{count} units are computed when the period closes, because the formula compares units with each other.',
  areasOpen: 'Empty cells are computed when the period closes.',
  rankingOpen: {
    title: 'Units',
    lead: 'Places are settled when the period closes, because the formula compares units with each other.',
  },
  caseOpen: 'Needs all units',
  statistics: {
    title: 'What units were compared with',
    lead: 'Figures of all units in this period that the formula uses, frozen when the period closed. No other unit’s own score is shown.',
    node: 'Part',
    verified: 'Verified',
    claimed: 'Self-assessed',
    names: {
      CMIN: 'Least: %{x}',
      CMAX: 'Greatest: %{x}',
      CMEAN: 'Mean: %{x}',
      CMEDIAN: 'Median: %{x}',
      CSTDEV: 'Standard deviation: %{x}',
      CQUANTILE: 'Quantile %{q}: %{x}',
      CGROUPMEAN: 'Mean of units of the same kind: %{x}',
      CRANK: 'Place of this unit: %{x}',
      CWINSORLOW: 'Lower bound, quantile %{q}: %{x}',
      CWINSORHIGH: 'Upper bound, quantile %{q}: %{x}',
    },
  },
};
