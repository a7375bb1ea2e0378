export const simulation = {
  title: 'Simulation',
  lead: 'The answers of %{period}, scored by this draft. Nothing is saved.',
  basis: {
    label: 'What is scored',
    claimed: 'As claimed',
    verified: 'As verified',
  },
  empty:
    'No worksheet of the chosen period uses this instrument. Choose another period at the top.',
  behind: 'The draft cannot be computed yet. The figures below are of the last one that could.',
  kind: 'Kind of unit',
  allKinds: 'All kinds',
  was: 'was %{grade}',
  unmoved: 'The points of this unit do not change.',
  allMoves: 'Show all components (%{count})',
  strongest: 'Show the strongest',
  summary: {
    mean: 'Mean achievement',
    ranks: 'Ranks',
    shared: 'Share a place',
    grades: 'Grades',
    upDown: '▲ %{up} up · ▼ %{down} down',
    distribution: 'Units in each grade, before and after',
  },
  index: {
    title: 'The kabupaten’s index',
    before: 'Formula in force',
    after: 'This draft',
    incomplete:
      'It cannot be computed yet: the roll-up is not complete. Mend what is marked on the tab “Ranking & index”.',
    failed: 'The index could not be loaded.',
  },
  robustness: {
    title: 'Robustness of the ranking',
    lead: 'Weights are drawn %{draws} times, each up to %{spread} more or less. Bar: ranks from 5% to 95% of the draws; line: the median.',
    draw: 'Test robustness',
    again: 'Test again',
    range: '%{low}–%{high}',
  },
  leverage: {
    title: 'What raises the kabupaten most',
    lead: 'If every unit took one step in this indicator: the points added in all.',
    show: 'Compute',
    units: '%{count} unit can take it |||| %{count} units can take it',
  },
};
