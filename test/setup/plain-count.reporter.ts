import type { SerializedError } from 'vitest';
import type { Reporter, TestModule } from 'vitest/node';

/**
 * Closes the run with one line for machines, `N passed, N failed`, and fails a run in which no test
 * ran.
 */
export class PlainCountReporter implements Reporter {
  private closingLine = '';

  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const passed = tests.filter((test) => test.result().state === 'passed').length;
    const failedTests = tests.filter((test) => test.result().state === 'failed').length;
    // A file that does not load has no tests to fail, and an error outside of any test fails none.
    const brokenModules = modules.filter((module) => module.errors().length > 0).length;
    const failed = failedTests + brokenModules + errors.length;

    if (passed + failed === 0) process.exitCode = 1;
    this.closingLine = `${passed} passed, ${failed} failed`;
    // After every other reporter's summary, so that it is the last line.
    process.once('exit', () => process.stdout.write(`${this.closingLine}\n`));
  }
}

// Vitest loads a reporter named by its path through the default export.
export default PlainCountReporter;
