/** What the server may ask of a person; each has a sentence under `dashboard.task`. */
export const taskCodes = [
  'FILL_UNANSWERED',
  'ATTACH_EVIDENCE',
  'FIX_RETURNED',
  'SUBMIT_WORKSHEET',
  'REVIEW_WAITING',
  'DECIDE_OBJECTIONS',
  'FINISH_FOLLOW_UPS',
  'DECIDE_OPENINGS',
  'ASSIGN_EVALUATORS',
  'PLAN_PERIOD',
  'OPEN_PERIOD',
  'CLOSE_PERIOD',
  'PROPOSE_FORMULA',
  'APPROVE_FORMULA',
  'PUBLISH_FORMULA',
  'READ_REPORT_CARD',
  'CHANGE_PASSWORD',
] as const;

export type TaskCode = (typeof taskCodes)[number];

/** The key of a task's sentence; a task that this admin does not know yet is still shown. */
export const taskKey = (code: string): string =>
  `dashboard.task.${(taskCodes as readonly string[]).includes(code) ? code : 'OTHER'}`;

/**
 * Where a task leads in this admin.
 *
 * The server names a worksheet by its address; here it is filled in on the screen that shows it.
 */
export const taskPath = (path: string): string =>
  /^\/worksheets\/[^/]+$/.test(path) ? `${path}/show` : path;
