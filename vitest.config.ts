import { defineConfig } from 'vitest/config';
import { WalksFirst } from './test/setup/walks-first.sequencer.js';

const withDatabase = { globalSetup: ['test/setup/global.ts'] };

const inDocument = {
  environment: 'jsdom',
  testTimeout: 30_000,
  setupFiles: ['test/setup/labels.ts', 'test/setup/lacking.ts', 'test/setup/styles.ts'],
  server: { deps: { inline: ['ra-data-graphql', /^ra-/, '@apollo/client'] } },
};
const offline = 'admin/offline/**/*.test.tsx';

/** Where products start and walks go through many screens. */
const patient = { testTimeout: 180_000, hookTimeout: 180_000 };

/** All of them as one file, unless some are asked for by their paths. */
const walks = process.argv.some((argument) => /test\/journey\/(?!walks|$)/.test(argument))
  ? 'test/journey/*.test.ts'
  : 'test/journey/walks.ts';

/**
 * Five kinds of tests, by what they need: `unit` nothing, `admin` a document to render into, `api`
 * a PostgreSQL, `process` products to start and end, `browser` one with its demonstration and a
 * Chromium. `npx vitest run --project unit` runs one kind; a path runs the files under it.
 */
export default defineConfig({
  resolve: {
    // Two copies of graphql refuse each other's types: without this, imports inside packages reach
    // the CommonJS one and ours the other.
    alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
  },
  test: {
    reporters: ['default', 'test/setup/plain-count.reporter.ts'],
    restoreMocks: true,
    // Two workers on two cores; more would only wait for each other and for PostgreSQL.
    maxWorkers: 2,
    sequence: { sequencer: WalksFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          isolate: false,
          // Properties try hundreds of cases: on a busy machine they take their time.
          testTimeout: 60_000,
          include: [
            'schema/**/*.test.ts',
            'admin/**/*.test.ts',
            'test/{command,scoring}/**/*.test.ts',
          ],
        },
      },
      {
        extends: true,
        test: {
          ...inDocument,
          name: 'admin',
          // React, MUI and the admin are imported once a worker, into one document: what files share is theirs to leave
          // as it was, as `fakeApi` does.
          isolate: false,
          include: ['admin/**/*.test.tsx'],
          exclude: [offline],
        },
      },
      {
        extends: true,
        // What a device keeps outlives a page, and so it would the file.
        test: { ...inDocument, name: 'device', include: [offline] },
      },
      {
        extends: true,
        test: {
          ...withDatabase,
          name: 'api',
          // The whole server is imported once, not for each file: what files share is theirs to leave as it was.
          isolate: false,
          include: ['server/**/*.test.ts', 'test/{api,db,check,setup}/**/*.test.ts'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          ...withDatabase,
          ...patient,
          // Products that are ended on purpose share nothing with a neighbour's start.
          maxWorkers: 1,
          fileParallelism: false,
          name: 'process',
          include: ['test/process/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          ...patient,
          globalSetup: ['test/setup/demonstration.global.ts'],
          name: 'browser',
          // A walk keeps less than a core busy and is overtaken by its own screen where another walks beside it: so
          // they go one by one, beside the tests of the other kinds.
          include: [walks],
          // Two pages of one Chromium at a time, where a file says that its tests may.
          maxConcurrency: 2,
          // A screen on a busy machine is late, not wrong.
          expect: { poll: { timeout: 45_000 } },
        },
      },
    ],
  },
});
