import type { Pool } from 'pg';
import type { WorksheetStatus } from '../support/enums.js';
import { type Instant, prepared } from '../support/sql.js';
import type { AnswerContent } from './answer-content.js';
import { type AnswerRow, restorableSql } from './answer.rows.js';
import { reopeningSql } from './answer.state.js';

/** What is saved, of whom, and what it was decided by. */
export interface AnswerSave extends AnswerContent {
  readonly answerId: string;
  readonly kabupatenId: string;
  /** That is replaced. */
  readonly version: number;
  readonly unitId: string | null;
  /** Of the windows and exceptions that the save was found to be open by. */
  readonly windowRevision: number;
  /** Whether one that was accepted may be changed. */
  readonly reopen: boolean;
  readonly now: Instant;
  readonly personId: string;
  readonly requestId: string;
  readonly explanation: string;
}

export interface SavedRow extends Pick<AnswerRow, 'state' | 'version' | 'reopened' | 'restorable'> {
  readonly sheetStatus: WorksheetStatus;
}

/**
 * Replaces the content if nothing speaks against it; undefined when it changed nothing.
 *
 * Most answers that are saved were never accepted. Their statement says nothing of reopening, which the database
 * would prepare for each time: a sixth of what it does for a save.
 */
export async function writeAnswer(pool: Pool, save: AnswerSave): Promise<SavedRow | undefined> {
  const { optionKey, value, counts, explanation } = save;
  const content = { optionKey, value, counts, explanation, unchanged: false };
  const values: SaveValues = [
    save.answerId,
    save.kabupatenId,
    save.version,
    save.unitId,
    save.windowRevision,
    save.now,
    save.personId,
    save.requestId,
    optionKey,
    value,
    JSON.stringify(counts),
    explanation,
    JSON.stringify({ ...content, version: save.version + 1 }),
  ];
  const [saved] = save.reopen ? [] : await saveOrdinary(pool, values);
  if (saved) return { ...saved, reopened: false, restorable: false };
  const [reopened] = await saveAny(pool, [...values, save.reopen]);
  return reopened;
}

type SaveValues = [
  answerId: string,
  kabupatenId: string,
  version: number,
  unitId: string | null,
  windowRevision: number,
  now: Instant,
  personId: string,
  requestId: string,
  optionKey: string | null,
  value: number | null,
  counts: string,
  explanation: string,
  after: string,
];

interface StatementParts {
  /** Whose turn the answer is while its worksheet is with the evaluators; asked before its row is held, and after. */
  readonly withUnit: string;
  /** And always. */
  readonly only: string;
  readonly reopening: string;
  /** Of the answer as it is now, and of what it was before, for the two below. */
  readonly kept: string;
  readonly shown: string;
  readonly alsoTraced: string;
}

/**
 * The worksheet comes first: its row is the lock that submitting, reviewing and closing take too, and
 * after waiting for it the rules are asked again of what they left. The audit event says what was there
 * before, which is known to be the version that was asked for, and so what there is now.
 */
const saveSql = (parts: StatementParts): string => {
  const { withUnit, only, reopening, kept, shown, alsoTraced } = parts;
  return `
  with sheet as (
    update worksheet w set revision = w.revision + 1
    from answer a, period p
    where a.id = $1 and a.kabupaten_id = $2 and a.version = $3 ${only}
      and w.id = a.worksheet_id and w.unit_id is not distinct from $4::uuid and w.window_revision = $5
      and (w.status = 'FILLING' or (w.status = 'SUBMITTED' and ${withUnit}))
      and p.id = w.period_id and p.status = 'OPEN' and p.opens_at <= $6 and p.closes_at > $6
    returning w.id, w.status, a.reopened,
      jsonb_build_object('optionKey', a.option_key, 'value', a.value, 'counts', a.counts,
        'explanation', a.explanation, 'unchanged', a.unchanged, 'version', a.version) as before
  ), saved as (
    update answer a set option_key = $9, value = $10, counts = $11, explanation = $12,
      unchanged = false, version = a.version + 1, updated_at = $6, updated_by_id = $7 ${reopening}
    from sheet s
    where a.id = $1 and a.worksheet_id = s.id and a.version = $3 ${only}
      and (s.status = 'FILLING' or ${withUnit})
    returning a.state, a.version, s.status as "sheetStatus", s.before ${kept}
  ), traced as (
    insert into audit_event
      (kabupaten_id, at, actor_id, action, entity, entity_id, before, after, request_id)
    select $2, $6, $7, 'saveAnswer', 'Answer', $1, s.before, $13::jsonb, $8 from saved s ${alsoTraced}
  )
  select state, version, "sheetStatus" ${shown} from saved`;
};

const saveOrdinary = prepared<Omit<SavedRow, 'reopened' | 'restorable'>, SaveValues>(
  saveSql({
    withUnit: `a.state = 'RETURNED'`,
    only: `and a.state <> 'ACCEPTED' and not a.reopened`,
    reopening: '',
    kept: '',
    shown: '',
    alsoTraced: '',
  }),
);

const saveAny = prepared<SavedRow, [...SaveValues, reopen: boolean]>(
  saveSql({
    withUnit: `(a.state = 'RETURNED' or a.reopened or (a.state = 'ACCEPTED' and $14::boolean))`,
    only: '',
    reopening: `, ${reopeningSql('$6')}`,
    kept: `, a.reopened, s.reopened as "wasReopened", ${restorableSql} as restorable`,
    shown: ', reopened, restorable',
    alsoTraced: `
      union all
      select $2, $6, $7, 'reopenAnswer', 'Answer', $1, '{"state": "ACCEPTED"}',
        '{"state": "SUBMITTED"}', $8
      from saved s where s.reopened and not s."wasReopened"`,
  }),
);
