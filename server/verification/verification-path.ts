/** A report card by its id, and the seal that a paper says it has. */
export interface VerificationClaim {
  readonly id: string;
  /** Hex SHA-256. */
  readonly sha256: string;
}

const idBytes = 16;
const linkPattern = /^[\w-]{64}$/;

/**
 * The page that verifies a report card. The address holds the random id and the whole seal, so that neither can be
 * guessed, and a paper with another seal leads nowhere.
 */
export function verificationPath({ id, sha256 }: VerificationClaim): string {
  const bytes = Buffer.from(id.replaceAll('-', '') + sha256, 'hex');
  return `/verify/${bytes.toString('base64url')}`;
}

/** What an address claims; null for what cannot be one. */
export function readVerificationLink(link: string): VerificationClaim | null {
  if (!linkPattern.test(link)) return null;
  const bytes = Buffer.from(link, 'base64url');
  const id = bytes.toString('hex', 0, idBytes);
  return {
    id: id.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'),
    sha256: bytes.toString('hex', idBytes),
  };
}
