import type { DeviceKeeping } from '../../drafts/deviceKeeping.js';
import type { EvidenceDetails, FileFacts, RevisedEvidence, Upload } from './upload.js';

/** What is known of an upload after the page was closed in the middle of it: all but the file. */
export interface RememberedUpload {
  readonly id: string;
  readonly answerId: string;
  readonly file: FileFacts;
  readonly details: EvidenceDetails;
  readonly revises: RevisedEvidence | undefined;
  /** Where its bytes go on; undefined before the first. */
  readonly address: string | undefined;
  /** Bytes that had arrived. */
  readonly sent: number;
  /** The whole has arrived, and waits to be attached by this. */
  readonly uploadId: string | undefined;
  /** When it was last heard of, in milliseconds since 1970. */
  readonly at: number;
}

/** The uploads of one person on this device that have not come to an end. */
export interface UploadMemory {
  all(): readonly RememberedUpload[];
  keep(upload: Omit<RememberedUpload, 'at'>): void;
  forget(id: string): void;
}

/** The server gives up what is unfinished after a day; what was said about it is kept a little longer. */
const keptMs = 7 * 86_400_000;
const resumableMs = 86_400_000;

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** A full or forbidden storage is no reason not to upload: then the page alone remembers, and whoever uploads is told. */
export function createUploadMemory(
  storageOf: () => Storage,
  keeping: DeviceKeeping,
  personId: string,
  now: () => number,
): UploadMemory {
  const key = `ungkit.uploads.${personId}`;
  const read = (): readonly RememberedUpload[] => {
    try {
      const kept: unknown = JSON.parse(storageOf().getItem(key) ?? '[]');
      return Array.isArray(kept) ? kept.filter(isRemembered) : [];
    } catch {
      return [];
    }
  };
  /** @returns whether it is written; where it is not, the page still has the file, and its sending is under way. */
  const write = (uploads: readonly RememberedUpload[]): boolean => {
    try {
      if (uploads.length === 0) storageOf().removeItem(key);
      else storageOf().setItem(key, JSON.stringify(uploads));
      return true;
    } catch {
      return false;
    }
  };
  const placeOf = (id: string) => `${key}.${id}`;
  const memory: UploadMemory = {
    all: () =>
      read()
        .filter(({ at }) => now() - at < keptMs)
        .map((one) => (now() - one.at < resumableMs ? one : beginningAnew(one))),
    keep(upload) {
      const others = read().filter(({ id, at }) => id !== upload.id && now() - at < keptMs);
      const isWritten = write([...others, { ...upload, at: now() }]);
      if (isWritten) keeping.kept(placeOf(upload.id));
      else keeping.refused(personId, placeOf(upload.id), () => memory.keep(upload));
    },
    forget(id) {
      const uploads = read();
      if (uploads.some((one) => one.id === id)) write(uploads.filter((one) => one.id !== id));
      keeping.released(placeOf(id));
    },
  };
  return memory;
}

const beginningAnew = (upload: RememberedUpload): RememberedUpload => ({
  ...upload,
  address: undefined,
  uploadId: undefined,
  sent: 0,
});

/** An older release, or another program, may have left something else under the key. */
function isRemembered(kept: unknown): kept is RememberedUpload {
  const { id, answerId, file, details, sent, at, address } = (kept ??
    {}) as Partial<RememberedUpload>;
  return (
    typeof id === 'string' &&
    typeof answerId === 'string' &&
    typeof file?.name === 'string' &&
    typeof file.size === 'number' &&
    typeof details?.note === 'string' &&
    typeof sent === 'number' &&
    typeof at === 'number' &&
    // Never to another server, whatever lies here.
    (address === undefined || /^\/uploads\/tus\/[\w-]+$/.test(address))
  );
}

/** An upload as it is shown when the page is opened again. */
export const asUnfinished = ({ sent, ...upload }: RememberedUpload): Upload => ({
  id: upload.id,
  answerId: upload.answerId,
  file: upload.file,
  details: upload.details,
  revises: upload.revises,
  state: { kind: 'unfinished', sent, wrongFile: false },
});
