import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';

export interface BreakingChanges {
  /** What breaks a client of the released schema and is not listed. */
  readonly unlisted: readonly string[];
  /** What is listed but did not happen: the line is wrong or outlived its release. */
  readonly outdated: readonly string[];
}

/**
 * Holds a schema against the one last released.
 *
 * @param list one change a line, in the words of the check; empty lines and lines with `#` at their
 * start say what they like.
 */
export async function breakingChanges(
  released: string,
  current: string,
  list: string,
): Promise<BreakingChanges> {
  const changes = await diff(buildSchema(released), buildSchema(current));
  const breaking = changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .map(({ message }) => message);
  const listed = list
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  return {
    unlisted: breaking.filter((message) => !listed.includes(message)),
    outdated: listed.filter((line) => !breaking.includes(line)),
  };
}
