import { dayOf } from '../../../schema/calendar/index.js';
import { limits } from '../../../schema/limits.js';
import type { RequestContext } from '../../context.js';
import { attachFollowUpEvidence } from '../../follow-up/follow-up.evidence.js';
import { createFollowUp } from '../../follow-up/follow-up.service.js';
import {
  completeFollowUp,
  confirmFollowUp,
  reportProgress,
} from '../../follow-up/follow-up.steps.js';
import type { FollowUpAction } from '../../follow-up/follow-up.type.js';
import { readReportCard } from '../../report-card/report-card.query.js';
import type { Role } from '../../support/enums.js';
import type { DemoMonth } from './demo-month.js';
import { chanceOf } from './random.js';

/** Whoever does something at a moment of the demonstration. */
export type ActAs = (
  person: string,
  role: Role,
  unitCode: string | null,
  at: Date,
) => RequestContext;

/** What became of an action in the month after it was written down. */
type Fate = 'KEPT' | 'DONE_LATE' | 'LEFT' | 'RUNNING';

/** An action of a unit that is being followed. */
export interface Followed {
  readonly action: FollowUpAction;
  readonly unitCode: string;
  readonly fate: Fate;
}

const dayMs = 86_400_000;
const after = (moment: Date, days: number) => new Date(moment.getTime() + days * dayMs);

/** A handful of units: the one that newcomers are shown, and some others. */
export const followingUnits = (month: DemoMonth): readonly string[] =>
  [...month.documents.keys()].filter(
    (code) =>
      code !== '' &&
      (['dinkes', 'disdik'].includes(code) || chanceOf(`follow-up ${code}`).next() < 0.08),
  );

/** The unit that newcomers are shown kept its word, then did not, and is at it now. */
const shownFates: readonly Fate[] = ['KEPT', 'LEFT', 'RUNNING'];

function fateOf(unitCode: string, { index }: DemoMonth): Fate {
  if (unitCode === 'dinkes') return shownFates[index] ?? 'RUNNING';
  const place = chanceOf(`fate ${unitCode} ${index}`).next();
  if (place < 0.5) return 'KEPT';
  if (place < 0.7) return 'DONE_LATE';
  return place < 0.85 ? 'LEFT' : 'RUNNING';
}

/**
 * After a month has closed: each of these units takes up what its card recommends most, and the leadership takes down
 * a commitment of each, due at the end of the next month.
 *
 * @param next when that month is due.
 */
export async function writeFollowUps(
  month: DemoMonth,
  actAs: ActAs,
  next: Date,
): Promise<readonly Followed[]> {
  const { period, periodId, unitIds, people, now } = month;
  const at = new Date(Math.min(after(period.closesAt, 2).getTime(), now.getTime()));
  const written: Followed[] = [];
  for (const unitCode of followingUnits(month)) {
    const unitId = unitIds.get(unitCode)!;
    const ownerId = people.get(`agen.${unitCode}`)!;
    const head = actAs(`kepala.${unitCode}`, 'UNIT_HEAD', unitCode, at);
    const card = await cardOf(head, periodId, unitId);
    const [best] = await card.batch.raisesOf(card);
    const fate = fateOf(unitCode, month);
    // Something that takes longer than a month is not late yet.
    const dueDay = dayOf(fate === 'RUNNING' ? after(next, 31) : next);
    const common = { unitId, periodId, ownerId, dueDay };
    if (best) {
      const action = await createFollowUp(head, {
        ...common,
        source: 'RECOMMENDATION',
        title: best.text.slice(0, limits.titleLength),
        description: 'Dibahas bersama tim unit setelah rapor terbit.',
        indicatorCodes: [best.indicatorCode],
        raise: { reportCardId: card.id, indicatorCode: best.indicatorCode },
      });
      written.push({ action, unitCode, fate });
    }
    const leader = actAs('bupati', 'LEADERSHIP', null, at);
    const title = chanceOf(`commitment ${unitCode} ${month.index}`).pick(commitments);
    const action = await createFollowUp(leader, { ...common, source: 'COMMITMENT', title });
    written.push({ action, unitCode, fate: fate === 'LEFT' ? 'DONE_LATE' : fate });
  }
  return written;
}

/** In the month after: what is kept is done and confirmed before its due day, the rest later or not yet. */
export async function goOnWithFollowUps(
  month: DemoMonth,
  actAs: ActAs,
  followed: readonly Followed[],
): Promise<void> {
  const { period, current, now } = month;
  for (const { action, unitCode, fate } of followed) {
    const as = (at: Date) => actAs(`agen.${unitCode}`, 'CHANGE_AGENT', unitCode, at);
    const halfway = after(period.opensAt, 13);
    if (halfway > now) continue;
    const { id } = action;
    const begun = await reportProgress(as(halfway), {
      id,
      version: action.version,
      progress: fate === 'LEFT' ? 20 : 60,
      note: 'Konsep sudah disusun dan menunggu paraf.',
    });
    // The running month is not over: nothing of it is done or late yet.
    if (current || fate === 'LEFT' || fate === 'RUNNING') continue;
    const doneAt = after(period.dueAt, fate === 'KEPT' ? -3 : 2);
    const evidenceId = await evidenceOf(month, unitCode);
    await attachFollowUpEvidence(as(doneAt), { actionId: id, evidenceId });
    const done = await completeFollowUp(as(doneAt), {
      id,
      version: begun.version,
      note: 'Sudah ditetapkan dan disosialisasikan.',
    });
    if (fate !== 'KEPT') continue;
    const lead = actAs('inspektur', 'LEAD_EVALUATOR', null, after(doneAt, 1));
    await confirmFollowUp(lead, { id, version: done.version });
  }
}

async function cardOf(ctx: RequestContext, periodId: string, unitId: string) {
  const { rows } = await ctx.pool.query<{ id: string }>(
    'select id from report_card where period_id = $1 and unit_id = $2 limit 1',
    [periodId, unitId],
  );
  return readReportCard(ctx, rows[0]!.id);
}

/** The unit's report, which proves what was done. */
async function evidenceOf({ db, unitIds }: DemoMonth, unitCode: string): Promise<string> {
  const { rows } = await db.pool.query<{ id: string }>(
    'select id from evidence where unit_id = $1 order by title limit 1',
    [unitIds.get(unitCode)],
  );
  return rows[0]!.id;
}

/** What people were told of it in the months that are closed, they have read. */
export async function readNotices({ db, period }: DemoMonth): Promise<void> {
  await db.pool.query(
    `update notification set read_at = happened_at + interval '2 hours'
     where follow_up_id is not null and happened_at < $1`,
    [period.opensAt],
  );
}

const commitments = [
  'Menetapkan SK Tim Reformasi Birokrasi yang mutakhir',
  'Menyelesaikan standar pelayanan untuk semua jenis layanan',
  'Memasang hasil survei kepuasan masyarakat di ruang layanan',
  'Menindaklanjuti seluruh pengaduan yang lebih dari lima hari',
  'Melatih seluruh pejabat pengelola arsip dan informasi',
  'Menyusun peta proses bisnis yang selaras dengan rencana strategis',
];
