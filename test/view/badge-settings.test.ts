import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { CORNERS, DEFAULT_SETTINGS } from '../../lib/settings/settings.ts';
import { badgeSettingsOf } from '../../lib/view/badge-settings.ts';

const DEFAULTS = { shown: true, place: { corner: 'bottom-right', x: 16, y: 16 }, size: 'regular', theme: 'system' };

test.for([undefined, null, 3, 'x', [], {}, { badge: 'x', sites: 4 }, DEFAULT_SETTINGS])('%j gives the defaults', (stored) => {
  expect(badgeSettingsOf(stored, { id: 'coindesk' })).toEqual(DEFAULTS);
});

const isShown = (stored: unknown) => badgeSettingsOf(stored, { id: 'coindesk' }).shown;

test('off everywhere or off on this site hides it; off elsewhere does not', () => {
  expect(isShown({ ...DEFAULT_SETTINGS, badge: { ...DEFAULT_SETTINGS.badge, enabled: false } })).toBe(false);
  expect(isShown({ ...DEFAULT_SETTINGS, sites: { coindesk: { enabled: false } } })).toBe(false);
  expect(isShown({ ...DEFAULT_SETTINGS, sites: { decrypt: { enabled: false } } })).toBe(true);
});

test("a host of the person's own list is shown for as long as it is on it", () => {
  const own = { id: 'example.org', ownHost: 'www.example.org' };
  const listed = (...ownHosts: readonly unknown[]) => badgeSettingsOf({ ...DEFAULT_SETTINGS, ownHosts }, own).shown;
  expect(listed('blog.example', 'www.example.org')).toBe(true);
  expect([listed(), listed('example.org'), listed('blog.example')]).toEqual([false, false, false]);
  for (const damaged of [undefined, DEFAULT_SETTINGS, { ownHosts: 'www.example.org' }])
    expect(badgeSettingsOf(damaged, own).shown).toBe(false);
});

test("a site's own place goes before the corner of the settings", () => {
  const badge = { ...DEFAULT_SETTINGS.badge, corner: 'top-left', size: 'large' };
  const place = { corner: 'top-right', x: 40, y: 90 };
  const stored = { ...DEFAULT_SETTINGS, badge, theme: 'dark', sites: { coindesk: { place } } };
  expect(badgeSettingsOf(stored, { id: 'coindesk' })).toEqual({ shown: true, place, size: 'large', theme: 'dark' });
  expect(badgeSettingsOf(stored, { id: 'decrypt' }).place).toEqual({ corner: 'top-left', x: 16, y: 16 });
});

test('a damaged place is no place', () => {
  for (const place of [
    { corner: 'middle', x: 1, y: 1 },
    { corner: 'top-left', x: -1, y: 1 },
    { corner: 'top-left', x: null, y: 1 },
  ]) {
    expect(badgeSettingsOf({ sites: { coindesk: { place } } }, { id: 'coindesk' }).place).toEqual(DEFAULTS.place);
  }
});

test('never throws, and every field is one of its choices', () => {
  fc.assert(
    fc.property(fc.anything(), fc.string(), (stored, id) => {
      const { place, size, theme, shown } = badgeSettingsOf(stored, { id });
      expect(CORNERS).toContain(place.corner);
      expect(['small', 'regular', 'large']).toContain(size);
      expect(['system', 'light', 'dark']).toContain(theme);
      expect(typeof shown).toBe('boolean');
    }),
  );
});
