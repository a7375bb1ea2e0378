import type { periodClosing as idPeriodClosing } from '../id/periodClosing.js';

export const periodClosing: typeof idPeriodClosing = {
  step: 'Step %{step} of %{steps}',
  phase: {
    WAITING: 'Waiting for what is being saved',
    SCORING: 'Worksheets are read and scored',
    SEALING: 'Report cards are made and sealed',
    RECORDING: 'The index, follow-ups and the trail are put on record',
  },
  underWay: {
    by: '%{name} has been closing this period since %{date}. Until that is done, nothing can be changed.',
    bySchedule:
      'This period has been closing by schedule since %{date}. Until that is done, nothing can be changed.',
  },
  silent:
    'Nothing has been heard since %{time}; what is shown is how far it was then. It usually goes on by itself and is heard of here again. If it is not, close the period once more: nothing is closed twice.',
  broke: {
    by: 'The closing that %{name} began on %{date} was not completed. Nothing was changed and the period is still open.',
    bySchedule:
      'The closing by schedule that began on %{date} was not completed. Nothing was changed and the period is still open.',
  },
  leave: 'Wait on the page of the period',
  unchanged: 'Nothing was changed: the period is still open.',
};
