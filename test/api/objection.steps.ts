import type { Desk } from '../builders/desk.js';

const FIELDS = `id state reason raisedBy { id } createdAt deadline waitingDays unit { id } period { id }
  indicatorCode indicatorText optionKey value answerId worksheetId decidedBy { id } decidedAt decisionReason
  version abilities verdict { id verdict reason note optionKey value evaluator { id } createdAt }`;
export const RAISE = `mutation ($input: RaiseObjectionInput!) { raiseObjection(input: $input) { ${FIELDS} } }`;
export const DECIDE = `mutation ($input: DecideObjectionInput!) { decideObjection(input: $input) { ${FIELDS} } }`;
export const OBJECTIONS = `query ($filter: ObjectionFilter) { objections(filter: $filter) { totalCount nodes { ${FIELDS} } } }`;
export const CONTESTABLE = `query ($worksheetId: ID!) { contestableVerdicts(worksheetId: $worksheetId) {
  evaluationId answerId until workingDaysLeft abilities } }`;

/** The steps of an objection about Dinas Kesehatan's worksheet. */
export function objectionsAt(desk: Desk) {
  /** Id of the verdict that stands on an indicator's answer. */
  const verdictOn = async (code: string): Promise<string> => {
    const [found] = await desk.sql<{ id: string }>(
      'select id from evaluation where answer_id = $1 and current',
      [await desk.answer(code)],
    );
    if (!found) throw new Error(`No verdict on ${code}`);
    return found.id;
  };
  /** Raised by the head. */
  const raised = async (code: string): Promise<{ id: string; version: number }> => {
    const { data, errors } = await desk.head.send(RAISE, {
      input: { evaluationId: await verdictOn(code), reason: 'Bukti sudah lengkap.' },
    });
    if (errors) throw new Error(`Not raised: ${JSON.stringify(errors)}`);
    const { id, version } = data.raiseObjection as { id: string; version: number };
    return { id, version };
  };
  return {
    verdictOn,
    raised,
    /** Raised, and decided by the lead evaluator. */
    async decided(code: string, state: 'UPHELD' | 'REJECTED', reason = 'Sudah diperiksa.') {
      const objection = await raised(code);
      const lead = await desk.world.as(desk.bekasi.people.lead);
      const { errors } = await lead.send(DECIDE, { input: { ...objection, state, reason } });
      if (errors) throw new Error(`Not decided: ${JSON.stringify(errors)}`);
      return objection;
    },
    holiday: (date: string) =>
      desk.sql(
        `insert into holiday (id, kabupaten_id, created_at, date, name, kind)
         values (gen_random_uuid(), $1, now(), $2, 'Libur', 'LOCAL')`,
        [desk.bekasi.kabupaten.id, date],
      ),
  };
}
