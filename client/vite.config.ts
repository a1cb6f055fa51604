import { fileURLToPath } from 'node:url';
import { defineConfig, type EnvironmentOptions, type Plugin } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The source is written for React; visitors load Preact, which is a tenth of its size. The console keeps React. */
function preactForVisitors(): Plugin {
  const preact: Record<string, string> = {
    react: 'preact/compat',
    'react-dom': 'preact/compat',
    'react-dom/client': 'preact/compat/client',
    'react/jsx-runtime': 'preact/jsx-runtime',
    'react/jsx-dev-runtime': 'preact/jsx-runtime',
  };
  return {
    name: 'preact-for-visitors',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name !== 'admin',
    resolveId(source, importer) {
      const name = preact[source];
      return name ? this.resolve(name, importer, { skipSelf: true }) : null;
    },
  };
}

/** A build of what other sites load, under stable names; fonts and later parts lie beside it under hashed ones. */
function forOtherSites(input: Record<string, string>): EnvironmentOptions {
  return {
    consumer: 'client',
    build: {
      outDir: here('../dist/client/widget'),
      emptyOutDir: false,
      assetsInlineLimit: 0,
      rolldownOptions: {
        input,
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: 'assets/[name]-[hash].js',
          assetFileNames: 'assets/[name]-[hash][extname]',
        },
        preserveEntrySignatures: 'strict',
      },
    },
  };
}

/**
 * The builds by one command. The widget is built apart from the pages, so that `widget/docent-chat.js` is one file
 * under a stable name which any site can load. That file draws the launcher alone and shares no code with the rest, so that it is
 * small and waits for nothing; it fetches `chat.js`, and that what is shown later (the map), under hashed names.
 */
export default defineConfig({
  root: here('.'),
  base: './',
  publicDir: false,
  plugins: [preactForVisitors()],
  build: { target: ['es2022', 'chrome105', 'safari16', 'firefox115'], modulePreload: false },
  environments: {
    client: {
      build: {
        outDir: here('../dist/client'),
        emptyOutDir: true,
        rolldownOptions: { input: { index: here('./index.html'), kiosk: here('./kiosk/index.html') } },
      },
    },
    launcher: forOtherSites({ 'docent-chat': here('./widget/docent-chat.ts') }),
    chat: forOtherSites({ chat: here('./widget/chat.tsx') }),
    admin: {
      consumer: 'client',
      build: {
        outDir: here('../dist/client'),
        emptyOutDir: false,
        rolldownOptions: {
          input: here('./admin/index.html'),
          // 'use client' of React libraries means nothing in a browser.
          onLog: (level, log, report) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && report(level, log),
          output: {
            entryFileNames: 'admin/assets/[name]-[hash].js',
            chunkFileNames: 'admin/assets/[name]-[hash].js',
            assetFileNames: 'admin/assets/[name]-[hash][extname]',
          },
        },
      },
    },
  },
  builder: {
    async buildApp(builder) {
      await builder.build(builder.environments.client!);
      await builder.build(builder.environments.launcher!);
      await builder.build(builder.environments.chat!);
      await builder.build(builder.environments.admin!);
    },
  },
  server: {
    proxy: {
      '/socket.io': { target: 'http://localhost:3000', ws: true },
      '/api': 'http://localhost:3000',
    },
  },
});
