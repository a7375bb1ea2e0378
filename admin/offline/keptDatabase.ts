import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';
import type {
  WorksheetAnswerFragment,
  WorksheetFormulaFragment,
  WorksheetInstrumentFragment,
  WorksheetRecordFragment,
} from '../graphql/graphql.js';
import { inTime } from '../outbox/inTime.js';
import type { Viewer } from '../providers/session.js';

/** A worksheet as it was last read, with all that its desk needs. */
export interface KeptWorksheet {
  /** When the server gave it; ms. */
  readonly readAt: number;
  readonly worksheet: WorksheetRecordFragment;
  readonly instrument: WorksheetInstrumentFragment;
  readonly formula: WorksheetFormulaFragment;
}

/** What the person who is signed in has seen, for the time without a network. Of nobody else, and not after the sign-out. */
export interface KeptDatabase {
  /** Takes the place of what others had seen on this device, and of what the person saw in other roles. */
  keepViewer(viewer: Viewer): Promise<void>;
  viewer(personId: string): Promise<Viewer | undefined>;
  /** Keeps the last ones, and only while the person is the one whose viewer is kept. */
  keepWorksheet(personId: string, kept: KeptWorksheet): Promise<void>;
  /** Brings a kept worksheet up to what was saved since. */
  keepAnswers(
    personId: string,
    worksheetId: string,
    answers: readonly WorksheetAnswerFragment[],
  ): Promise<void>;
  worksheet(personId: string, worksheetId: string): Promise<KeptWorksheet | undefined>;
  /** All of a person, the one that was read last first. */
  worksheets(personId: string): Promise<readonly KeptWorksheet[]>;
  forget(): Promise<void>;
}

/** How many worksheets a device keeps. */
const most = 3;

interface Row {
  readonly personId: string;
  /** Of the release that wrote it. */
  readonly shape: string;
}

interface ViewerRow extends Row {
  readonly viewer: Viewer;
}

interface WorksheetRow extends Row, KeptWorksheet {
  readonly worksheetId: string;
}

interface Schema extends DBSchema {
  readonly viewers: { key: string; value: ViewerRow };
  readonly worksheets: { key: [personId: string, worksheetId: string]; value: WorksheetRow };
}

const rolesOf = ({ memberships }: Viewer): string =>
  memberships
    .map(({ role, unit }) => `${role} ${unit?.id ?? ''}`)
    .toSorted()
    .join();

const byReading = (one: KeptWorksheet, other: KeptWorksheet) => other.readAt - one.readAt;

/**
 * The browser's IndexedDB; opened with the first call. Every call may throw what the browser refuses with.
 *
 * A database of its own: to give that of the drafts another store, every open tab would have to let go of it.
 *
 * @param shape as `shapeOf` says of the documents that it was read by: what another release kept is not there.
 */
export function createKeptDatabase(shape: string, name = 'ungkit-read'): KeptDatabase {
  let opening: Promise<IDBPDatabase<Schema>> | undefined;
  const opened = () => {
    opening ??= inTime(open(name)).catch((cause: unknown) => {
      opening = undefined;
      throw cause;
    });
    return opening;
  };
  /** A worksheet is written only beside the viewer of its person: a tab that lags behind brings nothing back. */
  const writing = async (personId: string) => {
    const work = (await opened()).transaction(['viewers', 'worksheets'], 'readwrite');
    const isTheirs = (await work.objectStore('viewers').get(personId)) !== undefined;
    return { worksheets: work.objectStore('worksheets'), done: work.done, isTheirs };
  };

  return {
    async keepViewer(viewer) {
      const work = (await opened()).transaction(['viewers', 'worksheets'], 'readwrite');
      const [viewers, worksheets] = [work.objectStore('viewers'), work.objectStore('worksheets')];
      const personId = viewer.person.id;
      const before = await viewers.get(personId);
      if (before === undefined) {
        await Promise.all([viewers.clear(), worksheets.clear()]);
      } else if (rolesOf(before.viewer) !== rolesOf(viewer)) {
        // What another role or unit may have shown them is theirs no more.
        await worksheets.clear();
      }
      await viewers.put({ personId, shape, viewer });
      await work.done;
    },

    async viewer(personId) {
      const row = await (await opened()).get('viewers', personId);
      return row?.shape === shape ? row.viewer : undefined;
    },

    async keepWorksheet(personId, kept) {
      const { worksheets, done, isTheirs } = await writing(personId);
      if (isTheirs) {
        await worksheets.put({ ...kept, personId, worksheetId: kept.worksheet.id, shape });
        const old = (await worksheets.getAll()).toSorted(byReading).slice(most);
        await Promise.all(old.map((row) => worksheets.delete([row.personId, row.worksheetId])));
      }
      await done;
    },

    async keepAnswers(personId, worksheetId, answers) {
      const { worksheets, done, isTheirs } = await writing(personId);
      const row = isTheirs && (await worksheets.get([personId, worksheetId]));
      // Answers of this release would not fit what another one kept.
      if (row && row.shape === shape) {
        await worksheets.put({ ...row, worksheet: { ...row.worksheet, answers: [...answers] } });
      }
      await done;
    },

    async worksheet(personId, worksheetId) {
      const row = await (await opened()).get('worksheets', [personId, worksheetId]);
      return row?.shape === shape ? row : undefined;
    },

    async worksheets(personId) {
      const rows = await (await opened()).getAll('worksheets');
      const theirs = rows.filter((row) => row.personId === personId && row.shape === shape);
      return theirs.toSorted(byReading);
    },

    async forget() {
      const work = (await opened()).transaction(['viewers', 'worksheets'], 'readwrite');
      const stores = [work.objectStore('viewers'), work.objectStore('worksheets')];
      await Promise.all([...stores.map((store) => store.clear()), work.done]);
    },
  };
}

const open = async (name: string) =>
  openDB<Schema>(name, 1, {
    upgrade(database) {
      database.createObjectStore('viewers', { keyPath: 'personId' });
      database.createObjectStore('worksheets', { keyPath: ['personId', 'worksheetId'] });
    },
  });
