import type { EntityManager } from '@mikro-orm/postgresql';
import type { AnswerState } from '../support/enums.js';
import { mendedSql } from './answer.rows.js';
import type { CountRecord } from './count-value.js';

/** One answer as far as submitting asks of it. */
export interface SubmissionRow {
  readonly id: string;
  readonly indicatorCode: string;
  readonly optionKey: string | null;
  readonly value: number | null;
  readonly counts: CountRecord | null;
  readonly state: AnswerState;
  /** Whether any evidence is linked to it. */
  readonly evidenced: boolean;
  /** Returned, and changed since. */
  readonly mended: boolean;
}

/** Every answer of a worksheet, within the transaction of the entity manager. */
export const readSubmission = (em: EntityManager, worksheetId: string): Promise<SubmissionRow[]> =>
  em.execute<SubmissionRow[]>(
    `select a.id, a.indicator_code as "indicatorCode", a.option_key as "optionKey", a.value,
       nullif(a.counts, '{}') as counts, a.state, ${mendedSql} as mended,
       exists (select 1 from evidence_link l where l.answer_id = a.id) as evidenced
     from answer a where a.worksheet_id = ?`,
    [worksheetId],
  );
