import react from '@vitejs/plugin-react';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { print, stripIgnoredCharacters } from 'graphql';
import type { DocumentNode } from 'graphql';
import { defineConfig } from 'vite';
import type { Plugin, Rolldown } from 'vite';
import type { Shell } from './admin/offline/shell.js';

const pdfjs = createRequire(import.meta.url).resolve('pdfjs-dist/package.json');

/**
 * What the PDF viewer fetches while it reads, from the package itself: character maps, the fonts that every PDF
 * may take for granted, and the reader of JPEG 2000. Under a name with the version, so that browsers keep it.
 */
function pdfFiles(): Plugin {
  const { version } = JSON.parse(readFileSync(pdfjs, 'utf8')) as { version: string };
  const base = `assets/pdfjs-${version}`;
  const read = (path: string) => readFileSync(join(dirname(pdfjs), path));
  const files = [
    ...['cmaps', 'standard_fonts'].flatMap((folder) =>
      readdirSync(join(dirname(pdfjs), folder)).map((name) => `${folder}/${name}`),
    ),
    'wasm/openjpeg_nowasm_fallback.js',
  ];
  return {
    name: 'pdf-files',
    configureServer({ middlewares }) {
      middlewares.use(`/${base}`, (request, response, next) => {
        const path = request.url?.slice(1).split('?')[0] ?? '';
        if (!files.includes(path)) return next();
        const type = path.endsWith('.js') ? 'text/javascript' : 'application/octet-stream';
        response.setHeader('content-type', type).end(read(path));
      });
    },
    generateBundle() {
      for (const path of files) {
        this.emitFile({ type: 'asset', fileName: `${base}/${path}`, source: read(path) });
      }
    },
  };
}

/** A document as codegen writes it: a tree, on a line of its own. */
const documentTree =
  /^(export const \w+ = )(\{"kind":"Document".*\})( as unknown as DocumentNode<.*>;)$/gm;

const documentsFile = fileURLToPath(new URL('admin/graphql/graphql.ts', import.meta.url));

/** A document that is sent before the admin is there, in `admin/opening/documents.ts`. */
const openingDocument = /^ {2}(\w+): textOf\((\w+)\),$/gm;

/**
 * Puts the texts of the admin's documents in place of their trees (`lazyDocument`): these are a third of all that a
 * page has to read before it shows anything, and few of them are ever sent. Those that are sent first of all are texts
 * and nothing else.
 */
function documentTexts(): Plugin {
  const textOf = (json: string) =>
    JSON.stringify(stripIgnoredCharacters(print(JSON.parse(json) as DocumentNode)));
  const openingTexts = (code: string): string => {
    const trees = [...readFileSync(documentsFile, 'utf8').matchAll(documentTree)];
    const treeOf = (name: string) => trees.find(([, start]) => start === `export const ${name} = `);
    const texts = [...code.matchAll(openingDocument)].map(
      ([, operation = '', name = '']) => `${operation}: ${textOf(treeOf(name)?.[2] ?? '')}`,
    );
    if (texts.length === 0) throw new Error('No document is sent before the admin is there');
    return `export const documents = { ${texts.join(', ')} };`;
  };
  return {
    name: 'document-texts',
    apply: 'build',
    // Before the types are gone, and every document has its line.
    enforce: 'pre',
    transform(code, id) {
      if (id.endsWith('/admin/opening/documents.ts')) return openingTexts(code);
      if (!id.endsWith('/admin/graphql/graphql.ts')) return undefined;
      const texts = code.replace(
        documentTree,
        (_tree, start: string, json: string, end: string) =>
          `${start}/* @__PURE__ */ lazyDocument(${textOf(json)})${end}`,
      );
      if (texts.includes('"kind":"Document"'))
        this.error('A document is not where it was looked for');
      return `import { lazyDocument } from '../providers/lazyDocument.js';\n${texts}`;
    },
  };
}

/** Screens that addresses lead to which people keep and send each other, by regular expressions over the path. */
const firstScreens = {
  '^/$': 'admin/dashboard/Dashboard.tsx',
  '^/worksheets/[^/]+/show': 'admin/worksheets/WorksheetFill.tsx',
  '^/evaluations/?$': 'admin/evaluations/ReviewQueue.tsx',
  '^/evaluations/[^/]+/show': 'admin/evaluations/ReviewDesk.tsx',
};

/** Languages beside the one that comes with the admin. */
const otherLocales = { en: 'admin/i18n/en.ts' };

/**
 * Puts `admin/opening/begin.ts` ahead of all else in the page, as a script of its own that waits for nothing, and before
 * it what it has to know: what the first screens are made of.
 */
function openingFirst(): Plugin {
  const id = fileURLToPath(new URL('admin/opening/begin.ts', import.meta.url));
  return {
    name: 'opening-first',
    apply: 'build',
    buildStart() {
      this.emitFile({ type: 'chunk', id, name: 'begin' });
    },
    transformIndexHtml: {
      order: 'post',
      handler(page, { bundle = {}, chunk }) {
        const ofEveryPage = filesOf(bundle, [chunk?.fileName ?? '']);
        const piecesOf = (sources: Readonly<Record<string, string>>) =>
          Object.fromEntries(
            Object.entries(sources).map(([key, source]) => {
              const files = [...filesOf(bundle, [pieceOf(bundle, source).fileName])];
              return [
                key,
                files.filter((name) => !ofEveryPage.has(name)).map((name) => `/${name}`),
              ];
            }),
          );
        const pieces = { screens: piecesOf(firstScreens), locales: piecesOf(otherLocales) };
        // Not the piece that was asked for: the admin takes from it what it began, and it lies in one of both.
        const begin = pieceWith(bundle, 'admin/opening/begin.ts').fileName;
        return page.replace(
          '<title>',
          `<script type="application/json" id="first-pieces">${JSON.stringify(pieces)}</script>
    <script type="module" async fetchpriority="high" crossorigin src="/${begin}"></script>
    <title>`,
        );
      },
    },
  };
}

/** The built piece that begins with a source. @throws Error where there is none. */
function pieceOf(bundle: Rolldown.OutputBundle, source: string): Rolldown.OutputChunk {
  const found = Object.values(bundle).find(
    (one) => one.type === 'chunk' && one.facadeModuleId?.endsWith(source),
  );
  if (found?.type !== 'chunk') throw new Error(`The build has no piece that begins with ${source}`);
  return found;
}

/** The built piece that a source lies in, wherever it was put. @throws Error where it lies in none. */
function pieceWith(bundle: Rolldown.OutputBundle, source: string): Rolldown.OutputChunk {
  const found = Object.values(bundle).find(
    (one) => one.type === 'chunk' && one.moduleIds.some((id) => id.endsWith(source)),
  );
  if (found?.type !== 'chunk') throw new Error(`The build has no piece with ${source} in it`);
  return found;
}

/** Names of built files with everything that they can not run without. */
function filesOf(bundle: Rolldown.OutputBundle, names: readonly string[]): Set<string> {
  const files = new Set<string>();
  const take = (name: string) => {
    const piece = bundle[name];
    if (files.has(name) || !piece) return;
    files.add(name);
    if (piece.type !== 'chunk') return;
    const { importedCss, importedAssets } = piece.viteMetadata ?? {};
    [...piece.imports, ...(importedCss ?? []), ...(importedAssets ?? [])].forEach(take);
  };
  names.forEach(take);
  return files;
}

/** Ends of the sources that have to be there without a network. */
const offlineSources = [
  'admin/index.html',
  'admin/i18n/en.ts',
  'admin/dashboard/Dashboard.tsx',
  'admin/worksheets/WorksheetList.tsx',
  'admin/worksheets/WorksheetFill.tsx',
];

/**
 * Builds the service worker, and tells it which of the built files it keeps: the page, the first screens, the
 * worksheet, and whatever these can not run without. There is none in `npm run dev`.
 */
function offlineShell(): Plugin {
  const fileName = 'service-worker.js';
  return {
    name: 'offline-shell',
    apply: 'build',
    // After the page itself was written.
    enforce: 'post',
    buildStart() {
      const id = fileURLToPath(new URL('admin/offline/serviceWorker.ts', import.meta.url));
      this.emitFile({ type: 'chunk', id, fileName });
    },
    generateBundle(_options, bundle) {
      const pieces = offlineSources.map((source) => pieceOf(bundle, source).fileName);
      const [entry] = pieces;
      const page = bundle['index.html'];
      const worker = bundle[fileName];
      if (page?.type !== 'asset' || worker?.type !== 'chunk' || entry === undefined) {
        return this.error('The build has no page, or no service worker');
      }
      if (worker.imports.length > 0) {
        return this.error('The service worker has to be one file: it shares a module with a page');
      }
      const addresses = [...filesOf(bundle, pieces)].toSorted().map((name) => `/${name}`);
      const hash = createHash('sha256').update(page.source).update(worker.code);
      hash.update(addresses.join());
      const version = hash.digest('hex').slice(0, 16);
      const shell: Shell = { version, entry: `/${entry}`, files: addresses };
      worker.code = `self.shell=${JSON.stringify(shell)};\n${worker.code}`;
    },
  };
}

/** What is worth packing: a font or a picture is packed as it is. */
const packable = /\.(css|html|js|wasm)$/;

/** Smaller ones fit into a packet or two; bytes. */
const smallestPacked = 1_024;

/**
 * Puts a packed copy of each file beside it, which the server sends to browsers that take one: by Brotli, and for those
 * that do not over plain http, by gzip. Packed once and well, instead of for everybody and in haste.
 */
function packedFiles(): Plugin {
  const brotli = promisify(brotliCompress);
  const zip = promisify(gzip);
  const pack = async (path: string) => {
    const bytes = await readFile(path);
    if (bytes.length < smallestPacked) return;
    // The best that takes no time to speak of: the next step up takes ten times as long.
    const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
    await writeFile(`${path}.br`, await brotli(bytes, { params }));
    await writeFile(`${path}.gz`, await zip(bytes, { level: constants.Z_BEST_COMPRESSION }));
  };
  return {
    name: 'packed-files',
    apply: 'build',
    async writeBundle({ dir = '' }, bundle) {
      const names = Object.keys(bundle).filter((name) => packable.test(name));
      await Promise.all(names.map((name) => pack(join(dir, name))));
    },
  };
}

/**
 * Few files instead of many: over a slow network each waits for one before it, and each takes its time to be taken up.
 *
 * What a page begins with of libraries is one that stays the same from release to release; small parts that several
 * screens share are another.
 */
const fewFiles = [
  { name: 'libraries', tags: ['$initial' as const], test: /node_modules/, priority: 1 },
  { name: 'parts', test: /node_modules\/@mui\//, minShareCount: 3, maxModuleSize: 12_000 },
];

/** Builds the admin into `dist/admin`, from where the server serves it. */
const config = defineConfig(({ command }) => ({
  root: 'admin',
  // Apollo's client leaves out of a build what it has for developers: freezing every answer is part of it.
  define: command === 'build' ? { 'globalThis.__DEV__': 'false' } : {},
  plugins: [documentTexts(), react(), pdfFiles(), openingFirst(), offlineShell(), packedFiles()],
  resolve: { dedupe: ['graphql', 'react', 'react-dom', '@apollo/client', 'ra-core'] },
  build: {
    outDir: '../dist/admin',
    emptyOutDir: true,
    target: 'es2022',
    // A font or an image inside a style sheet would need `data:` in the content security policy.
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting: { groups: fewFiles } } },
    // React, react-admin and MUI together; the screens are chunks of their own.
    chunkSizeWarningLimit: 1_200,
  },
}));

// The tool reads the default export.
export default config;
