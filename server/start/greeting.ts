import type { Config } from '../config.js';
import type { SeedSummary } from '../db/seed/index.js';

/** What is printed when everything runs: the address, and how to sign in as each role. */
export function greeting(address: string, summary: SeedSummary, mail?: Config['mail']): string {
  const lines = ['', `Ungkit is ready: ${address}`, `GraphQL:         ${address}/graphql`, ''];
  const { signIn, initialAdministrator } = summary;
  if (signIn.length > 0) {
    lines.push(
      'Sign in as',
      ...table([
        ['Role', 'Email', 'Password'],
        ...signIn.map(({ role, email, password }) => [role, email, password]),
      ]),
      '',
    );
  } else if (initialAdministrator) {
    lines.push('Sign in as the first administrator, whose password stands above.', '');
  } else {
    lines.push('Sign in with an account that exists.', '');
  }
  if (mail?.kind === 'capture') {
    lines.push(`Mails are not sent but written to ${mail.directory}.`, '');
  }
  lines.push('Ctrl-C stops everything.');
  return lines.join('\n');
}

/** What is printed as soon as a database was filled that nobody has an account in. */
export const firstAdministrator = ({
  email,
  password,
}: NonNullable<SeedSummary['initialAdministrator']>): string =>
  [
    '',
    'The first administrator signs in with this password, which is shown this once:',
    ...table([[email, password]]),
    '',
  ].join('\n');

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd(),
  );
}
