import {
  aReturn,
  buildDesk,
  type Desk,
  RESUBMIT,
  SAVE,
  SUBMIT,
  WITHDRAW,
} from '../builders/desk.js';
import type { Answered, Client } from '../builders/world.js';
import { DECIDE as DECIDE_OBJECTION, objectionsAt, RAISE } from './objection.steps.js';
import { OPEN_PANEL } from './panel.desk.js';

const FIELDS = `id stageKey scope unitKind unit { id } opensAt closesAt setBy { id } version abilities`;
export const WINDOWS = `query ($periodId: ID!) { periodWindows(periodId: $periodId) { ${FIELDS} } }`;
export const ADD = `mutation ($input: AddPeriodWindowInput!) { addPeriodWindow(input: $input) { ${FIELDS} } }`;
export const MOVE = `mutation ($input: UpdatePeriodWindowInput!) { updatePeriodWindow(input: $input) { ${FIELDS} } }`;
export const REMOVE = `mutation ($id: ID!, $version: Int!) { removePeriodWindow(id: $id, version: $version) { ${FIELDS} } }`;
export const WRITING = `query ($id: ID!) { worksheet(id: $id) { abilities
  writing { stageKey open byException scope since until lockedBy { id } }
  reviewing { open scope } answers { indicatorCode abilities evidence { abilities } } } }`;

/** Both end on the 15th, where tests live: the clock stands on the morning of that day. */
export const past = { opensAt: '2022-07-01T00:00:00.000Z', closesAt: '2022-07-10T09:00:00.000Z' };
export const running = {
  opensAt: '2022-07-01T00:00:00.000Z',
  closesAt: '2022-07-29T09:00:00.000Z',
};

export interface WindowDesk extends Desk {
  readonly admin: Client;
  /** Adds a window for all; gives what is on record of it. */
  window(
    input: Readonly<Record<string, unknown>>,
  ): Promise<{ readonly id: string; readonly version: number }>;
}

export async function buildWindowDesk(): Promise<WindowDesk> {
  const desk = await buildDesk();
  const admin = await desk.world.as(desk.bekasi.people.admin);
  return Object.assign(Object.create(desk) as Desk, {
    admin,
    async window(input: Readonly<Record<string, unknown>>) {
      const { data, errors } = await admin.send(ADD, {
        input: {
          periodId: desk.bekasi.period.id,
          stageKey: 'self',
          scope: 'ALL',
          ...past,
          ...input,
        },
      });
      if (errors) throw new Error(JSON.stringify(errors));
      return data.addPeriodWindow.at(-1);
    },
    async reset() {
      await desk.reset();
      await desk.sql('delete from objection');
      await desk.sql('delete from panel');
      await desk.sql('delete from period_window');
      await desk.sql('delete from lock_exception');
      await desk.sql('delete from opening_request');
      await desk.sql('update worksheet set window_revision = window_revision + 1');
    },
  });
}

/**
 * Every way to write in a stage that the windows can lock, right but for the window. The worksheet is `submitted`, but for
 * those that say otherwise.
 */
export function writesOf(
  desk: WindowDesk,
): Readonly<Record<string, () => Promise<Answered<Record<string, unknown>>>>> {
  const { verdictOn } = objectionsAt(desk);
  const proof = { title: 'SK', url: 'https://bekasikab.go.id/sk.pdf' };
  const saved = async (code: string) => {
    const { id, version } = await desk.row(code);
    return desk.agent.send(SAVE, { input: { answerId: id, version, explanation: 'Baru' } });
  };
  /** The evidence of the second answer, as an edit of it names it. */
  const linked = async () => {
    const [link] = await desk.sql<{ linkId: string; version: number }>(
      `select l.id as "linkId", e.version from evidence_link l join evidence e on e.id = l.evidence_id
         join answer a on a.id = l.answer_id where a.indicator_code = 'U.I.1.i.b'`,
    );
    return link!;
  };
  return {
    saveAnswer: () => saved('U.I.1.i.a'),
    async attachEvidence() {
      const { id } = await desk.row('U.I.1.i.a');
      return desk.agent.send(
        `mutation ($input: AttachEvidenceInput!) { attachEvidence(input: $input) { id } }`,
        { input: { answerId: id, ...proof } },
      );
    },
    async amendEvidence() {
      const link = await linked();
      return desk.agent.send(
        `mutation ($input: AmendEvidenceInput!) { amendEvidence(input: $input) { id } }`,
        { input: { ...link, page: 2 } },
      );
    },
    async reviseEvidence() {
      await desk.sql(`update evidence set kind = 'LINK'`);
      const link = await linked();
      return desk.agent.send(
        `mutation ($input: ReviseEvidenceInput!) { reviseEvidence(input: $input) { id } }`,
        { input: { ...link, url: 'https://bekasikab.go.id/sk-baru.pdf' } },
      );
    },
    async detachEvidence() {
      const [link] = await desk.sql<{ id: string }>(
        `select l.id from evidence_link l join answer a on a.id = l.answer_id where a.indicator_code = 'U.I.1.i.b'`,
      );
      return desk.agent.send(`mutation ($linkId: ID!) { detachEvidence(linkId: $linkId) { id } }`, {
        linkId: link!.id,
      });
    },
    async confirmUnchanged() {
      await desk.sql(`update answer set unchanged = true where id = $1`, [
        await desk.answer('U.I.2.i.a'),
      ]);
      const { id, version } = await desk.row('U.I.2.i.a');
      return desk.agent.send(
        `mutation ($input: ConfirmUnchangedInput!) { confirmUnchanged(input: $input) { id } }`,
        { input: { worksheetId: desk.worksheetId, answers: [{ answerId: id, version }] } },
      );
    },
    submitWorksheet: () =>
      desk.head.send(SUBMIT, { input: { worksheetId: desk.worksheetId, version: 1 } }),
    async resubmitAnswers() {
      const { id } = await desk.row('U.I.1.i.a');
      return desk.head.send(RESUBMIT, {
        input: { worksheetId: desk.worksheetId, answerIds: [id], version: 2 },
      });
    },
    evaluateAnswer: () => desk.evaluate('U.I.1.i.b', aReturn),
    async withdrawEvaluation() {
      return desk.evaluator.send(WITHDRAW, { id: await verdictOn('U.I.1.i.a') });
    },
    async raiseObjection() {
      return desk.head.send(RAISE, {
        input: { evaluationId: await verdictOn('U.I.1.i.a'), reason: 'Bukti sudah lengkap.' },
      });
    },
    async decideObjection() {
      const [objection] = await desk.sql<{ id: string; version: number }>(
        'select id, version from objection',
      );
      const lead = await desk.world.as(desk.bekasi.people.lead);
      return lead.send(DECIDE_OBJECTION, {
        input: { ...objection, state: 'REJECTED', reason: 'Sudah diperiksa.' },
      });
    },
    async openPanel() {
      const lead = await desk.world.as(desk.bekasi.people.lead);
      return lead.send(OPEN_PANEL, { input: { periodId: desk.bekasi.period.id } });
    },
    async recordStageValue() {
      const { id, version } = await desk.row('U.I.1.i.b');
      const lead = await desk.world.as(desk.bekasi.people.lead);
      return lead.send(
        `mutation ($input: RecordStageValueInput!) { recordStageValue(input: $input) { id } }`,
        {
          input: {
            answerId: id,
            answerVersion: version,
            stageKey: 'external',
            optionKey: 'B',
            note: 'LHE',
          },
        },
      );
    },
  };
}
