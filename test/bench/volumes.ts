import { randomUUID } from 'node:crypto';
import type { Database } from '../../server/db/orm.js';
import { seedBase } from '../../server/db/seed/base.js';
import { hashPassword } from '../../server/auth/password.js';
import { orderedId } from '../../server/support/ordered-id.js';
import { textOf } from '../../server/support/sql.js';

/** What the product is built for: one kabupaten after five years (`volumes` in figures). */
export const volumes = {
  periods: 60,
  evidenceRevisions: 50_000,
  people: 300,
} as const;

/** How much of it. */
export type Size = Readonly<Record<keyof typeof volumes, number>>;

export interface Filled {
  readonly kabupatenId: string;
  /** Of the running month. */
  readonly periodId: string;
  /** Of units that fill in the running month, each with its agen perubahan: as many as asked for. */
  readonly desks: readonly FilledDesk[];
  /** Ids of people to sign in as. */
  readonly leaderId: string;
  readonly leadEvaluatorId: string;
}

export interface FilledDesk {
  readonly worksheetId: string;
  /** Some of its answers: those with three options. */
  readonly answerIds: readonly string[];
  readonly agentId: string;
}

/**
 * Fills an empty database with one kabupaten at full size, by statements over series: 59 units and the
 * kabupaten itself, 60 months, 410,000 answers with a document each, half of them reviewed.
 *
 * @param size less than the whole; 132 people at least, since that many have a part.
 */
export async function fillVolumes(
  db: Database,
  desks: number,
  onProgress: (message: string) => void,
  size: Size = volumes,
): Promise<Filled> {
  const kabupatenId = randomUUID();
  const base = await seedBase(db, kabupatenId, onProgress);
  const unitIds = await base.createUnits();
  const units = base.units.units.filter(({ assessed }) => assessed);
  const ids = units.map(({ code }) => unitIds.get(code)!);
  const unitLevel = base.bound.get('permenpanrb-26-2020-unit')!;
  const kabupatenLevel = base.bound.get('permenpanrb-26-2020-kabupaten')!;
  const run = (text: string, values: unknown[] = []) => db.pool.query(text, values);

  onProgress(`Adding ${size.people} people`);
  const passwordHash = await hashPassword('a password for the bench');
  await run(
    `insert into person (id, kabupaten_id, created_at, version, name, email, password_hash,
       must_change_password, active, locale)
     select gen_random_uuid(), $1, now(), 1, 'Pegawai ' || n, 'p' || n || '@bench.test', $2, false, true, 'id'
     from generate_series(1, $3) n`,
    [kabupatenId, passwordHash, size.people],
  );
  await run(
    `insert into membership (id, kabupaten_id, created_at, person_id, role, unit_id)
     select gen_random_uuid(), $1, now(), p.id, r.role, r.unit_id
     from (select unit_id, 'CHANGE_AGENT' as role, n from unnest($2::uuid[]) with ordinality u(unit_id, n)
       union all select unit_id, 'UNIT_HEAD', n + 60 from unnest($2::uuid[]) with ordinality u(unit_id, n)
       union all select null, 'EVALUATOR', n from generate_series(121, 130) n
       union all select null, 'LEAD_EVALUATOR', 131 union all select null, 'LEADERSHIP', 132) r
     join person p on p.email = 'p' || r.n || '@bench.test'`,
    [kabupatenId, ids],
  );

  onProgress(`Living through ${size.periods} months`);
  await run(
    `insert into period (id, kabupaten_id, created_at, version, kind, year, month, opens_at, due_at, closes_at, status)
     select gen_random_uuid(), $1, begin, 1, 'MONTHLY', extract(year from begin), extract(month from begin),
       begin, begin + interval '27 days', case when n = $2 then now() + interval '1 year' else begin + interval '1 month' end,
       case when n = $2 then 'OPEN' else 'CLOSED' end
     from generate_series(1, $2) n,
       lateral (select date_trunc('month', now()) - ($2 - n) * interval '1 month' as begin) m`,
    [kabupatenId, size.periods],
  );
  await run(
    `insert into period_instrument (id, kabupaten_id, created_at, period_id, instrument_id, formula_id)
     select gen_random_uuid(), $1, now(), p.id, b.instrument_id, b.formula_id from period p,
       unnest($2::uuid[], $3::uuid[]) b (instrument_id, formula_id)`,
    [
      kabupatenId,
      [unitLevel.instrumentId, kabupatenLevel.instrumentId],
      [unitLevel.formulaId, kabupatenLevel.formulaId],
    ],
  );
  await run(
    `insert into worksheet (id, kabupaten_id, created_at, version, period_id, unit_id, instrument_id, formula_id,
       status, submitted_at, revision)
     select gen_random_uuid(), $1, p.opens_at, 1, p.id, s.unit_id, s.instrument_id, s.formula_id,
       case when p.status = 'CLOSED' then 'CLOSED' when s.n % 2 = 0 then 'SUBMITTED' else 'FILLING' end, p.due_at, 1
     from period p, (select unit_id, $3::uuid as instrument_id, $4::uuid as formula_id, n
         from unnest($2::uuid[]) with ordinality u(unit_id, n)
       union all select null, $5::uuid, $6::uuid, 0) s`,
    [
      kabupatenId,
      ids,
      unitLevel.instrumentId,
      unitLevel.formulaId,
      kabupatenLevel.instrumentId,
      kabupatenLevel.formulaId,
    ],
  );
  onProgress('Answering');
  await run(
    `insert into answer (id, kabupaten_id, created_at, version, worksheet_id, indicator_code, option_key, value,
       counts, explanation, state, unchanged, resubmitted, submitted_at, updated_at, updated_by_id)
     select ${textOf(orderedId)}, $1, w.created_at, 1, w.id, n.code, o.key,
       case when n.answer_type = 'VALUE' then 70 end,
       case when n.answer_type = 'PERCENT' then (select jsonb_object_agg(k.key, 4 + k.position) from count_input k
         where k.indicator_id = n.id) else '{}' end,
       'Dokumen telah disahkan dan disampaikan kepada seluruh pegawai.',
       case when w.status = 'FILLING' then 'DRAFT' when n.position % 8 = 0 then 'RETURNED'
         when n.position % 2 = 0 or w.status = 'CLOSED' then 'ACCEPTED' else 'SUBMITTED' end,
       false, n.position % 5 = 0, w.submitted_at, w.created_at + n.position * interval '1 hour', a.person_id
     from worksheet w join indicator n on n.instrument_id = w.instrument_id
     left join lateral (select key from answer_option o where o.indicator_id = n.id
       order by (o.position + n.position + extract(month from w.created_at)::int) % 3 limit 1) o on true
     left join lateral (select person_id from membership m where m.unit_id = w.unit_id and m.role = 'CHANGE_AGENT'
       limit 1) a on true`,
    [kabupatenId],
  );
  onProgress(`Proving with ${size.evidenceRevisions} documents`);
  await run(
    `insert into evidence (id, kabupaten_id, created_at, version, unit_id, kind, title)
     select gen_random_uuid(), $1, now(), 1, ($2::uuid[])[1 + n % cardinality($2::uuid[])], 'FILE', 'Dokumen ' || n
     from generate_series(1, $3) n`,
    [kabupatenId, ids, size.evidenceRevisions],
  );
  await run(
    `insert into evidence_revision (id, kabupaten_id, created_at, evidence_id, number, file_name, media_type, size,
       sha256, note, covers_from, covers_to)
     select gen_random_uuid(), $1, now(), e.id, 1, 'dokumen.pdf', 'application/pdf', 4096,
       encode(sha256(e.id::text::bytea), 'hex'), '', now() - interval '1 year', now() from evidence e`,
    [kabupatenId],
  );
  await run(
    `insert into evidence_link (id, kabupaten_id, created_at, version, answer_id, evidence_id, revision_id, page, carried_forward)
     select ${textOf(orderedId)}, $1, now(), 1, a.id, r.evidence_id, r.id, 1, false
     from (select a.id, w.unit_id, row_number() over (partition by w.unit_id) as n
       from answer a join worksheet w on w.id = a.worksheet_id where w.unit_id is not null) a
     join (select r.id, r.evidence_id, e.unit_id, row_number() over (partition by e.unit_id) - 1 as n,
         count(*) over (partition by e.unit_id) as of
       from evidence_revision r join evidence e on e.id = r.evidence_id) r
     on r.unit_id = a.unit_id and r.n = a.n % r.of`,
    [kabupatenId],
  );
  onProgress('Reviewing');
  await run(
    `insert into evaluation (id, kabupaten_id, created_at, answer_id, stage, verdict, option_key, value, counts, reason,
       note, evaluator_id, answer_version, current)
     select gen_random_uuid(), $1, a.submitted_at + interval '1 day', a.id, 'REVIEW', a.state, a.option_key, a.value,
       a.counts, case when a.state = 'RETURNED' then 'EVIDENCE_NOT_RELEVANT' end,
       case when a.state = 'RETURNED' then 'Sertakan halaman yang membuktikannya.' else '' end,
       (select id from person where email = 'p121@bench.test'), 1, true
     from answer a where a.state in ('ACCEPTED', 'RETURNED')`,
    [kabupatenId],
  );
  await run(
    `insert into assignment (id, kabupaten_id, created_at, period_id, unit_id, evaluator_id)
     select gen_random_uuid(), $1, now(), p.id, u.unit_id, e.id
     from period p, unnest($2::uuid[]) with ordinality u(unit_id, n)
     join person e on e.email = 'p' || (121 + u.n % 10) || '@bench.test'`,
    [kabupatenId, ids],
  );
  await run('vacuum analyze');

  const { rows: sheets } = await run(
    `select w.id as "worksheetId", w.period_id as "periodId", m.person_id as "agentId",
       array_agg(a.id order by a.id) as "answerIds"
     from worksheet w
     join period p on p.id = w.period_id and p.status = 'OPEN'
     join membership m on m.unit_id = w.unit_id and m.role = 'CHANGE_AGENT'
     join answer a on a.worksheet_id = w.id
     join indicator n on n.code = a.indicator_code and n.instrument_id = w.instrument_id
     where w.status = 'FILLING' and w.unit_id is not null and n.answer_type = 'ABC'
     group by w.id, m.person_id order by w.id limit $1`,
    [desks],
  );
  const filled = sheets as (FilledDesk & { periodId: string })[];
  if (filled.length < desks) throw new Error('Too few worksheets are being filled in.');
  const idOf = async (email: string) => {
    const { rows } = await run('select id from person where email = $1', [email]);
    return (rows as { id: string }[])[0]!.id;
  };
  return {
    kabupatenId,
    periodId: filled[0]!.periodId,
    desks: filled,
    leaderId: await idOf('p132@bench.test'),
    leadEvaluatorId: await idOf('p131@bench.test'),
  };
}
