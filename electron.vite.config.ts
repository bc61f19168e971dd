// Three builds: main (the window and the plain-Node programs), preload, renderer. Everything written
// in JavaScript is bundled; only Electron, Node and the two native modules are loaded at run time.
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

const root = import.meta.dirname;
const at = (file: string): string => path.join(root, file);

const nativeModules = [/^better-sqlite3(\/|$)/, /^@ngrok\/ngrok(\/|$)/];

/** The name of the file in out/main, and its source. */
const mainEntries = {
  index: at('src/main/index.ts'),
  listen: at('src/main/listen.ts'),
  vectors: at('src/main/vectors.ts'),
  verify: at('src/main/verify.ts'),
  'storage-worker': at('src/main/core/store/worker.ts'),
  'reader-worker': at('src/main/core/store/reader.ts'),
  'log-thread': at('src/main/core/store/log-thread.ts'),
  'analysis-worker': at('src/main/core/analysis/worker.ts'),
  'tunnel-child': at('src/main/core/tunnel/child.ts'),
};

/** The programs that run in plain Node, where there is no Electron to import. */
const withoutElectron = [
  'listen',
  'vectors',
  'verify',
  'storage-worker',
  'reader-worker',
  'log-thread',
  'analysis-worker',
  'tunnel-child',
];

export default defineConfig(({ command }) => {
  // Lets the page load from the dev server under a looser policy; never in a build.
  const define = { __DEV__: JSON.stringify(command === 'serve') };
  const common = {
    target: 'node20.18',
    minify: false,
    sourcemap: false,
    emptyOutDir: true,
    externalizeDeps: false,
  };
  return {
    main: {
      define,
      plugins: [onlyImports({ entries: withoutElectron, banned: (name) => name === 'electron' })],
      build: {
        ...common,
        rollupOptions: {
          input: mainEntries,
          external: nativeModules,
          output: {
            format: 'es',
            entryFileNames: '[name].js',
            chunkFileNames: 'chunks/[name]-[hash].js',
            // Apart from what every program loads: it is most of a start, and few need it at once.
            codeSplitting: { groups: [{ name: 'schema-library', test: /node_modules\/zod\// }] },
          },
        },
      },
    },
    preload: {
      define,
      // A sandboxed preload script has no modules but Electron's: it must be one CommonJS file.
      plugins: [onlyImports({ entries: ['index'], banned: (name) => name !== 'electron' })],
      build: {
        ...common,
        rollupOptions: {
          input: { index: at('src/preload/index.ts') },
          external: ['electron'],
          output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
        },
      },
    },
    renderer: {
      root: at('src/renderer'),
      base: './',
      define,
      plugins: [react()],
      build: {
        target: 'chrome130',
        minify: true,
        sourcemap: false,
        // The page's policy allows no inline script and no data: URL.
        modulePreload: { polyfill: false },
        assetsInlineLimit: 0,
        rollupOptions: { input: at('src/renderer/index.html') },
      },
    },
  };
});

/** Fails the build when one of `entries`, directly or through shared chunks, imports what it cannot
 *  have where it runs. */
function onlyImports(rule: { entries: string[]; banned: (name: string) => boolean }): Plugin {
  return {
    name: 'countersign:only-imports',
    generateBundle(_options, bundle) {
      const importsOf = (file: string): string[] => {
        const chunk = bundle[file];
        return chunk?.type === 'chunk' ? [...chunk.imports, ...chunk.dynamicImports] : [];
      };
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk' || !output.isEntry || !rule.entries.includes(output.name)) {
          continue;
        }
        const seen = new Set([output.fileName]);
        for (const file of seen) for (const name of importsOf(file)) seen.add(name);
        const found = [...seen].filter((name) => !(name in bundle) && rule.banned(name));
        if (found.length > 0) this.error(`${output.fileName} must not import ${found.join(', ')}`);
      }
    },
  };
}
