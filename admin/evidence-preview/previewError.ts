/** Why something is not shown; each is a sentence of its own (`preview.failed`). */
export const previewFaults = [
  /** The network. */
  'lost',
  /** What is stored cannot be read. */
  'damaged',
  /** It asks for a password. */
  'locked',
  /** More than is shown here. */
  'tooLarge',
  /** It took too long to read. */
  'slow',
  /** The server does not give it out, or not any more. */
  'refused',
  /** This browser lacks what it takes. */
  'unsupported',
] as const;

export type PreviewFault = (typeof previewFaults)[number];

/** A document that could not be shown. */
export class PreviewError extends Error {
  constructor(
    readonly fault: PreviewFault,
    options?: ErrorOptions,
  ) {
    super(`The document is not shown: ${fault}.`, options);
    this.name = 'PreviewError';
  }
}

/** Why it failed, where an unknown reason says most of the document itself. */
export const faultOf = (cause: unknown): PreviewFault =>
  cause instanceof PreviewError ? cause.fault : 'damaged';

/** Whether another try may show it. */
export const isPassing = (fault: PreviewFault): boolean => fault === 'lost' || fault === 'slow';
