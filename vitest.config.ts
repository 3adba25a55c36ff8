import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/**
 * unit: pure code in Node. dom: views and page reading in happy-dom, with the fake browser.
 * built: looks at the files of the production build. browser: drives real browsers, one suite at a time.
 */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    restoreMocks: true,
    setupFiles: ['test/setup.ts'],
    // Ends what hangs; slow machines are no failure.
    testTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/{browser,built,scripts}/**', 'test/{components,page,entrypoints}/**'],
        },
      },
      {
        extends: true,
        plugins: [WxtVitest()],
        test: { name: 'dom', environment: 'happy-dom', include: ['test/{components,page,entrypoints}/**/*.test.{ts,tsx}'] },
      },
      { extends: true, test: { name: 'built', environment: 'node', include: ['test/built/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'scripts',
          environment: 'node',
          include: ['test/scripts/**/*.test.ts'],
          testTimeout: 600_000,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          include: ['test/browser/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
