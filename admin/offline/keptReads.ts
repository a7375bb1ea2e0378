import {
  ViewerDocument,
  WorksheetDocument,
  WorksheetFormulaDocument,
  WorksheetInstrumentDocument,
} from '../graphql/graphql.js';
import type { WorksheetAnswerFragment } from '../graphql/graphql.js';
import { deviceSignOut } from '../providers/deviceSignOut.js';
import { lastSignedIn } from '../providers/lastSignedIn.js';
import { session } from '../providers/session.js';
import type { Viewer } from '../providers/session.js';
import { createKeptDatabase } from './keptDatabase.js';
import type { KeptWorksheet } from './keptDatabase.js';
import { shapeOf } from './shapeOf.js';

const database = createKeptDatabase(
  shapeOf(ViewerDocument, WorksheetDocument, WorksheetInstrumentDocument, WorksheetFormulaDocument),
);

/**
 * What was read on this device, for a page that is opened without a network. Where the device keeps nothing, there is
 * nothing to show then, and all else is as ever: none of these ever fails.
 */
export const keptReads = {
  /** Who was signed in last in this browser, while their session lasts and they did not leave. */
  async viewer(): Promise<Viewer | undefined> {
    const personId = lastSignedIn();
    const kept =
      personId === null || deviceSignOut.isNoted()
        ? undefined
        : await database.viewer(personId).catch(() => undefined);
    if (kept && Date.parse(kept.sessionExpiresAt) > Date.now()) return kept;
    await keptReads.forget();
    return undefined;
  },
  worksheet: (personId: string, worksheetId: string): Promise<KeptWorksheet | undefined> =>
    database.worksheet(personId, worksheetId).catch(() => undefined),
  worksheets: (personId: string): Promise<readonly KeptWorksheet[]> =>
    database.worksheets(personId).catch(() => []),
  keepWorksheet: (personId: string, kept: KeptWorksheet): Promise<void> =>
    database.keepWorksheet(personId, kept).catch(() => undefined),
  keepAnswers: (
    personId: string,
    worksheetId: string,
    answers: readonly WorksheetAnswerFragment[],
  ): Promise<void> => database.keepAnswers(personId, worksheetId, answers).catch(() => undefined),
  forget: (): Promise<void> => database.forget().catch(() => undefined),
};

/** Keeps who is signed in, and forgets everything they saw once they sign out. */
export function watchKeptReads(): void {
  let known: Viewer | null = null;
  session.subscribe(() => {
    const { viewer } = session.get();
    if (viewer === known) return;
    known = viewer;
    // Whoever has to choose a password first has not seen anything.
    if (!viewer) void keptReads.forget();
    else if (!viewer.person.mustChangePassword) {
      void database.keepViewer(viewer).catch(() => undefined);
    }
  });
}
