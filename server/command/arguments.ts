import { parseArgs } from 'node:util';

/** What `ungkit score` was asked for; paths as they were written. */
export interface ScoreArguments {
  readonly instrument: string;
  /** Undefined for what the instrument's regulation says. */
  readonly formula: string | undefined;
  readonly answers: string;
  /** Code of a node. */
  readonly explain: string | undefined;
  readonly json: boolean;
}

/** A command that cannot be meant; its message is the one sentence that is printed. */
export class UsageError extends Error {}

/** What `--help` prints. */
export const usage = `Usage: npx ungkit score --instrument FILE --answers FILE [--formula FILE] [--explain CODE] [--json]

Scores units offline, by an instrument and a formula.

  --instrument FILE  an LKE or any other tree, as YAML
  --answers FILE     a row per unit, as CSV
  --formula FILE     how answers become points, as YAML; left out: as the instrument's regulation says
  --explain CODE     also what the points of a node are made of; the instrument's code names the total
  --json             everything, with full precision

Ends with 0; with 1 where a file has mistakes, each printed as file:line: node: sentence; with 2 where
the command is wrong. The formats: schema/command/README.md.
`;

/**
 * Reads the words after `ungkit`.
 *
 * @throws UsageError
 */
export function readArguments(args: readonly string[]): ScoreArguments | 'help' {
  const { values, positionals } = parse(args);
  if (values.help) return 'help';
  const [command, ...rest] = positionals;
  if (command !== 'score') {
    const found =
      command === undefined ? 'No command was given' : `There is no command "${command}"`;
    throw new UsageError(`${found}; it is "ungkit score", and "ungkit --help" says more.`);
  }
  if (rest.length > 0)
    throw new UsageError(`"${rest[0]}" belongs to no option; see "ungkit --help".`);

  const { instrument, answers, formula, explain, json = false } = values;
  const missing = Object.entries({ instrument, answers }).filter(([, value]) => !value);
  if (!instrument || !answers) {
    const options = missing.map(([name]) => `--${name} FILE`).join(' and ');
    throw new UsageError(`ungkit score needs ${options}; see "ungkit --help".`);
  }
  return { instrument, answers, formula, explain, json };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        instrument: { type: 'string' },
        formula: { type: 'string' },
        answers: { type: 'string' },
        explain: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    // Its first sentence says what is wrong, the others how to pass text that begins with a dash.
    const [sentence] = (error as Error).message.split(/\.\s/);
    throw new UsageError(`${sentence!.replace(/\.$/, '')}; see "ungkit --help".`, { cause: error });
  }
}
