import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SETTINGS_MIGRATIONS } from '../../lib/settings/migrate.ts';
import { parseSettings, repairSettings } from '../../lib/settings/parse-settings.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings/settings.ts';

const CHOSEN: Settings = {
  version: 1,
  badge: { enabled: false, corner: 'top-left', size: 'large' },
  sites: { coindesk: { enabled: false }, 'news.example.org': { place: { corner: 'top-right', x: 12.5, y: 0 } } },
  ownHosts: ['news.example.org'],
  pair: { equity: 'SPX', crypto: 'TOTAL_EX_STABLES' },
  windowSessions: 252,
  chart: { range: 'YTD', scale: 'log' },
  theme: 'dark',
  refreshMinutes: 240,
  dataSaver: true,
  universeSize: 50,
  exchangeOrder: ['okx', 'bybit', 'binance', 'gate'],
};

/**
 * One stored object of every version that was ever released, and what it becomes. A new version adds the
 * object that the version before it wrote.
 */
const RELEASED: readonly { readonly version: number; readonly stored: unknown; readonly becomes: Settings }[] = [
  { version: 1, stored: CHOSEN, becomes: CHOSEN },
];

test('nothing stored gives the defaults and calls nothing repaired', () => {
  expect(repairSettings(undefined)).toEqual({ settings: DEFAULT_SETTINGS, repaired: [] });
});

test.for(RELEASED)('what version $version stored is read in full', ({ stored, becomes }) => {
  expect(repairSettings(stored)).toEqual({ settings: becomes, repaired: [] });
});

test('every version from the first to the one before this has a migration and a fixture', () => {
  const older = Array.from({ length: DEFAULT_SETTINGS.version - 1 }, (_, index) => index + 1);
  expect(Object.keys(SETTINGS_MIGRATIONS).map(Number)).toEqual(older);
  expect(RELEASED.map(({ version }) => version)).toEqual([...older, DEFAULT_SETTINGS.version]);
});

describe('a damaged field becomes its default and the ones beside it stay', () => {
  const damaged: readonly (readonly [string, object, Partial<Settings>])[] = [
    ['theme', { theme: 'neon' }, { theme: 'system' }],
    ['badge.corner', { badge: { ...CHOSEN.badge, corner: 7 } }, { badge: { ...CHOSEN.badge, corner: 'bottom-right' } }],
    ['badge', { badge: 'on' }, { badge: DEFAULT_SETTINGS.badge }],
    ['pair.crypto', { pair: { equity: 'SPX', crypto: 'DOGE' } }, { pair: { equity: 'SPX', crypto: 'TOTAL' } }],
    ['windowSessions', { windowSessions: 91 }, { windowSessions: 90 }],
    ['chart.range', { chart: { range: null, scale: 'log' } }, { chart: { range: '2Y', scale: 'log' } }],
    ['refreshMinutes', { refreshMinutes: '15' }, { refreshMinutes: 15 }],
    ['dataSaver', { dataSaver: 1 }, { dataSaver: false }],
    ['universeSize', { universeSize: 75 }, { universeSize: 100 }],
    ['exchangeOrder', { exchangeOrder: ['okx', 'okx', 'gate', 'bybit'] }, { exchangeOrder: DEFAULT_SETTINGS.exchangeOrder }],
    ['exchangeOrder', { exchangeOrder: ['okx'] }, { exchangeOrder: DEFAULT_SETTINGS.exchangeOrder }],
    [
      'ownHosts',
      { ownHosts: ['https://a.example.org/', 'localhost', '10.0.0.1', 'login.example.org', 'b.example.org', 'b.example.org'] },
      { ownHosts: ['b.example.org'] },
    ],
    ['sites.coindesk.enabled', { sites: { coindesk: { enabled: 'no' } } }, { sites: {} }],
  ];
  test.for(damaged)('%s', ([path, damage, becomes]) => {
    const { settings, repaired } = repairSettings({ ...CHOSEN, ...damage });
    expect(settings).toEqual({ ...CHOSEN, ...becomes });
    expect(repaired.some((found) => found === path || path.startsWith(`${found}.`))).toBe(true);
  });
});

test('a missing field is filled and named', () => {
  const { theme: _, ...stored } = CHOSEN;
  expect(repairSettings(stored)).toEqual({ settings: { ...CHOSEN, theme: 'system' }, repaired: ['theme'] });
});

test('an object of a later version keeps what is valid here', () => {
  const later = { ...CHOSEN, version: 9, theme: { accent: 'blue' }, alerts: { quiet: true } };
  const { settings, repaired } = repairSettings(later);
  expect(settings).toEqual({ ...CHOSEN, theme: 'system' });
  expect(repaired).toEqual(expect.arrayContaining(['version', 'theme', 'alerts']));
});

test('a position off every screen is forgotten, the site’s other choice is kept', () => {
  const sites = { coindesk: { enabled: false, place: { corner: 'top-left', x: Infinity, y: 3 } } };
  expect(parseSettings({ ...CHOSEN, sites }).sites).toEqual({ coindesk: { enabled: false } });
});

test('a key that would reach the prototype is no site', () => {
  const stored = JSON.parse('{"version":1,"sites":{"__proto__":{"enabled":false}}}') as unknown;
  expect(Object.keys(parseSettings(stored).sites)).toEqual([]);
});

test('whatever is stored gives settings that need no repair', () => {
  const anything = fc.oneof(
    fc.anything(),
    fc.record({
      version: fc.anything(),
      badge: fc.anything(),
      sites: fc.dictionary(fc.string(), fc.anything()),
      ownHosts: fc.array(fc.anything()),
      chart: fc.anything(),
    }),
  );
  fc.assert(
    fc.property(anything, (stored) => {
      const settings = parseSettings(stored);
      expect(repairSettings(JSON.parse(JSON.stringify(settings)))).toEqual({ settings, repaired: [] });
    }),
  );
});
