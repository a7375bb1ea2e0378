import type { RequestContext } from '../../context.js';
import { decidePanelItem } from '../../panel/panel-decision.service.js';
import { signPanel } from '../../panel/panel-signing.service.js';
import { openPanel } from '../../panel/panel.service.js';
import { readPanel } from '../../panel/panel.query.js';
import type { PanelDetail, PanelItem } from '../../panel/panel.type.js';
import { standardKeys } from '../../stage/standard-stages.js';
import type { ActAs } from './demo-follow-ups.js';
import type { DemoMonth } from './demo-month.js';

const dayMs = 86_400_000;

/** Whose answers the panel looked at: the unit that newcomers are shown, and one of another evaluator. */
const unitCodes: readonly string[] = ['dinkes', 'disdik'];

/** Every third time the unit's claim holds, otherwise what the evaluator found. */
const isClaimHeld = (place: number) => place % 3 === 0;

/**
 * A day before the last closed month closes, a panel settles where claim and review are apart, and its minutes are
 * signed. Nothing where they are not.
 */
export async function settleInPanel(month: DemoMonth, actAs: ActAs): Promise<void> {
  const { db, period, periodId, unitIds, people } = month;
  const lead = actAs('inspektur', 'LEAD_EVALUATOR', null, new Date(+period.closesAt - dayMs));
  const { rows } = await db.pool.query<{ id: string }>(
    'select id from worksheet where period_id = $1 and unit_id = any($2) order by id',
    [periodId, unitCodes.map((code) => unitIds.get(code))],
  );
  const id = await openPanel(lead, { periodId, worksheetIds: rows.map((row) => row.id) });
  const { items } = await readPanel(lead, id);
  for (const [place, item] of items.entries()) await decide(lead, id, item, isClaimHeld(place));
  const { version, basis } = await readPanel(lead, id);
  const participantIds = ['evaluator1', 'evaluator2'].map((login) => people.get(login)!);
  if (items.length > 0) await signPanel(lead, { id, version, basis, participantIds });
}

async function decide(
  lead: RequestContext,
  panelId: PanelDetail['id'],
  { answerId, basis, values }: PanelItem,
  isClaim: boolean,
): Promise<void> {
  const key = isClaim ? standardKeys.self : standardKeys.review;
  const { optionKey, value, counts } = values.find(({ stageKey }) => stageKey === key)!;
  const reason = isClaim ? reasons.claim : reasons.review;
  await decidePanelItem(lead, {
    panelId,
    answerId,
    basis,
    version: 0,
    optionKey,
    value,
    counts,
    reason,
  });
}

const reasons = {
  claim: 'Panel membaca halaman 2 dan 3 bersama unit: kegiatannya terbukti lengkap pada bulan ini.',
  review:
    'Panel sependapat dengan evaluator: bukti baru menunjukkan sebagian dari yang dipersyaratkan.',
};
