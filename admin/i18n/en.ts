import raEnglish from 'ra-language-english';
import type { Messages } from './id.js';
import { assignments } from './en/assignments.js';
import { calendar } from './en/calendar.js';
import { cohort } from './en/cohort.js';
import { common } from './en/common.js';
import { comments } from './en/comments.js';
import { commitments } from './en/commitments.js';
import { dashboard } from './en/dashboard.js';
import { enums } from './en/enums.js';
import { errors, faults } from './en/errors.js';
import { evaluations } from './en/evaluations.js';
import { expressions } from './en/expressions.js';
import { followUps } from './en/followUps.js';
import { formattedText } from './en/formattedText.js';
import { formulas } from './en/formulas.js';
import { innovations } from './en/innovations.js';
import { instruments } from './en/instruments.js';
import { keeping } from './en/keeping.js';
import { live } from './en/live.js';
import { linkCheck, linkHosts } from './en/linkHosts.js';
import { objections } from './en/objections.js';
import { notifications } from './en/notifications.js';
import { offline } from './en/offline.js';
import { outbox } from './en/outbox.js';
import { pairwise } from './en/pairwise.js';
import { panels } from './en/panels.js';
import { people } from './en/people.js';
import { periodReopening } from './en/periodReopening.js';
import { periodClosing } from './en/periodClosing.js';
import { closed } from './en/closed.js';
import { periods } from './en/periods.js';
import { preview } from './en/preview.js';
import { rapim } from './en/rapim.js';
import { recalculation } from './en/recalculation.js';
import { reminders } from './en/reminders.js';
import { reportCards } from './en/reportCards.js';
import { secondScorings } from './en/secondScorings.js';
import { simulation } from './en/simulation.js';
import { stages } from './en/stages.js';
import { indexPlans } from './en/indexPlans.js';
import { targetPlans } from './en/targetPlans.js';
import { units } from './en/units.js';
import { windows } from './en/windows.js';
import { worksheets } from './en/worksheets.js';

// The record's own name is title enough: "Unit Dinas Pendidikan" says it twice.
const titles = { edit: '%{recordRepresentation}', show: '%{recordRepresentation}' };

/** Every text in English. A key that is missing here does not compile. */
export const en: Messages = {
  ra: { ...raEnglish.ra, page: { ...raEnglish.ra.page, ...titles } },
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
