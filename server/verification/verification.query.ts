import { createHash } from 'node:crypto';
import type { Snapshot } from '../../schema/scoring/index.js';
import type { Services } from '../context.js';
import { hasClaimedTotal } from '../report-card/claimed-total.js';
import type { CardFacts } from '../report-card/print/card-facts.js';
import { raisesIn } from '../report-card/raises.js';
import { instantText } from '../support/refs.js';
import { type Instant, rows, sql } from '../support/sql.js';
import { readTracedCommitments, type SealedBeside } from './traced-commitments.js';
import { readVerificationLink } from './verification-path.js';

/**
 * What can be told of an address.
 *
 * - `MATCHES`: what is kept gives the seal that the paper has.
 * - `CHANGED`: this seal was given to the card when its period closed, and what is kept of the card, or of the
 *   commitments that were sealed beside it, gives another.
 * - `UNKNOWN`: no card was ever sealed so; whether the card or the seal is wrong is not told.
 */
export type Verification =
  | { readonly outcome: 'MATCHES'; readonly facts: CardFacts; readonly standing: CardStanding }
  | { readonly outcome: 'CHANGED' | 'UNKNOWN' };

/** Whether the paper still counts; of what took its place only that there is something. */
export interface CardStanding {
  /** The revision after it; null where there is none. */
  readonly supersededBy: { readonly revision: number; readonly sealedAt: Instant } | null;
  /** Since when its period is open again, so that it may be; null where it is not. */
  readonly reopenedAt: Instant | null;
}

interface Row extends SealedBeside, CardStanding {
  readonly kabupaten: string;
  readonly formulaId: string;
  readonly snapshot: string;
  readonly sealedAt: Instant;
}

/**
 * Holds the seal of an address against the hash of what is kept now, and does so with what was sealed beside the card. Two
 * statements; nobody's session.
 *
 * The seal is looked for in the trace of the closing, not beside the card: whoever owns the database can rewrite a card
 * together with its hash.
 */
export async function verify(
  { db, catalogue }: Pick<Services, 'db' | 'catalogue'>,
  link: string,
): Promise<Verification> {
  const claim = readVerificationLink(link);
  if (!claim) return { outcome: 'UNKNOWN' };
  const [row] = await rows<Row>(
    db.pool,
    sql`select c.kabupaten_id as "kabupatenId", c.period_id as "periodId", c.unit_id as "unitId", k.name as kabupaten, w.formula_id as "formulaId", c.snapshot,
          c.created_at as "sealedAt",
          (select json_build_object('revision', l.revision, 'sealedAt', ${instantText('l.created_at')})
            from report_card l where l.worksheet_id = c.worksheet_id and l.revision > c.revision
            order by l.revision limit 1) as "supersededBy",
          case when p.status = 'OPEN' and p.revision = c.revision + 1 then p.reopened_at end as "reopenedAt"
        from report_card c join worksheet w on w.id = c.worksheet_id
          join period p on p.id = c.period_id
          join kabupaten k on k.id = c.kabupaten_id
        where c.id = ${claim.id} and exists (
          select 1 from audit_event e where e.kabupaten_id = c.kabupaten_id and e.entity = 'ReportCard'
            and e.entity_id = c.id and e.action = 'create' and e.after->>'sha256' = ${claim.sha256})`,
  );
  if (!row) return { outcome: 'UNKNOWN' };
  const { snapshot: text, kabupaten, kabupatenId, formulaId, sealedAt } = row;
  const { supersededBy, reopenedAt } = row;
  const { sha256 } = claim;
  if (createHash('sha256').update(text).digest('hex') !== sha256) return { outcome: 'CHANGED' };
  const commitments = await readTracedCommitments(db.pool, row);
  if (!commitments) return { outcome: 'CHANGED' };
  const snapshot = JSON.parse(text) as Snapshot;
  const formula = await catalogue.formula(kabupatenId, formulaId);
  const raises = raisesIn(snapshot, formula);
  // Other periods have cards and addresses of their own.
  return {
    outcome: 'MATCHES',
    facts: {
      kabupaten,
      snapshot,
      sha256,
      sealedAt,
      hasClaimedTotal: hasClaimedTotal(snapshot, formula),
      raises,
      commitments,
      trend: null,
      change: null,
      supersededBy: null,
    },
    standing: { supersededBy, reopenedAt },
  };
}
