import { createHash } from 'node:crypto';

/** An object as the bucket holds it. */
export interface HeldObject {
  content: Buffer;
  readonly etag: string;
  readonly metadata: Readonly<Record<string, string>>;
  putAt: Date;
}

/** An upload of many parts, by number. */
export interface HeldUpload {
  readonly key: string;
  readonly metadata: Readonly<Record<string, string>>;
  readonly parts: Map<number, { readonly content: Buffer; readonly etag: string }>;
}

/** A refusal as S3 words it. */
export class S3Fault extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
  ) {
    super(code);
  }
}

/** Below it S3 takes a part only as the last one. */
const partMinBytes = 5_242_880;

export const md5 = (content: Buffer): string => createHash('md5').update(content).digest('hex');

export const held = (
  content: Buffer,
  metadata: Readonly<Record<string, string>> = {},
  etag = `"${md5(content)}"`,
): HeldObject => ({ content, etag, metadata, putAt: new Date() });

/** The parts put together, in the order and by the tags that were named; refused where S3 refuses. */
export function assembled(
  { parts, metadata }: HeldUpload,
  named: readonly { readonly number: number; readonly etag: string }[],
): HeldObject {
  if (named.length === 0) throw new S3Fault(400, 'MalformedXML');
  if (named.some(({ number }, at) => at > 0 && number <= named[at - 1]!.number)) {
    throw new S3Fault(400, 'InvalidPartOrder');
  }
  const chosen = named.map(({ number, etag }) => {
    const part = parts.get(number);
    if (part?.etag !== etag) throw new S3Fault(400, 'InvalidPart');
    return part;
  });
  if (chosen.slice(0, -1).some(({ content }) => content.length < partMinBytes)) {
    throw new S3Fault(400, 'EntityTooSmall');
  }
  const tags = chosen.map(({ etag }) => Buffer.from(etag.replaceAll('"', ''), 'hex'));
  const content = Buffer.concat(chosen.map((part) => part.content));
  return held(content, metadata, `"${md5(Buffer.concat(tags))}-${chosen.length}"`);
}
