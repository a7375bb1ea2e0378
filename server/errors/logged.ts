/** An error as the log has it. */
export interface LoggedError {
  readonly type: string;
  readonly message: string;
  /** Where it arose: the places alone. */
  readonly stack: string;
  readonly [fact: string]: unknown;
}

/** What else tells where to look. `details` are of our own errors: ids, codes and limits. */
const facts = [
  'code',
  'statusCode',
  'errno',
  'syscall',
  'schema',
  'table',
  'column',
  'constraint',
  'routine',
  'details',
] as const;

/** Errors behind an error that are told of. */
const causesAtMost = 3;

/**
 * What went wrong, without what people typed: a database tells the whole row beside an error, and in it the value that it
 * could not read; the ORM shows the entity in the lines after the first.
 */
export const loggedError = (thrown: unknown): LoggedError => described(thrown, causesAtMost);

function described(thrown: unknown, causesLeft: number): LoggedError {
  if (!(thrown instanceof Error)) return { type: typeof thrown, message: '', stack: '' };
  const own = thrown as unknown as Readonly<Record<string, unknown>>;
  const known = facts.filter((fact) => own[fact] !== undefined);
  return {
    type: thrown.constructor.name,
    message: withoutValues(thrown.message),
    stack: placesOf(thrown),
    ...Object.fromEntries(known.map((fact) => [fact, own[fact]])),
    ...(thrown.cause !== undefined &&
      causesLeft > 0 && { cause: described(thrown.cause, causesLeft - 1) }),
  };
}

/** Its first line; what is quoted there may be a name, which is among the facts, or a value. */
const withoutValues = (message: string): string =>
  (message.split('\n', 1)[0] ?? '').slice(0, 500).replace(/".*/, '"…"');

/** The message stands before them, in as many lines as it has. */
function placesOf({ stack = '', message }: Error): string {
  const after = message === '' ? 0 : stack.lastIndexOf(message) + message.length;
  return stack
    .slice(after)
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
}
