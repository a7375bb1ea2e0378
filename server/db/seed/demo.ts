import type { Config } from '../../config.js';
import { createContext, type RequestContext, type Services } from '../../context.js';
import { closePeriod, openPeriod } from '../../period/period.lifecycle.js';
import type { Actor } from '../../policy/actor.js';
import { createServices } from '../../services.js';
import type { Database } from '../orm.js';
import type { SeededBase } from './base.js';
import { makeDocuments, type DemoDocument } from './demo-documents.js';
import { fillMonth } from './demo-month.js';
import { raiseObjections } from './demo-objections.js';
import { commentOnReturn } from './demo-comments.js';
import {
  type ActAs,
  type Followed,
  goOnWithFollowUps,
  readNotices,
  writeFollowUps,
} from './demo-follow-ups.js';
import { goOnWithInnovations } from './demo-innovations.js';
import { notifyOfReturns } from './demo-notifications.js';
import { settleInPanel } from './demo-panels.js';
import { planFromCard } from './demo-target-plan.js';
import { scoreAgain } from './demo-second-scorings.js';
import { demoPeriods, seedAssignments, seedPeriod } from './demo-periods.js';
import { type DemoPeople, seedPeople } from './demo-people.js';

export interface DemoRun {
  readonly db: Database;
  readonly config: Config;
  readonly kabupatenId: string;
  readonly now: Date;
  readonly onProgress: (message: string) => void;
}

/**
 * A kabupaten in the middle of its year: three months closed with their report cards, a fourth half filled in.
 *
 * Months are opened and closed by the very use cases that people call; only what sixty units would
 * type is put in row by row.
 */
export async function seedDemo(run: DemoRun, base: SeededBase): Promise<void> {
  const { db, config, kabupatenId, now, onProgress } = run;
  onProgress('Adding units and people');
  const unitIds = await base.createUnits();
  const assessed = base.units.units.filter(({ assessed }) => assessed);
  const people = await seedPeople(db, kabupatenId, base.units.units, unitIds);

  onProgress(`Making evidence for ${assessed.length} units`);
  const periods = demoPeriods(now);
  // One for all: each reads the instruments anew.
  const services = createServices(config, db);
  const { blobs } = services;
  const names = await namesOf(db, people);
  const documents = new Map<string, readonly DemoDocument[]>();
  const authors = [
    ...assessed.map(({ code, name }) => ({ unitCode: code, unitName: name })),
    { unitCode: '', unitName: 'Sekretariat Daerah' },
  ];
  for (const { unitCode, unitName } of authors) {
    const content = { kabupaten: base.units.kabupaten.name, unitName, dated: periods[0]!.opensAt };
    const unit = unitCode === '' ? 'kabupaten' : unitCode;
    documents.set(unitCode, await makeDocuments(blobs, { ...content, unitCode: unit }));
  }

  const actAs: ActAs = (login, role, unitCode, at) => {
    const unitId = unitCode === null ? null : unitIds.get(unitCode)!;
    const person = { personId: people.get(login)!, name: names.get(login)! };
    return contextOf(services, { ...person, kabupatenId, memberships: [{ role, unitId }] }, at);
  };
  const administrator = (at: Date) => actAs('admin', 'ADMIN', null, at);
  let followed: readonly Followed[] = [];
  for (const [index, period] of periods.entries()) {
    const current = index === periods.length - 1;
    onProgress(`${current ? 'Beginning' : 'Living through'} ${period.year}-${period.month}`);
    const id = await seedPeriod(run, base, period);
    if (index === 0) await seedAssignments(run, id, assessed, unitIds, people);
    await openPeriod(administrator(period.opensAt), id, 1);
    const month = {
      ...run,
      base,
      period,
      index,
      current,
      periodId: id,
      unitIds,
      people,
      documents,
    };
    await fillMonth(month);
    await raiseObjections(month);
    await goOnWithFollowUps(month, actAs, followed);
    if (current) {
      await readNotices(month);
      await notifyOfReturns(db.pool, id);
      await commentOnReturn(db.pool, id, people);
      await scoreAgain(month, (at) => actAs('inspektur', 'LEAD_EVALUATOR', null, at));
    } else {
      await goOnWithInnovations(month, actAs);
      if (index === periods.length - 2) await settleInPanel(month, actAs);
      await closePeriod(administrator(period.closesAt), id, 2);
      followed = await writeFollowUps(month, actAs, periods[index + 1]!.dueAt);
    }
    if (index === periods.length - 2) {
      const head = actAs('kepala.dinkes', 'UNIT_HEAD', 'dinkes', period.closesAt);
      await planFromCard(head, id, unitIds.get('dinkes')!);
    }
  }
}

/** By the part of the address before the @. */
async function namesOf(db: Database, people: DemoPeople): Promise<ReadonlyMap<string, string>> {
  const { rows } = await db.pool.query<{ id: string; name: string }>('select id, name from person');
  const byId = new Map(rows.map(({ id, name }) => [id, name]));
  return new Map([...people].map(([login, id]) => [login, byId.get(id)!]));
}

/** As if somebody had clicked at that moment. */
function contextOf(
  services: Services,
  who: Pick<Actor, 'personId' | 'kabupatenId' | 'name' | 'memberships'>,
  at: Date,
): RequestContext {
  const actor: Actor = { ...who, assignments: new Set(), mustChangePassword: false };
  return createContext(
    { ...services, now: () => at },
    {
      signedIn: { sessionId: '', expiresAt: at.toISOString(), locale: 'id', actor },
      address: '127.0.0.1',
      requestId: 'seed',
    },
  );
}
