import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * Two builds by one command. The widget is built apart from the pages, so that `widget/docent-chat.js` is one file
 * under a stable name which any site can load; what it loads later (the map) lies beside it under hashed names.
 */
export default defineConfig({
  root: here('.'),
  base: './',
  publicDir: false,
  resolve: {
    // The source is written for React; visitors load Preact, which is a tenth of its size.
    alias: [
      { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
      { find: /^react-dom$/, replacement: 'preact/compat' },
      { find: /^react\/jsx-(dev-)?runtime$/, replacement: 'preact/jsx-runtime' },
      { find: /^react$/, replacement: 'preact/compat' },
    ],
  },
  build: { target: ['es2022', 'chrome105', 'safari16', 'firefox115'], modulePreload: false },
  environments: {
    client: {
      build: {
        outDir: here('../dist/client'),
        emptyOutDir: true,
        rolldownOptions: { input: { index: here('./index.html'), kiosk: here('./kiosk/index.html') } },
      },
    },
    widget: {
      consumer: 'client',
      build: {
        outDir: here('../dist/client/widget'),
        emptyOutDir: false,
        assetsInlineLimit: 0,
        rolldownOptions: {
          input: { 'docent-chat': here('./widget/docent-chat.ts') },
          output: {
            entryFileNames: '[name].js',
            chunkFileNames: 'assets/[name]-[hash].js',
            assetFileNames: 'assets/[name]-[hash][extname]',
          },
          preserveEntrySignatures: 'strict',
        },
      },
    },
  },
  builder: {
    async buildApp(builder) {
      await builder.build(builder.environments.client!);
      await builder.build(builder.environments.widget!);
    },
  },
  server: {
    proxy: {
      '/socket.io': { target: 'http://localhost:3000', ws: true },
      '/api': 'http://localhost:3000',
    },
  },
});
