import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { HANDOVER } from './components/badge/card-part.ts';
import { assert } from './lib/core/assert.ts';
import { matchPatternsOf, REQUIRED_SITES } from './lib/page/sites/registry.ts';
import { DECLARED_ORIGINS } from './lib/sources/registry.ts';

const BADGE_CONTEXT = fileURLToPath(new URL('entrypoints/badge.content/content-script-context.ts', import.meta.url));

/** The scripts with views that run beside the badge, in its world, and take Preact from it. */
const BESIDE_BADGE = ['badge-card', 'badge-statements'];

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/auto-icons'],
  autoIcons: { baseIconPath: 'public/icon.svg' },
  targetBrowsers: ['chrome', 'firefox'],
  // Nothing here reads a property for its effect. Told so, the bundler can drop the scales of Chart.js that nobody
  // registers (their classes read others' fields): 6 kB of the popup after gzip.
  // And the badge's own context takes the place of WXT's, which is five times as large and weighs on every tab.
  vite: () => ({
    build: {
      rolldownOptions: { treeshake: { propertyReadSideEffects: false }, optimization: { inlineConst: { mode: 'all', pass: 3 } } },
    },
    resolve: { alias: { 'wxt/utils/content-script-context': BADGE_CONTEXT } },
  }),
  hooks: {
    'vite:build:extendConfig'(entrypoints, config) {
      if (!entrypoints.some(({ name }) => BESIDE_BADGE.includes(name))) return;
      const { build } = config;
      assert(build?.rollupOptions && !Array.isArray(build.rollupOptions.output), 'WXT builds a script by one set of options');
      build.rollupOptions.external = ['preact/jsx-runtime'];
      build.rollupOptions.output = { ...build.rollupOptions.output, globals: { 'preact/jsx-runtime': `${HANDOVER}.jsxRuntime` } };
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    // unlimitedStorage: the browser must not evict the stored history. scripting: sites that the person adds,
    // and tabs that are open at install. activeTab: the one page that a person asks to have checked, without a prompt.
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'scripting', 'activeTab'],
    // Sites are host permissions too: a content script's `matches` alone does not allow injecting into open tabs.
    host_permissions: [...DECLARED_ORIGINS.map((origin) => `${origin}/*`), ...REQUIRED_SITES.flatMap(matchPatternsOf)],
    optional_host_permissions: ['https://*/*'],
    minimum_chrome_version: '121',
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'comove@comove.example.org',
          strict_min_version: '142.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
  zip: { excludeSources: ['coverage/**', 'stats.html', '.cache/**'] },
});
