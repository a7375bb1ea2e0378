import type { periods as id } from '../id/periods.js';

export const periods: typeof id = {
  name: 'Period |||| Periods',
  fields: {
    name: 'Period',
    status: 'State',
    opensAt: 'Opens',
    dueAt: 'Due',
    closesAt: 'Closes',
    progress: 'Worksheets submitted',
  },
  empty: {
    title: 'No period yet',
    lead: 'Plan the first month; every unit’s worksheet is made when the period opens.',
  },
  plan: 'Plan the next month',
  planned: 'The period is planned.',
  bound: '%{title}, formula revision %{revision}',
  progress: {
    submitted: 'Worksheets submitted',
    answered: 'Indicators answered',
    accepted: 'Answers accepted',
    returned: 'Answers returned',
    waiting: 'Answers waiting for review',
  },
  open: {
    button: 'Open the period',
    title: 'Open the period %{name}?',
    content:
      'A worksheet is made for every assessed unit, beginning with last month’s answers and evidence.',
  },
  close: {
    button: 'Close the period',
    title: 'Close the period %{name}?',
    content:
      'Figures are frozen into report cards. What evaluators have not accepted counts as not answered. This cannot be undone.',
  },
};
