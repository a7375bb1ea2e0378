import { raIndonesian } from './ra-id.js';
import { assignments } from './id/assignments.js';
import { calendar } from './id/calendar.js';
import { cohort } from './id/cohort.js';
import { common } from './id/common.js';
import { comments } from './id/comments.js';
import { commitments } from './id/commitments.js';
import { dashboard } from './id/dashboard.js';
import { enums } from './id/enums.js';
import { errors, faults } from './id/errors.js';
import { evaluations } from './id/evaluations.js';
import { expressions } from './id/expressions.js';
import { followUps } from './id/followUps.js';
import { formattedText } from './id/formattedText.js';
import { formulas } from './id/formulas.js';
import { innovations } from './id/innovations.js';
import { instruments } from './id/instruments.js';
import { keeping } from './id/keeping.js';
import { live } from './id/live.js';
import { linkCheck, linkHosts } from './id/linkHosts.js';
import { objections } from './id/objections.js';
import { notifications } from './id/notifications.js';
import { offline } from './id/offline.js';
import { outbox } from './id/outbox.js';
import { pairwise } from './id/pairwise.js';
import { panels } from './id/panels.js';
import { people } from './id/people.js';
import { periodReopening } from './id/periodReopening.js';
import { periodClosing } from './id/periodClosing.js';
import { closed } from './id/closed.js';
import { periods } from './id/periods.js';
import { preview } from './id/preview.js';
import { rapim } from './id/rapim.js';
import { recalculation } from './id/recalculation.js';
import { reminders } from './id/reminders.js';
import { reportCards } from './id/reportCards.js';
import { secondScorings } from './id/secondScorings.js';
import { simulation } from './id/simulation.js';
import { stages } from './id/stages.js';
import { indexPlans } from './id/indexPlans.js';
import { targetPlans } from './id/targetPlans.js';
import { units } from './id/units.js';
import { windows } from './id/windows.js';
import { worksheets } from './id/worksheets.js';

/** Every text in Indonesian, the language of the product; English has to have the same keys. */
export const id = {
  ...raIndonesian,
  closed,
  cohort,
  common,
  commitments,
  dashboard,
  enums,
  errors,
  faults,
  expressions,
  comments,
  formattedText,
  keeping,
  live,
  notifications,
  offline,
  linkCheck,
  outbox,
  pairwise,
  preview,
  simulation,
  rapim,
  windows,
  periodReopening,
  recalculation,
  reminders,
  resources: {
    assignments,
    calendar,
    evaluations,
    'follow-ups': followUps,
    formulas,
    innovations,
    instruments,
    'link-hosts': linkHosts,
    objections,
    panels,
    people,
    periods: { ...periods, closing: periodClosing },
    'report-cards': reportCards,
    'second-scorings': secondScorings,
    stages,
    'target-plans': targetPlans,
    'index-plans': indexPlans,
    units,
    worksheets,
  },
};

export type Messages = typeof id;
