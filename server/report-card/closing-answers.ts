import type { PoolClient } from 'pg';
import type { AnswerFact, AnswerFacts, StageVerdict } from '../../schema/scoring/index.js';
import { precedencesOf } from '../stage/stage.query.js';
import type { CountRecord } from '../worksheet/count-value.js';
import type { AnswerState } from '../support/enums.js';
import { rows, sql } from '../support/sql.js';
import { acceptedVerdict, type StageValues } from '../worksheet/stage-values.js';
import { type AnswerPlaces, readClosingEvidence } from './closing-evidence.js';
import { numberIn, packed, packedText, textIn, unpack, uuids } from './packed.js';

/** One answer at the moment of closing, as a snapshot keeps it. */
export interface ClosingAnswer extends AnswerFacts {
  readonly indicatorCode: string;
  readonly state: AnswerState;
  readonly evidenced: boolean;
}

/** Everything that a worksheet is scored from. */
export interface ClosingRows {
  readonly answers: readonly ClosingAnswer[];
  /** What the unit claims, and what was accepted of it. */
  readonly claimed: StageValues;
  readonly verified: StageValues;
}

/**
 * The answers, evidence and verdicts of some worksheets of a period: three statements, however many there are. Their
 * values come packed: a worksheet has some hundred of each, and as rows they would cost more than being scored.
 */
export async function readClosingRows(
  client: PoolClient,
  periodId: string,
  worksheetIds: readonly string[],
): Promise<(worksheetId: string) => ClosingRows> {
  const sheets = await readStated(client, worksheetIds);
  const ids = [...sheets.values()].flatMap((sheet) => sheet.ids);
  const places = new Map(ids.map((id, place) => [id, place]));
  const evidence = await readClosingEvidence(client, places);
  const verdicts = await readVerdicts(client, periodId, places);
  return (worksheetId) => {
    const sheet = sheets.get(worksheetId) ?? emptySheet;
    const first = places.get(sheet.ids[0] ?? '') ?? 0;
    const claimed = new Map<string, AnswerFact>();
    const verified = new Map<string, AnswerFact>();
    const answers = sheet.ids.map((_, place): ClosingAnswer => {
      const indicatorCode = sheet.codes[place]!;
      const state = sheet.states[place] as AnswerState;
      const said = sheet.said[place]!;
      const accepted = acceptedVerdict(state, verdicts[first + place] ?? none)?.said;
      const proof = evidence[first + place] ?? none;
      claimed.set(indicatorCode, said);
      if (accepted) verified.set(indicatorCode, accepted);
      return {
        indicatorCode,
        state,
        claimed: factOf(said),
        verified: accepted ? factOf(accepted) : null,
        evidence: proof,
        evidenced: proof.length > 0,
      };
    });
    return { answers, claimed, verified };
  };
}

/** What was stated in a worksheet, the same answer at the same place. */
interface StatedSheet {
  readonly ids: readonly string[];
  readonly codes: readonly string[];
  readonly states: readonly string[];
  readonly said: readonly AnswerFact[];
}

const none: readonly never[] = [];
const emptySheet: StatedSheet = { ids: none, codes: none, states: none, said: none };

/** By worksheet id. */
async function readStated(
  client: PoolClient,
  worksheetIds: readonly string[],
): Promise<ReadonlyMap<string, StatedSheet>> {
  const found = await rows<
    PackedValues & { worksheetId: string; ids: string; codes: string; states: string }
  >(
    client,
    sql`select a.worksheet_id as "worksheetId", ${packed('a.id')} as ids,
          ${packed('a.indicator_code')} as codes, ${packed('a.state')} as states, ${packedValues('a')}
        from answer a where a.worksheet_id = any(${worksheetIds}::uuid[]) group by a.worksheet_id`,
  );
  const valueIn = valueReader();
  return new Map(
    found.map(({ worksheetId, ids, codes, states, ...values }) => {
      const own = unpack(ids);
      const sheet: StatedSheet = {
        ids: own,
        codes: unpack(codes, own.length),
        states: unpack(states, own.length),
        said: valuesIn(values, own.length, valueIn),
      };
      return [worksheetId, sheet];
    }),
  );
}

interface ClosingVerdict extends StageVerdict {
  readonly said: AnswerFact;
}

/**
 * What was accepted and still stands, by the places of the answers; of every stage, since the stages say whose word
 * counts.
 */
async function readVerdicts(
  client: PoolClient,
  periodId: string,
  places: AnswerPlaces,
): Promise<readonly (readonly ClosingVerdict[] | undefined)[]> {
  const [found] = await rows<
    PackedValues & {
      answerIds: string | null;
      versions: string | null;
      stages: string | null;
      precedences: Readonly<Record<string, number | null>> | null;
    }
  >(
    client,
    sql`select ${packed('e.answer_id')} as "answerIds", ${packed('e.answer_version')} as versions,
          ${packed('e.stage_key')} as stages, ${packedValues('e')},
          (select json_object_agg(g.key, g.precedence) from ${precedencesOf(periodId)} g) as precedences
        from evaluation e
        where e.answer_id = any(${uuids(places.keys())}) and e.current and e.verdict = 'ACCEPTED'`,
  );
  const ids = unpack(found!.answerIds);
  const versions = unpack(found!.versions, ids.length);
  const stages = unpack(found!.stages, ids.length);
  const said = valuesIn(found!, ids.length, valueReader());
  // A map: the key of a stage may be one that every object has.
  const precedences = new Map(Object.entries(found!.precedences ?? {}));
  const verdicts = Array.from<ClosingVerdict[] | undefined>({ length: places.size });
  ids.forEach((id, place) => {
    const verdict: ClosingVerdict = {
      verdict: 'ACCEPTED',
      current: true,
      precedence: precedences.get(stages[place]!) ?? null,
      answerVersion: Number(versions[place]),
      said: said[place]!,
    };
    const answer = places.get(id)!;
    const others = verdicts[answer];
    if (others) others.push(verdict);
    else verdicts[answer] = [verdict];
  });
  return verdicts;
}

interface PackedValues {
  readonly optionKeys: string | null;
  readonly values: string | null;
  readonly counts: string | null;
}

/** @param row alias of `answer` or `evaluation`. */
const packedValues = (row: string) =>
  sql`${packedText(`${row}.option_key`)} as "optionKeys", ${packed(`${row}.value`)} as values,
    ${packed(`nullif(${row}.counts, '{}')`)} as counts`;

type ValueReader = (optionKey: string, value: string, counts: string) => AnswerFact;

function valuesIn(
  { optionKeys, values, counts }: PackedValues,
  count: number,
  valueIn: ValueReader,
): readonly AnswerFact[] {
  const numbers = unpack(values, count);
  const counted = unpack(counts, count);
  return unpack(optionKeys, count).map((key, place) =>
    valueIn(key, numbers[place]!, counted[place]!),
  );
}

/** Most answers are an option, one of a handful: these are made once. */
function valueReader(): ValueReader {
  const options = new Map<string, AnswerFact>();
  return (key, value, counts) => {
    const known = value === '' && counts === '' ? options.get(key) : undefined;
    if (known) return known;
    const read: AnswerFact = {
      optionKey: textIn(key),
      value: numberIn(value),
      counts: counts === '' ? null : (JSON.parse(counts) as CountRecord),
    };
    if (value === '' && counts === '') options.set(key, read);
    return read;
  };
}

/** By indicator code, as a snapshot keeps them. */
export const factsOf = ({ answers }: ClosingRows): ReadonlyMap<string, AnswerFacts> =>
  new Map(answers.map((answer) => [answer.indicatorCode, answer]));

/** Null for an answer with nothing in it. */
const factOf = (said: AnswerFact): AnswerFact | null =>
  said.optionKey === null && said.value === null && said.counts === null ? null : said;
