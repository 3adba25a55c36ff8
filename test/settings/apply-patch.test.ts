import { expect, test } from 'vitest';
import { applyPatch } from '../../lib/settings/apply-patch.ts';
import { parsePatch } from '../../lib/settings/parse-patch.ts';
import { parseSettings } from '../../lib/settings/parse-settings.ts';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings.ts';

const place = { corner: 'top-left', x: 8, y: 300 } as const;

test('an empty patch changes nothing', () => {
  expect(applyPatch(DEFAULT_SETTINGS, {})).toEqual(DEFAULT_SETTINGS);
});

test('fields of a group change one by one', () => {
  const settings = applyPatch(DEFAULT_SETTINGS, { badge: { size: 'large' }, pair: { crypto: 'ETH' }, chart: { scale: 'log' } });
  expect(settings).toEqual({
    ...DEFAULT_SETTINGS,
    badge: { enabled: true, corner: 'bottom-right', size: 'large' },
    pair: { equity: 'RUT', crypto: 'ETH' },
    chart: { range: '2Y', scale: 'log' },
  });
});

test('false is a value, not an absence', () => {
  const saver = applyPatch(DEFAULT_SETTINGS, { dataSaver: true, badge: { enabled: false } });
  expect(saver.badge.enabled).toBe(false);
  expect(applyPatch(saver, { dataSaver: false }).dataSaver).toBe(false);
});

test('a site keeps its other choice, and has no entry once nothing differs from the defaults', () => {
  const off = applyPatch(DEFAULT_SETTINGS, { site: { id: 'coindesk', enabled: false } });
  const moved = applyPatch(off, { site: { id: 'coindesk', place } });
  expect(moved.sites).toEqual({ coindesk: { enabled: false, place } });
  const back = applyPatch(moved, { site: { id: 'coindesk', enabled: true } });
  expect(back.sites).toEqual({ coindesk: { place } });
  expect(applyPatch(back, { site: { id: 'coindesk', place: null } }).sites).toEqual({});
});

test('settings after a valid patch need no repair', () => {
  const patch = parsePatch({
    site: { id: 'x.example.org', place },
    ownHosts: ['x.example.org'],
    badge: { corner: 'top-right' },
    refreshMinutes: 60,
  });
  const settings = applyPatch(DEFAULT_SETTINGS, patch ?? {});
  expect(settings.badge.corner).toBe('top-right');
  expect(parseSettings(settings)).toEqual(settings);
});

test.for([
  null,
  'dark',
  { theme: 'neon' },
  { sites: {} },
  { site: { enabled: false } },
  { site: { id: '__proto__', enabled: false } },
  { badge: { enabled: false, colour: 'red' } },
  { corner: 'top-right' },
  { ownHosts: ['*'] },
  { ownHosts: ['example.org/path'] },
  { theme: 'dark', windowSessions: 31 },
])('%j is refused whole', (data) => {
  expect(parsePatch(data)).toBeUndefined();
});
