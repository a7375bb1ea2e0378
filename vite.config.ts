import react from '@vitejs/plugin-react';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { print, stripIgnoredCharacters } from 'graphql';
import type { DocumentNode } from 'graphql';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';
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

/**
 * Puts the texts of the admin's documents in place of their trees (`lazyDocument`): these are a third of all that a
 * page has to read before it shows anything, and few of them are ever sent.
 */
function documentTexts(): Plugin {
  const textOf = (json: string) =>
    JSON.stringify(stripIgnoredCharacters(print(JSON.parse(json) as DocumentNode)));
  return {
    name: 'document-texts',
    apply: 'build',
    // Before the types are gone, and every document has its line.
    enforce: 'pre',
    transform(code, id) {
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
      const files = new Set<string>();
      const take = (name: string) => {
        const piece = bundle[name];
        if (files.has(name) || !piece) return;
        files.add(name);
        if (piece.type !== 'chunk') return;
        const { importedCss, importedAssets } = piece.viteMetadata ?? {};
        [...piece.imports, ...(importedCss ?? []), ...(importedAssets ?? [])].forEach(take);
      };
      const pieceOf = (source: string) =>
        Object.values(bundle).find(
          (one) => one.type === 'chunk' && one.facadeModuleId?.endsWith(source),
        ) ?? this.error(`The build has no piece that begins with ${source}`);
      const [entry] = offlineSources.map((source) => {
        const { fileName: name } = pieceOf(source);
        take(name);
        return `/${name}`;
      });
      const page = bundle['index.html'];
      const worker = bundle[fileName];
      if (page?.type !== 'asset' || worker?.type !== 'chunk' || entry === undefined) {
        return this.error('The build has no page, or no service worker');
      }
      if (worker.imports.length > 0) {
        return this.error('The service worker has to be one file: it shares a module with a page');
      }
      const addresses = [...files].toSorted().map((name) => `/${name}`);
      const hash = createHash('sha256').update(page.source).update(worker.code);
      hash.update(addresses.join());
      const version = hash.digest('hex').slice(0, 16);
      const shell: Shell = { version, entry, files: addresses };
      worker.code = `self.shell=${JSON.stringify(shell)};\n${worker.code}`;
    },
  };
}

/** Builds the admin into `dist/admin`, from where the server serves it. */
const config = defineConfig({
  root: 'admin',
  plugins: [documentTexts(), react(), pdfFiles(), offlineShell()],
  resolve: { dedupe: ['graphql', 'react', 'react-dom', '@apollo/client', 'ra-core'] },
  build: {
    outDir: '../dist/admin',
    emptyOutDir: true,
    target: 'es2022',
    // A font or an image inside a style sheet would need `data:` in the content security policy.
    assetsInlineLimit: 0,
    // react-admin and MUI together; the screens are chunks of their own.
    chunkSizeWarningLimit: 1_200,
  },
});

// The tool reads the default export.
export default config;
