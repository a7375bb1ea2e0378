import { randomUUID } from 'node:crypto';
import type { IndicatorDefinition } from '../../../schema/instruments/instrument.js';
import type { SeededBase } from './base.js';
import type { DemoRun } from './demo.js';
import { type DemoAnswer, demoAnswer } from './demo-answers.js';
import type { DemoDocument } from './demo-documents.js';
import type { DemoPeople } from './demo-people.js';
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

interface AnswerRow extends DemoAnswer {
  readonly id: string;
  readonly state: string;
  readonly updatedAt: Date;
  readonly updatedBy: string;
  readonly submittedAt: Date | null;
}

interface EvaluationRow {
  readonly answerId: string;
  readonly verdict: 'ACCEPTED' | 'RETURNED';
  readonly answer: DemoAnswer;
  readonly reason: string | null;
  readonly note: string;
  readonly evaluator: string;
  readonly at: Date;
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
  const links: { answerId: string; unitCode: string; document: number }[] = [];
  const submitted: { id: string; at: Date; by: string }[] = [];
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
  await write(month, answers, links, evaluations, submitted);
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

async function write(
  month: DemoMonth,
  answers: readonly AnswerRow[],
  links: readonly { answerId: string; unitCode: string; document: number }[],
  evaluations: readonly EvaluationRow[],
  submitted: readonly { id: string; at: Date; by: string }[],
): Promise<void> {
  const { db, kabupatenId, period, periodId, current } = month;
  const client = await db.pool.connect();
  try {
    await client.query('begin');
    const revisions = await evidenceOf(month, client);
    await client.query(
      `update answer a set option_key = n."optionKey", value = n.value, counts = n.counts,
         explanation = n.explanation, state = n.state, unchanged = false, version = a.version + 1,
         updated_at = n."updatedAt", updated_by_id = n."updatedBy", submitted_at = n."submittedAt"
       from jsonb_to_recordset($1) as n (id uuid, "optionKey" text, value float8, counts jsonb,
         explanation text, state text, "updatedAt" timestamptz, "updatedBy" uuid, "submittedAt" timestamptz)
       where a.id = n.id`,
      [JSON.stringify(answers)],
    );
    await client.query(
      `insert into evidence_link (id, kabupaten_id, created_at, version, answer_id, evidence_id, revision_id, carried_forward)
       select gen_random_uuid(), $1, $2, 1, n."answerId", n.evidence, n.revision, false
       from jsonb_to_recordset($3) as n ("answerId" uuid, evidence uuid, revision uuid)
       on conflict do nothing`,
      [
        kabupatenId,
        period.opensAt,
        JSON.stringify(
          links.map(({ answerId, unitCode, document }) => {
            const kept = revisions.get(unitCode)![document]!;
            return { answerId, evidence: kept.evidence, revision: kept.revision };
          }),
        ),
      ],
    );
    await client.query(
      `insert into evaluation (id, kabupaten_id, created_at, answer_id, stage, verdict, option_key, value,
         counts, reason, note, evaluator_id, answer_version, current, seen)
       select gen_random_uuid(), $1, n.at, n."answerId", 'REVIEW', n.verdict, n."optionKey", n.value,
         n.counts, n.reason, n.note, n.evaluator, a.version, true,
         case when $3 then jsonb_build_object('optionKey', a.option_key, 'value', a.value,
           'counts', a.counts, 'explanation', a.explanation, 'evidence', coalesce((
             select jsonb_agg(jsonb_build_object('evidenceId', l.evidence_id, 'title', d.title,
               'revisionId', l.revision_id, 'number', r.number, 'page', l.page)
               order by l.created_at, l.id)
             from evidence_link l join evidence d on d.id = l.evidence_id
               join evidence_revision r on r.id = l.revision_id
             where l.answer_id = a.id), '[]')) end
       from jsonb_to_recordset($2) as n ("answerId" uuid, verdict text, "optionKey" text, value float8,
         counts jsonb, reason text, note text, evaluator uuid, at timestamptz)
       join answer a on a.id = n."answerId"`,
      [
        kabupatenId,
        JSON.stringify(evaluations.map(({ answer, ...rest }) => ({ ...answer, ...rest }))),
        // Nobody goes on from the verdicts of a month that is closed.
        current,
      ],
    );
    await client.query(
      `update worksheet w set status = 'SUBMITTED', submitted_at = n.at, submitted_by_id = n.by, version = w.version + 1
       from jsonb_to_recordset($1) as n (id uuid, at timestamptz, by uuid) where w.id = n.id`,
      [JSON.stringify(submitted)],
    );
    await client.query('update worksheet set revision = revision + 1 where period_id = $1', [
      periodId,
    ]);
    await client.query('commit');
    // Until their rows are counted PostgreSQL takes them for one each, and goes through every pair to find a proof.
    if (month.index === 0) await client.query('analyze evidence, evidence_revision');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

type Kept = { readonly evidence: string; readonly revision: string };

/** The units' documents as evidence: stored with the first month, found again in the later ones. */
async function evidenceOf(
  { kabupatenId, unitIds, documents, people, period, index }: DemoMonth,
  client: { query: DemoRun['db']['pool']['query'] },
): Promise<ReadonlyMap<string, readonly Kept[]>> {
  const rows = [...documents].flatMap(([unitCode, of], at) =>
    of.map((document, place) => ({
      ...document,
      unitCode,
      place,
      evidence: randomUUID(),
      revision: randomUUID(),
      unit: unitIds.get(unitCode) ?? null,
      // The decree of every sixth unit has run out by now: it shows how that is marked.
      expiresAt:
        place === 0 && at % 6 === 1
          ? new Date(period.opensAt.getTime() + 75 * 86_400_000).toISOString()
          : null,
      by: people.get(unitCode === '' ? 'organisasi' : `agen.${unitCode}`)!,
    })),
  );
  if (index === 0) {
    await client.query(
      `insert into evidence (id, kabupaten_id, created_at, version, unit_id, kind, title)
       select n.evidence, $1, $2, 1, n.unit, 'FILE', n.title
       from jsonb_to_recordset($3) as n (evidence uuid, unit uuid, title text)`,
      [kabupatenId, period.opensAt, JSON.stringify(rows)],
    );
    await client.query(
      `insert into evidence_revision (id, kabupaten_id, created_at, evidence_id, number, file_name,
         media_type, size, sha256, note, covers_from, covers_to, expires_at, created_by_id)
       select n.revision, $1, $2, n.evidence, 1, n."fileName", n."mediaType", n.size, n.sha256, '', $2,
         $2::timestamptz + interval '1 year', n."expiresAt", n.by
       from jsonb_to_recordset($3) as n (revision uuid, evidence uuid, "fileName" text,
         "mediaType" text, size bigint, sha256 text,
         "expiresAt" timestamptz, by uuid)`,
      [kabupatenId, period.opensAt, JSON.stringify(rows)],
    );
  }
  const { rows: stored } = await client.query<Kept & { unit_id: string | null; file_name: string }>(
    `select e.id as evidence, r.id as revision, e.unit_id, r.file_name
     from evidence e join evidence_revision r on r.evidence_id = e.id and r.number = 1
     where e.kabupaten_id = $1`,
    [kabupatenId],
  );
  const byName = new Map(stored.map((row) => [`${row.unit_id ?? ''} ${row.file_name}`, row]));
  return new Map(
    [...documents].map(([unitCode, of]) => [
      unitCode,
      of.map(({ fileName }) => byName.get(`${unitIds.get(unitCode) ?? ''} ${fileName}`)!),
    ]),
  );
}
