import type { Actor } from '../policy/actor.js';
import { can } from '../policy/index.js';
import { prepared } from '../support/sql.js';

/** An answer that an evaluator has on the desk. */
export interface Reviewing {
  readonly worksheetId: string;
  readonly indicatorCode: string;
  readonly personId: string;
  readonly name: string;
}

interface ReviewingRow extends Reviewing {
  readonly periodId: string;
  readonly unitId: string | null;
}

/** What evaluators of a kabupaten have on their desks, in one statement however many they are. */
export const readReviewing = prepared<ReviewingRow, [kabupatenId: string]>(`
  select distinct s.worksheet_id as "worksheetId", s.indicator_code as "indicatorCode",
    s.person_id as "personId", p.name, w.period_id as "periodId", w.unit_id as "unitId"
  from presence s join person p on p.id = s.person_id join worksheet w on w.id = s.worksheet_id
  where s.kabupaten_id = $1 and s.role = 'EVALUATOR' and s.indicator_code is not null
  order by p.name, s.person_id`);

/** What of it is shown to somebody who looks through the queue: where they judge or assign too, and not their own. */
export const reviewingFor = (viewer: Actor, found: readonly ReviewingRow[]): Reviewing[] =>
  found
    .filter(
      ({ personId, periodId, unitId }) =>
        personId !== viewer.personId &&
        (can(viewer, 'evaluation.give', { periodId, unitId }) ||
          (can(viewer, 'review.list') && can(viewer, 'assignment.edit'))),
    )
    .map(({ worksheetId, indicatorCode, personId, name }) => ({
      worksheetId,
      indicatorCode,
      personId,
      name,
    }));
