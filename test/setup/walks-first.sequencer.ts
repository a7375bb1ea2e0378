import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The usual order, but for the walks: begun last, they would be waited for alone. */
export class WalksFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await super.sort(files);
    const isWalk = ({ project }: TestSpecification) => project.name === 'browser';
    return [...usual.filter(isWalk), ...usual.filter((file) => !isWalk(file))];
  }
}
