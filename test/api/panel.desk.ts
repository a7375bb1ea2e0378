import { buildDesk, type Desk } from '../builders/desk.js';
import { fill } from '../builders/filled.js';
import type { Client } from '../builders/world.js';

export const PANEL_FIELDS = `id number limit decided worksheetCount signedAt sha256 minutesPath version basis
  abilities ownWork participants { name } signer { id name role }
  stages { key nameId }
  items { answerId unit { code } indicatorCode difference basis
    values { stageKey optionKey value counts { key count } score note author { id } }
    decision { optionKey value counts { key count } score reason version outdated decidedBy { id } } }
  effects { worksheetId unit { code } items pointsBefore pointsAfter maximum gradeBefore gradeAfter }`;
export const OPEN_PANEL = `mutation ($input: OpenPanelInput!) { openPanel(input: $input) { ${PANEL_FIELDS} } }`;
export const DECIDE = `mutation ($input: DecidePanelItemInput!) { decidePanelItem(input: $input) { ${PANEL_FIELDS} } }`;
export const UNDO = `mutation ($input: UndoPanelDecisionInput!) { undoPanelDecision(input: $input) { ${PANEL_FIELDS} } }`;
export const SIGN = `mutation ($input: SignPanelInput!) { signPanel(input: $input) { ${PANEL_FIELDS} } }`;
export const REMOVE = `mutation ($id: ID!, $version: Int!) { removePanel(id: $id, version: $version) }`;
export const PANEL = `query ($id: ID!) { panel(id: $id) { ${PANEL_FIELDS} } }`;

export interface PanelDesk extends Desk {
  readonly lead: Client;
  /** Opens a panel of the open month as the lead evaluator. */
  openPanel(): Promise<any>; // eslint-disable-line @typescript-eslint/no-explicit-any -- a test names what it reads
  /** Decides one of its items on what the panel shows of it. */
  decide(
    panel: any, // eslint-disable-line @typescript-eslint/no-explicit-any -- as above
    code: string,
    input: Readonly<Record<string, unknown>>,
  ): Promise<any>; // eslint-disable-line @typescript-eslint/no-explicit-any -- as above
}

/**
 * Dinas Kesehatan with every answer accepted. By hand, claimed against reviewed:
 * `U.I.1.i.a` YA 1 / YA 1; `U.I.1.i.b` A 1 / C 0, apart by 1; `U.I.2.i.a` B 0.67 / C 0.33, apart by 0.34;
 * `U.I.2.i.b` ¾ / ½, apart by 0.25, which is not more than the limit; `U.I.2.i.c` 0.8 / 0.8.
 *
 * Verified: 2 + 0 + 0.33 × 2 + 0.5 × 2 + 0.8 × 2 = 5.26 of 10 points, grade C (30 to 60 percent).
 */
export async function buildPanelDesk(): Promise<PanelDesk> {
  const desk = await buildDesk();
  const { bekasi, world } = desk;
  await fill(
    { db: world.db, worksheetId: desk.worksheetId, evaluatorId: bekasi.people.evaluator.id },
    {
      'U.I.1.i.a': { optionKey: 'YA', state: 'ACCEPTED' },
      'U.I.1.i.b': {
        optionKey: 'A',
        state: 'ACCEPTED',
        explanation: 'Lihat rencana kerja',
        review: { optionKey: 'C' },
      },
      'U.I.2.i.a': { optionKey: 'B', state: 'ACCEPTED', review: { optionKey: 'C' } },
      'U.I.2.i.b': {
        counts: { planned: 4, done: 3 },
        state: 'ACCEPTED',
        review: { counts: { planned: 4, done: 2 } },
      },
      'U.I.2.i.c': { value: 80, state: 'ACCEPTED' },
    },
  );
  await desk.sql(
    `update worksheet set status = 'SUBMITTED', submitted_at = now(), submitted_by_id = $2 where id = $1`,
    [desk.worksheetId, bekasi.people.head.id],
  );
  const lead = await world.as(bekasi.people.lead);
  const answered = <Data>({ data, errors }: { data: Data; errors?: unknown }): Data => {
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
  return Object.assign(Object.create(desk) as Desk, {
    lead,
    async openPanel() {
      const data = answered(await lead.send(OPEN_PANEL, { input: { periodId: bekasi.period.id } }));
      return data.openPanel;
    },
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test names what it reads
    async decide(panel: any, code: string, input: Readonly<Record<string, unknown>>) {
      const item = panel.items.find(
        ({ indicatorCode }: { indicatorCode: string }) => indicatorCode === code,
      );
      return lead.send(DECIDE, {
        input: {
          panelId: panel.id,
          answerId: item.answerId,
          basis: item.basis,
          version: item.decision?.version ?? 0,
          reason: 'Dokumen memenuhi sebagian kriteria',
          ...input,
        },
      });
    },
  });
}
