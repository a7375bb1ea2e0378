import type { IndicatorDefinition } from '../../../schema/instruments/instrument.js';
import type { SeededBase } from './base.js';
import type { DemoRun } from './demo.js';
import { type DemoAnswer, demoAnswer } from './demo-answers.js';
import type { DemoDocument } from './demo-documents.js';
import type { DemoPeople } from './demo-people.js';
import {
  type AnswerRow,
  type EvaluationRow,
  type LinkRow,
  type SentRow,
  writeMonth,
} from './demo-month.rows.js';
import { type DemoPeriod, evaluatorOf } from './demo-periods.js';
import { reopenOne } from './demo-reopened.js';
import { chanceOf } from './random.js';

export interface DemoMonth extends DemoRun {
  readonly base: SeededBase;
  readonly period: DemoPeriod;
  /** 0 for the first month. */
  readonly index: number;
  /** Whether the month is still running: then it is half done. */
  readonly current: boolean;
  readonly periodId: string;
  readonly unitIds: ReadonlyMap<string, string>;
  readonly people: DemoPeople;
  /** By unit code; '' for the kabupaten's own. */
  readonly documents: ReadonlyMap<string, readonly DemoDocument[]>;
}

/** How far one worksheet has come. */
interface Progress {
  /** Share of the indicators that are answered, in tree order. */
  readonly answered: number;
  readonly submitted: boolean;
  /** Share of the submitted answers that were reviewed. */
  readonly reviewed: number;
}

/** Closed months are done; the running one has units at every point of the way. */
function progressOf(unitCode: string, { current }: DemoMonth): Progress {
  if (!current) return { answered: 1, submitted: true, reviewed: 1 };
  // The unit of the account that newcomers are told is one with everything to do: fill, mend, send back.
  if (unitCode === 'dinkes') return { answered: 1, submitted: true, reviewed: 0.4 };
  if (unitCode === '') return { answered: 0.35, submitted: false, reviewed: 0 };
  const place = chanceOf(`progress ${unitCode}`).next();
  if (place < 0.15) return { answered: 0.2, submitted: false, reviewed: 0 };
  if (place < 0.55) return { answered: 0.4 + place, submitted: false, reviewed: 0 };
  return { answered: 1, submitted: true, reviewed: (place - 0.55) * 2 };
}

/** Fills in every worksheet of the month, attaches evidence, submits and reviews. */
export async function fillMonth(month: DemoMonth): Promise<void> {
  const { db, periodId, base, unitIds, people, period, current } = month;
  const codes = new Map([...unitIds].map(([code, id]) => [id, code]));
  const assessed = base.units.units.filter((unit) => unit.assessed).map(({ code }) => code);
  const { rows: worksheets } = await db.pool.query<{
    id: string;
    unit_id: string | null;
    code: string;
  }>(
    `select w.id, w.unit_id, i.code from worksheet w join instrument i on i.id = w.instrument_id
     where w.period_id = $1`,
    [periodId],
  );
  const { rows: blank } = await db.pool.query<{
    id: string;
    worksheet_id: string;
    indicator_code: string;
  }>(
    `select a.id, a.worksheet_id, a.indicator_code from answer a join worksheet w on w.id = a.worksheet_id
     where w.period_id = $1`,
    [periodId],
  );
  const ids = new Map(blank.map((row) => [`${row.worksheet_id} ${row.indicator_code}`, row.id]));

  const answers: AnswerRow[] = [];
  const evaluations: EvaluationRow[] = [];
  const links: LinkRow[] = [];
  const submitted: SentRow[] = [];
  for (const worksheet of worksheets) {
    const unitCode = worksheet.unit_id === null ? '' : codes.get(worksheet.unit_id)!;
    const place = assessed.indexOf(unitCode);
    const progress = progressOf(unitCode, month);
    const chance = chanceOf(`${unitCode} ${month.index}`);
    const agent = people.get(unitCode === '' ? 'organisasi' : `agen.${unitCode}`)!;
    const head = people.get(unitCode === '' ? 'sekda' : `kepala.${unitCode}`)!;
    const evaluator = people.get(unitCode === '' ? 'inspektur' : evaluatorOf(place))!;
    const indicators = base.definitions.find(({ code }) => code === worksheet.code)!.indicators;
    const span =
      (current ? Math.min(month.now.getTime(), period.dueAt.getTime()) : period.dueAt.getTime()) -
      period.opensAt.getTime();
    const at = (share: number) => new Date(period.opensAt.getTime() + span * share);
    const answeredCount = Math.round(indicators.length * progress.answered);
    const reviewedCount = Math.round(answeredCount * progress.reviewed);
    const late = !current && chance.next() < 0.12;
    const submittedAt = late
      ? new Date(period.dueAt.getTime() + (1 + chance.below(50)) * 3_600_000)
      : at(0.8);
    if (progress.submitted) submitted.push({ id: worksheet.id, at: submittedAt, by: head });

    indicators.slice(0, answeredCount).forEach((indicator: IndicatorDefinition, index) => {
      const answerId = ids.get(`${worksheet.id} ${indicator.code}`)!;
      const answer = demoAnswer(unitCode, indicator, month.index);
      const verdict =
        index < reviewedCount && progress.submitted ? verdictOf(month, chance.next()) : null;
      answers.push({
        ...answer,
        id: answerId,
        state: verdict ?? (progress.submitted ? 'SUBMITTED' : 'DRAFT'),
        updatedAt: at(0.1 + 0.6 * (index / indicators.length)),
        updatedBy: agent,
        submittedAt: progress.submitted ? submittedAt : null,
      });
      if (answer.earns)
        links.push({ answerId, unitCode, document: documentFor(indicator, chance.next()) });
      if (verdict) {
        const returned = verdict === 'RETURNED';
        const why = chance.pick(returns);
        evaluations.push({
          answerId,
          verdict,
          answer: returned ? answer : checked(answer, indicator, chance.next()),
          reason: returned ? why.reason : null,
          note: returned ? why.note : '',
          evaluator,
          at: new Date(submittedAt.getTime() + (current ? 0.1 : 1) * 40_000 * (index + 1)),
        });
      }
    });
  }
  await writeMonth(month, { answers, links, evaluations, submitted });
  if (current) await reopenOne(month, periodId);
}

/** A few come back; in a closed month a few stay unproven. */
const verdictOf = ({ current }: DemoMonth, chance: number): 'ACCEPTED' | 'RETURNED' =>
  chance < (current ? 0.14 : 0.05) ? 'RETURNED' : 'ACCEPTED';

/** What the evaluator holds to be proven: mostly the claim, now and then one option less. */
function checked(answer: DemoAnswer, indicator: IndicatorDefinition, chance: number): DemoAnswer {
  const place = indicator.options.findIndex(({ key }) => key === answer.optionKey);
  const lower = indicator.options[place + 1];
  return place >= 0 && lower && chance < 0.1 ? { ...answer, optionKey: lower.key } : answer;
}

/** Which of the unit's four documents proves it: a decree for what is formal, a report for what was done. */
const documentFor = ({ evidenceRequirements }: IndicatorDefinition, chance: number): number => {
  const wanted = evidenceRequirements.join(' ').toLowerCase();
  if (wanted.includes('sk')) return 0;
  if (wanted.includes('rencana')) return 1;
  if (wanted.includes('dokumentasi')) return 3;
  return chance < 0.8 ? 2 : 1;
};

const returns = [
  {
    reason: 'EVIDENCE_OUTSIDE_PERIOD',
    note: 'Dokumen bertanggal tahun lalu. Lampirkan yang berlaku untuk bulan ini.',
  },
  {
    reason: 'EVIDENCE_NOT_RELEVANT',
    note: 'Dokumen tidak memuat hal yang ditanyakan. Sertakan halaman yang membuktikannya.',
  },
  {
    reason: 'ANSWER_NOT_SUPPORTED',
    note: 'Bukti baru menunjukkan sebagian kegiatan. Sesuaikan jawaban atau lengkapi bukti.',
  },
  {
    reason: 'EVIDENCE_UNREADABLE',
    note: 'Pindaian tidak terbaca. Unggah ulang dengan resolusi yang cukup.',
  },
  { reason: 'EXPLANATION_UNCLEAR', note: 'Jelaskan siapa yang melaksanakan dan kapan.' },
];
