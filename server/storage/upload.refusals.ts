import { DomainError } from '../errors/domain-error.js';

/** What in a file runs. */
export type ActiveKind = 'macro' | 'program' | 'script' | 'attachment';
/** What is wrong with the table of parts of a ZIP file. */
export type ArchiveFault =
  'bomb' | 'parts' | 'names' | 'locked' | 'link' | 'prefix' | 'overlap' | 'nested';

/** Macros, programs, scripts, attached files: what does something when it is opened. */
export const activeContent = (found: ActiveKind): DomainError =>
  new DomainError('UPLOAD_ACTIVE_CONTENT', 'The file holds something that runs.', {
    field: 'file',
    found,
  });

/** An office document that is not packed as one: names that lead elsewhere, links, bombs. */
export const unsafeArchive = (found: ArchiveFault): DomainError =>
  new DomainError('UPLOAD_ARCHIVE_UNSAFE', 'The file can not be unpacked safely.', {
    field: 'file',
    found,
  });

/** A file that is something else as well, for whoever reads it from another end. */
export const ambiguousFile = (): DomainError =>
  new DomainError('UPLOAD_AMBIGUOUS', 'The file is of two types at once.', { field: 'file' });
