import pg from 'pg';

export interface Counted<Result> {
  readonly result: Result;
  /** Texts of the statements in the order they were sent; `begin` and `commit` are among them. */
  readonly statements: readonly string[];
  readonly count: number;
}

type Query = (this: unknown, ...args: unknown[]) => unknown;

/** What every client inherits; other tests of the same file wait meanwhile, since they run one by one. */
const prototype = pg.Client.prototype as unknown as { query: Query };

/** Runs something and tells which SQL statements it sent, over whichever connection. */
export async function countStatements<Result>(
  work: () => Promise<Result>,
): Promise<Counted<Result>> {
  const statements: string[] = [];
  const original = prototype.query;
  prototype.query = function (this: unknown, ...args: unknown[]) {
    const [first] = args;
    statements.push(
      typeof first === 'string' ? first : String((first as { text?: string } | undefined)?.text),
    );
    return original.apply(this, args);
  };
  try {
    const result = await work();
    return { result, statements, count: statements.length };
  } finally {
    prototype.query = original;
  }
}
