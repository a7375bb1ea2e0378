import { dayOf } from '../../../schema/calendar/index.js';
import { createInnovation, moveInnovation } from '../../innovation/innovation.service.js';
import type { InnovationStage } from '../../support/enums.js';
import type { ActAs } from './demo-follow-ups.js';
import type { DemoMonth } from './demo-month.js';

interface DemoInnovation {
  readonly unitCode: string;
  readonly title: string;
  readonly problem: string;
  readonly idea: string;
  /** The stage that it comes to in each of the months, and what is said of it. */
  readonly steps: readonly (readonly [stage: InnovationStage, note: string] | null)[];
}

/** Two that began in the months that are closed: one that is how the unit works by now, one that is being tried. */
const innovations: readonly DemoInnovation[] = [
  {
    unitCode: 'dinkes',
    title: 'Antrean puskesmas dari rumah',
    problem:
      'Pasien datang sejak subuh untuk mengambil nomor, lalu menunggu rata-rata dua jam di ruang tunggu yang penuh.',
    idea: 'Nomor antrean diambil lewat pesan singkat; pasien datang menjelang gilirannya, dan loket khusus melayani yang tidak punya telepon.',
    steps: [null, ['TRIAL', 'Diuji di dua puskesmas.'], ['APPLIED', 'Berlaku di semua puskesmas.']],
  },
  {
    unitCode: 'disdik',
    title: 'Kelas orang tua daring',
    problem: 'Orang tua yang bekerja tidak dapat menghadiri pertemuan sekolah pada pagi hari.',
    idea: 'Pertemuan wali kelas diadakan daring pada malam hari dan direkam untuk yang berhalangan.',
    steps: [null, null, ['TRIAL', 'Diuji di lima sekolah dasar.']],
  },
];

const dayMs = 86_400_000;

/** In each closed month the agen perubahan write their ideas down, or go on with them. */
export async function goOnWithInnovations(month: DemoMonth, actAs: ActAs): Promise<void> {
  for (const innovation of innovations) {
    const { unitCode, steps, ...said } = innovation;
    const at = new Date(month.period.opensAt.getTime() + 3 * dayMs);
    const agent = actAs(`agen.${unitCode}`, 'CHANGE_AGENT', unitCode, at);
    const unitId = month.unitIds.get(unitCode);
    if (unitId === undefined) continue;
    if (month.index === 0) {
      const ownerId = month.people.get(`agen.${unitCode}`)!;
      const indicatorCodes = await moved(month, unitId);
      await createInnovation(agent, {
        ...said,
        title: innovation.title,
        unitId,
        ownerId,
        indicatorCodes,
      });
    }
    const step = steps[month.index];
    if (!step) continue;
    const [stage, note] = step;
    const { id, version } = await find(month, unitId);
    await moveInnovation(agent, { id, version, stage, day: dayOf(at), note });
  }
}

/** Two indicators of what the unit fills in that the demonstration moves from month to month. */
async function moved({ db, periodId }: DemoMonth, unitId: string): Promise<string[]> {
  const { rows } = await db.pool.query<{ code: string }>(
    `select a.indicator_code as code from answer a join worksheet w on w.id = a.worksheet_id
     where w.period_id = $1 and w.unit_id = $2 and a.indicator_code like '%.8.%'
     order by a.indicator_code limit 2`,
    [periodId, unitId],
  );
  return rows.map(({ code }) => code);
}

async function find({ db }: DemoMonth, unitId: string) {
  const { rows } = await db.pool.query<{ id: string; version: number }>(
    'select id, version from innovation where unit_id = $1',
    [unitId],
  );
  return rows[0]!;
}
