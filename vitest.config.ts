import { defineConfig } from 'vitest/config';
import { LongFirst } from './test/setup/long-first.sequencer.js';

const withDatabase = { globalSetup: ['test/setup/global.ts'] };

const givingWay = 'test/setup/giving-way.ts';
const sameDraws = 'test/setup/draws.ts';

/** Where products start, and where screens are gone through: on a busy machine many times as long as on an idle one. */
const patient = { testTimeout: 300_000, hookTimeout: 300_000 };

const inDocument = {
  ...patient,
  environment: 'jsdom',
  setupFiles: [
    givingWay,
    'test/setup/labels.ts',
    'test/setup/lacking.ts',
    'test/setup/screens.ts',
    'test/setup/styles.ts',
  ],
  server: { deps: { inline: ['ra-data-graphql', /^ra-/, '@apollo/client'] } },
};
const onDevice = ['admin/offline/**/*.test.tsx', 'admin/**/*.device.test.tsx'];

/** Types, lint and format of the whole tree: minutes of a core. */
const theTree = ['test/check/house.test.ts'];

/** What does without a core of its own fills the one that the products leave idle which start and end. */
const afterTheWalks = { sequence: { groupOrder: 1 } };

/** All of a folder as the one file that goes through them, unless some are asked for by their paths. */
const oneByOne = (folder: string, all: string): string =>
  process.argv.some((argument) => new RegExp(`${folder}/(?!${all}|$)`).test(argument))
    ? `${folder}/*.test.ts`
    : `${folder}/${all}.ts`;

/**
 * Seven kinds of tests, by what they need: `unit` nothing, `admin` a document to render into, `device`
 * one that keeps things, `api` a PostgreSQL, `tree` every file there is, `process` products to start and
 * end, `browser` one with its demonstration and a Chromium. `npx vitest run --project unit` runs one kind; a path runs the
 * files under it.
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
    // One goes through the walks, which leave half of two cores idle; the others give way to it.
    maxWorkers: 3,
    sequence: { sequencer: LongFirst },
    projects: [
      {
        extends: true,
        test: {
          ...afterTheWalks,
          name: 'unit',
          isolate: false,
          setupFiles: [givingWay, sameDraws],
          // Properties try hundreds of cases: on a busy machine they take their time.
          ...patient,
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
          exclude: onDevice,
        },
      },
      {
        extends: true,
        // What a device keeps outlives a page, and so it would the file.
        test: { ...inDocument, name: 'device', include: onDevice },
      },
      {
        extends: true,
        test: {
          ...withDatabase,
          name: 'api',
          setupFiles: [givingWay, sameDraws],
          // The whole server is imported once, not for each file: what files share is theirs to leave as it was.
          isolate: false,
          include: ['server/**/*.test.ts', 'test/{api,db,check,setup}/**/*.test.ts'],
          exclude: theTree,
          // What waits for a state waits as long as a busy machine takes to get there.
          testTimeout: 60_000,
          hookTimeout: 180_000,
          expect: { poll: { timeout: 45_000 } },
        },
      },
      {
        extends: true,
        test: { ...afterTheWalks, name: 'tree', setupFiles: [givingWay], include: theTree },
      },
      {
        extends: true,
        test: {
          ...withDatabase,
          ...patient,
          ...afterTheWalks,
          name: 'process',
          include: [oneByOne('test/process', 'processes')],
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
          include: [oneByOne('test/journey', 'walks')],
          // Two pages of one Chromium at a time, where a file says that its tests may.
          maxConcurrency: 2,
          // A screen on a busy machine is late, not wrong.
          expect: { poll: { timeout: 45_000 } },
        },
      },
    ],
  },
});
