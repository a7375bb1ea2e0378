import type { IndicatorDefinition } from '../../../schema/instruments/instrument.js';
import type { RequestContext } from '../../context.js';
import { closeSecondScoringRound, drawSecondScorings } from '../../second-scoring/round.service.js';
import type { CountRecord } from '../../worksheet/count-value.js';
import type { DemoMonth } from './demo-month.js';
import { chanceOf } from './random.js';

/** As if somebody had clicked at that moment. */
type At = (moment: Date) => RequestContext;

/** Twelve answers of each evaluator: enough for figures. */
const closedCount = 60;
/** Three of each: what waits for somebody who looks around. */
const openCount = 15;

/**
 * In the running month a sample was scored a second time and closed, and another has just begun: some have
 * started, the evaluator that newcomers are told of has not.
 */
export async function scoreAgain(month: DemoMonth, lead: At): Promise<void> {
  const { period, periodId, now, people } = month;
  const end = Math.min(now.getTime(), period.dueAt.getTime());
  const at = (share: number) =>
    new Date(period.opensAt.getTime() + (end - period.opensAt.getTime()) * share);
  const input = { periodId, minutesPerAnswer: 3 };
  const first = await drawSecondScorings(lead(at(0.9)), {
    ...input,
    count: closedCount,
    seed: 2022,
  });
  await score(month, first, at(0.94), () => true);
  await closeSecondScoringRound(lead(at(0.96)), first, 1);

  const second = await drawSecondScorings(lead(at(0.97)), {
    ...input,
    count: openCount,
    seed: 2023,
  });
  const waits = new Set([people.get('evaluator1'), people.get('evaluator2')]);
  await score(month, second, at(0.99), ({ secondId }) => !waits.has(secondId));
}

interface GivenRow {
  readonly id: string;
  readonly secondId: string;
  readonly evaluatorId: string;
  readonly unit: string;
  readonly instrument: string;
  readonly indicatorCode: string;
  readonly optionKey: string | null;
  readonly value: number | null;
  readonly counts: CountRecord;
}

/** Puts scores down row by row, as seconds would give them. */
async function score(
  { db, base, people }: DemoMonth,
  roundId: string,
  at: Date,
  which: (row: GivenRow) => boolean,
): Promise<void> {
  const { rows } = await db.pool.query<GivenRow>(
    `select s.id, s.second_id as "secondId", e.evaluator_id as "evaluatorId", coalesce(u.code, '') as unit,
       i.code as instrument, a.indicator_code as "indicatorCode", e.option_key as "optionKey", e.value, e.counts
     from second_scoring s join evaluation e on e.id = s.evaluation_id join answer a on a.id = e.answer_id
       join worksheet w on w.id = a.worksheet_id join instrument i on i.id = w.instrument_id left join unit u on u.id = w.unit_id
     where s.round_id = $1`,
    [roundId],
  );
  const indicators = new Map(
    base.definitions.flatMap((definition) =>
      definition.indicators.map(
        (indicator) => [`${definition.code} ${indicator.code}`, indicator] as const,
      ),
    ),
  );
  const lenient = people.get('evaluator3');
  const strict = people.get('evaluator5');
  const scored = rows.filter(which).map((row) => {
    const lower = row.evaluatorId === lenient ? 0.4 : 0.08;
    const higher = row.evaluatorId === strict ? 0.35 : 0.08;
    const chance = chanceOf(`second ${row.unit} ${row.indicatorCode}`).next();
    const step = chance < lower ? 1 : chance > 1 - higher ? -1 : 0;
    return {
      ...row,
      ...moved(row, indicators.get(`${row.instrument} ${row.indicatorCode}`), step),
    };
  });
  await db.pool.query(
    `update second_scoring s set option_key = n."optionKey", value = n.value, counts = n.counts,
       note = n.note, scored_at = $2, version = s.version + 1
     from jsonb_to_recordset($1) as n (id uuid, "optionKey" text, value float8, counts jsonb, note text)
     where s.id = n.id`,
    [JSON.stringify(scored), at],
  );
}

/** The same, or one option (or a tenth of the scale) apart. @param step 1 for less, -1 for more. */
function moved(
  { optionKey, value, counts }: GivenRow,
  indicator: IndicatorDefinition | undefined,
  step: number,
) {
  const same = { optionKey, value, counts, note: '' };
  const note = step > 0 ? remarks.less : remarks.more;
  if (!indicator || step === 0) return same;
  const place = indicator.options.findIndex(({ key }) => key === optionKey);
  const other = indicator.options[place + step];
  if (place >= 0) return other ? { ...same, optionKey: other.key, note } : same;
  const { min, max } = indicator.scale ?? { min: 0, max: 100 };
  if (value === null) return same;
  const next = Math.min(max, Math.max(min, value - (step * (max - min)) / 10));
  return { ...same, value: next, note };
}

const remarks = {
  less: 'Dokumen baru membuktikan sebagian dari kriteria.',
  more: 'Halaman yang ditunjuk sudah membuktikan kriteria di atasnya.',
};
