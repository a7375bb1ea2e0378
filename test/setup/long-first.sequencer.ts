import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What would be waited for alone if it were begun last, the longest first. */
const long = [
  /test\/journey\//,
  /test\/process\//,
  /test\/check\/house/,
  /test\/db\/seed/,
  /admin\/offline\//,
];

/** The usual order, but for what takes longest. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await super.sort(files);
    const rank = ({ moduleId, project }: TestSpecification) => {
      const found = long.findIndex((path) => path.test(moduleId));
      return project.config.sequence.groupOrder * 100 + (found < 0 ? long.length : found);
    };
    return usual.toSorted((one, other) => rank(one) - rank(other));
  }
}
