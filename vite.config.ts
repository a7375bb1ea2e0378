import react from '@vitejs/plugin-react';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';

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

/** Builds the admin into `dist/admin`, from where the server serves it. */
const config = defineConfig({
  root: 'admin',
  plugins: [react(), pdfFiles()],
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
