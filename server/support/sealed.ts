import { createHash } from 'node:crypto';
import { DomainError } from '../errors/domain-error.js';

/** A text that was sealed when its period closed. */
export interface Sealed {
  /** Canonical JSON. */
  readonly snapshot: string;
  /** Hex SHA-256 of it. */
  readonly sha256: string;
}

/**
 * What was sealed, held against its seal: whoever owns the database can switch its guards off.
 *
 * @param details which row it is, as the client may know it.
 * @throws DomainError `SEAL_BROKEN` for anything else than what was sealed.
 */
export function readSealed<Snapshot>(
  { snapshot, sha256 }: Sealed,
  details: Readonly<Record<string, string>>,
): Snapshot {
  if (createHash('sha256').update(snapshot).digest('hex') !== sha256) {
    throw new DomainError('SEAL_BROKEN', 'This is not what was sealed.', details);
  }
  return JSON.parse(snapshot) as Snapshot;
}
