import { randomUUID } from 'node:crypto';
import type { Database } from '../../server/db/orm.js';
import type { AnswerState } from '../../server/support/enums.js';

/** What an answer holds; what is left out is empty. */
export interface Content {
  readonly optionKey?: string;
  readonly value?: number;
  readonly counts?: Readonly<Record<string, number>>;
}

export interface Filled extends Content {
  readonly state?: AnswerState;
  readonly explanation?: string;
  /** What the evaluator accepted, where not the same as the unit's. */
  readonly review?: Content;
  /** Hashes of files that prove it. */
  readonly evidence?: readonly string[];
}

/** Whose worksheet, and who reviews it. */
export interface Filling {
  readonly db: Database;
  readonly worksheetId: string;
  readonly evaluatorId: string;
}

/**
 * Fills in a worksheet row by row, as if everybody had done their part: the states are given, not
 * reached. An `ACCEPTED` answer gets its review.
 */
export async function fill(
  { db: { pool }, worksheetId, evaluatorId }: Filling,
  answers: Readonly<Record<string, Filled>>,
): Promise<void> {
  for (const [code, { state = 'DRAFT', review, evidence = [], ...answer }] of Object.entries(
    answers,
  )) {
    const { rows } = await pool.query<{ id: string; kabupaten_id: string }>(
      `update answer set option_key = $3, value = $4, counts = $5, explanation = $6, state = $7
       where worksheet_id = $1 and indicator_code = $2 returning id, kabupaten_id`,
      [worksheetId, code, ...columnsOf(answer), answer.explanation ?? '', state],
    );
    const { id, kabupaten_id: kabupatenId } = rows[0]!;
    if (state === 'ACCEPTED' || state === 'RETURNED') {
      await pool.query(
        `insert into evaluation (id, kabupaten_id, created_at, answer_id, stage, verdict, option_key, value,
           counts, reason, note, evaluator_id, answer_version, current)
         values ($1, $2, now(), $3, 'REVIEW', $4, $5, $6, $7, $8, '', $9, 1, true)`,
        [
          randomUUID(),
          kabupatenId,
          id,
          state,
          ...columnsOf(review ?? answer),
          state === 'RETURNED' ? 'EVIDENCE_MISSING' : null,
          evaluatorId,
        ],
      );
    }
    for (const sha256 of evidence) await attach(pool, kabupatenId, id, sha256);
  }
  await pool.query('update worksheet set revision = revision + 1 where id = $1', [worksheetId]);
}

async function attach(
  pool: Database['pool'],
  kabupatenId: string,
  answerId: string,
  sha256: string,
) {
  await pool.query(
    `with proof as (
       insert into evidence (id, kabupaten_id, created_at, version, unit_id, kind, title)
       select gen_random_uuid(), $1, now(), 1, w.unit_id, 'FILE', 'Bukti'
       from answer a join worksheet w on w.id = a.worksheet_id where a.id = $2
       returning id
     ), file as (
       insert into evidence_revision (id, kabupaten_id, created_at, evidence_id, number, file_name, media_type, size,
         sha256, note)
       select gen_random_uuid(), $1, now(), id, 1, 'bukti.pdf', 'application/pdf', 10, $3, '' from proof
       returning id, evidence_id
     )
     insert into evidence_link (id, kabupaten_id, created_at, version, answer_id, evidence_id, revision_id, page)
     select gen_random_uuid(), $1, now(), 1, $2, evidence_id, id, 2 from file`,
    [kabupatenId, answerId, sha256],
  );
}

const columnsOf = ({ optionKey, value, counts }: Content) => [
  optionKey ?? null,
  value ?? null,
  JSON.stringify(counts ?? {}),
];

/** A hash as a file could have. */
export const sha = (digit: string): string => digit.repeat(64);

/**
 * A worksheet of the small instrument at every point of its way. By hand: U.I.1.i gives 2 points an
 * answer, U.I.2.i 2 points an answer.
 *
 * Claimed 2 + 2 + 0.67 × 2 + ¾ × 2 + 0.8 × 2 = 8.44; verified 2 + 1 + 0 + ½ × 2 + 0 = 4.
 */
export const halfReviewed: Readonly<Record<string, Filled>> = {
  'U.I.1.i.a': { optionKey: 'YA', state: 'ACCEPTED', evidence: [sha('a'), sha('b')] },
  'U.I.1.i.b': { optionKey: 'A', state: 'ACCEPTED', review: { optionKey: 'B' } },
  'U.I.2.i.a': { optionKey: 'B', state: 'RETURNED', explanation: 'Lihat lampiran' },
  'U.I.2.i.b': {
    counts: { planned: 4, done: 3 },
    state: 'ACCEPTED',
    review: { counts: { planned: 4, done: 2 } },
    evidence: [sha('c')],
  },
  'U.I.2.i.c': { value: 80, state: 'SUBMITTED' },
};
