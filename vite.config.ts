import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Builds the admin into `dist/admin`, from where the server serves it. */
const config = defineConfig({
  root: 'admin',
  plugins: [react()],
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
