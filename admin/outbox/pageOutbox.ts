import { keeping } from '../drafts/pageKeeping.js';
import {
  OutboxPlaceDocument,
  OutboxWorksheetDocument,
  SaveAnswerDocument,
  WorksheetAnswerDocument,
} from '../graphql/graphql.js';
import { send } from '../providers/api.js';
import { assertStillSignedIn } from '../providers/devicePerson.js';
import { session } from '../providers/session.js';
import { saveInput } from '../worksheets/saving/answerContent.js';
import type { AnswerContent } from '../worksheets/saving/answerContent.js';
import { createDraftDatabase } from './draftDatabase.js';
import { createDraftKeeper } from './draftKeeper.js';
import type { DraftPlace } from './keptDraft.js';
import { whileNoTabHolds } from './onlyTab.js';
import { createOutbox } from './outbox.js';
import type { Outbox, OutboxState } from './outbox.js';
import { createWriteAhead } from './writeAhead.js';

const database = createDraftDatabase();
const nothing: OutboxState = { entries: [] };
const listeners = new Set<() => void>();
let current: { readonly personId: string; readonly outbox: Outbox } | undefined;

/** The outbox of whoever is signed in; nobody sees or sends another's. */
export const pageOutbox = {
  get: (): OutboxState => current?.outbox.state ?? nothing,

  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },

  /** The one of a person who is signed in on this page. */
  of(personId: string): Outbox {
    if (current?.personId !== personId) open(personId);
    return current!.outbox;
  },
};

/** How the answers of a person go to the server: in their own name, or not at all. */
export const answerPorts = (personId: string) => ({
  read: async (id: string) => (await send(WorksheetAnswerDocument, { id })).answer,
  /** @param reopen the person has agreed that what was accepted is judged anew. */
  save: async (answerId: string, version: number, content: AnswerContent, reopen = false) => {
    assertStillSignedIn(personId);
    const input = saveInput(answerId, version, content, reopen);
    return (await send(SaveAnswerDocument, { input })).saveAnswer;
  },
});

function open(personId: string): void {
  current?.outbox.stop();
  const writeAhead = createWriteAhead(() => window.localStorage, personId);
  const outbox = createOutbox({
    ...answerPorts(personId),
    keeper: createDraftKeeper(personId, { writeAhead, database, keeping, now: Date.now }),
    placeOf,
    exclusively: whileNoTabHolds,
    now: Date.now,
  });
  outbox.subscribe(publish);
  current = { personId, outbox };
  publish();
  void outbox.start();
}

async function placeOf(answerId: string): Promise<DraftPlace> {
  const { answer } = await send(OutboxPlaceDocument, { answerId });
  const { worksheetId, indicatorCode } = answer;
  const { worksheet } = await send(OutboxWorksheetDocument, { id: worksheetId });
  const { unit, period } = worksheet;
  return { worksheetId, indicatorCode, unit: unit?.name ?? null, period: period.name };
}

const publish = () => listeners.forEach((listener) => listener());

/** Opens the outbox at the sign-in, on whatever screen, and closes it when the person goes. */
function follow(): void {
  const { viewer, expired } = session.get();
  const mayAct = viewer !== null && !viewer.person.mustChangePassword;
  if (!mayAct) {
    current?.outbox.stop();
    current = undefined;
    publish();
  } else if (current?.personId !== viewer.person.id) open(viewer.person.id);
  else if (!expired) void current.outbox.send();
}

/** Follows the session and the network for as long as the page lives. */
export function watchOutbox(): void {
  session.subscribe(follow);
  const retry = () => void current?.outbox.send();
  window.addEventListener('online', retry);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') retry();
  });
}
