import type { IndexHtmlTransformContext, Plugin, Rolldown } from 'vite';
import { expect, test } from 'vitest';
import config from '../../vite.config.js';

const begin = '/src/admin/opening/begin.ts';

/** A built piece, by its name. */
const piece = (fileName: string, more: Partial<Rolldown.OutputChunk> = {}) => ({
  [fileName]: {
    type: 'chunk',
    fileName,
    facadeModuleId: null,
    imports: [],
    moduleIds: [],
    ...more,
  },
});

const screens = [
  'dashboard/Dashboard.tsx',
  'worksheets/WorksheetFill.tsx',
  'evaluations/ReviewQueue.tsx',
  'evaluations/ReviewDesk.tsx',
  'i18n/en.ts',
].map((path, place) => piece(`assets/${place}.js`, { facadeModuleId: `/src/admin/${path}` }));

/** The page that the build writes where it made these pieces beside those of the screens. */
function pageOf(...pieces: object[]): string {
  const plugins = config({ command: 'build', mode: 'production' }).plugins as Plugin[];
  const plugin = plugins.find(({ name }) => name === 'opening-first')!;
  const { handler } = plugin.transformIndexHtml as {
    handler: (page: string, context: Partial<IndexHtmlTransformContext>) => string;
  };
  const bundle: Rolldown.OutputBundle = Object.assign({}, ...screens, ...pieces);
  return handler('<title>', { bundle });
}

test('the page begins with the piece that asks ahead, whatever else that is built with comes first', () => {
  const asked = piece('assets/begin-1.js', {
    facadeModuleId: begin,
    imports: ['assets/runtime-1.js', 'assets/begin-2.js'],
  });
  const page = pageOf(
    asked,
    piece('assets/runtime-1.js'),
    piece('assets/begin-2.js', { moduleIds: [begin] }),
  );
  expect(page).toContain('src="/assets/begin-2.js"');
});

test('a build without it fails and says so', () => {
  const asked = piece('assets/begin-1.js', { facadeModuleId: begin });
  expect(() => pageOf(asked)).toThrow('The build has no piece with admin/opening/begin.ts in it');
});
