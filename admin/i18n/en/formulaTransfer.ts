import type { Messages } from '../id.js';

export const formulaTransfer: Messages['resources']['formulas']['transfer'] = {
  open: 'Move weight',
  title: 'Move weight',
  lead: 'Take points from one part and give them to another. The total stays %{total}; the weights below change in proportion.',
  from: 'Take from',
  to: 'Give to',
  choose: 'Choose a part',
  option: '%{name} (weight %{weight})',
  points: 'How many points',
  pointsHelp: 'For example 5 or 0.5.',
  change: '%{name}: from %{before} to %{after}',
  total: 'The total stays %{total}.',
  confirm: 'Move',
  done: '%{points} points moved from %{from} to %{to}. Undo with Ctrl+Z.',
  refusals: {
    unchosen: 'Choose where points are taken from and where they go.',
    points: 'Say how many points: a number above 0.',
    tooMuch: '%{name} has only %{weight} points. That is the most.',
    related: 'One is a part of the other. Choose two parts that are apart.',
    held: 'A weight between them is locked, shared equally or not readable yet. Unlock it or choose another part.',
  },
};
