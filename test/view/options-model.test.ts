import { expect, test } from 'vitest';
import type { Text } from '../../lib/core/text.ts';
import { SITES } from '../../lib/page/sites/registry.ts';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { optionsModel } from '../../lib/view/options-model.ts';
import type { ListedSite } from '../../lib/view/options-model.ts';

const t: Text = (key, ...values) => [key, ...values].join(' ');

const SITE: ListedSite = { id: 'a', name: 'Alpha', kind: 'news', hosts: ['www.alpha.test', 'alpha.test', 'de.alpha.test'] };

const model = (
  settings: Partial<Settings> = {},
  granted: (pattern: string) => boolean = () => true,
  sites: readonly ListedSite[] = [SITE],
  blocked = false,
) =>
  optionsModel(
    {
      settings: { ...DEFAULT_SETTINGS, ...settings },
      sites,
      isGranted: granted,
      neededPatterns: ['https://x.test/*', 'https://y.test/*'],
      blocked,
    },
    t,
  );

const withoutX = (pattern: string): boolean => pattern !== 'https://x.test/*';
const enabledWith = (sites: Settings['sites']) => model({ sites }).groups[0]?.sites[0]?.enabled;
const offers = (choices: readonly { readonly value: unknown }[]): readonly unknown[] => choices.map(({ value }) => value);

test('groups the sites by kind, by name inside a group', () => {
  const groups = model({}, () => true, [
    { ...SITE, id: 'z', name: 'Zulu' },
    { ...SITE, id: 'x', name: 'Xray', kind: 'exchange' },
    SITE,
  ]).groups;
  expect(groups.map(({ kind, sites }) => [kind, sites.map(({ name }) => name)])).toEqual([
    ['news', ['Alpha', 'Zulu']],
    ['tracker', []],
    ['exchange', ['Xray']],
  ]);
});

test('offers every site of the registry once', () => {
  const offered = model({}, () => true, SITES).groups.flatMap((group) => group.sites.map(({ id }) => id));
  expect(offered.toSorted()).toEqual(SITES.map(({ id }) => id).toSorted());
});

test('a site is on until it is switched off, and another choice about it leaves it on', () => {
  expect(enabledWith({})).toBe(true);
  expect(enabledWith({ a: { place: { corner: 'top-left', x: 0, y: 0 } } })).toBe(true);
  expect(enabledWith({ a: { enabled: false } })).toBe(false);
});

test('a site where the badge was moved is marked, listed or added', () => {
  const place = { corner: 'top-left', x: 0, y: 0 } as const;
  const { groups, own } = model({ ownHosts: ['b.test', 'c.test'], sites: { a: { place }, 'c.test': { place } } });
  expect(groups[0]?.sites.map(({ moved }) => moved)).toEqual([true]);
  expect(own.map(({ moved }) => moved)).toEqual([false, true]);
});

test('names each host once, without www', () => {
  expect(model().groups[0]?.sites[0]?.hosts).toBe('alpha.test, de.alpha.test');
});

test('an added site is allowed as long as the browser says so, whatever the settings say', () => {
  const own = model(
    { ownHosts: ['b.test', 'c.test'], sites: { 'c.test': { enabled: false } } },
    (pattern) => pattern !== 'https://b.test/*',
  ).own;
  expect(own).toEqual([
    { host: 'b.test', hosts: ['b.test'], enabled: true, moved: false, allowed: false },
    { host: 'c.test', hosts: ['c.test'], enabled: false, moved: false, allowed: true },
  ]);
});

test('an added site is one row for its hosts with and without www, allowed once both are', () => {
  const ownHosts = ['b.test', 'c.test', 'www.b.test'];
  const row = { host: 'b.test', hosts: ['b.test', 'www.b.test'], enabled: false, moved: false, allowed: true };
  const sites = { 'b.test': { enabled: false } };
  expect(model({ ownHosts, sites }).own[0]).toEqual(row);
  expect(model({ ownHosts, sites }, (pattern) => pattern !== 'https://www.b.test/*').own[0]).toEqual({ ...row, allowed: false });
});

test('says how many needed hosts the browser withholds, and nothing while it withholds none', () => {
  expect(model({}, withoutX).withheld).toBe('options_withheld 1 2');
  expect(model({}, withoutX, [SITE], true).withheld).toBe('options_blocked 1 2');
  expect(model().withheld).toBeUndefined();
});

test('every value that a setting may have is offered, and the present one is among them', () => {
  const { settings, corners, sizes, equities, cryptos, windows, themes, refreshes } = model();
  expect(offers(corners)).toEqual(expect.arrayContaining(['top-left', 'top-right', 'bottom-left', 'bottom-right']));
  expect(offers(sizes)).toContain(settings.badge.size);
  expect(offers(equities)).toEqual(['RUT', 'SPX']);
  expect(offers(cryptos)).toEqual(['TOTAL', 'BTC', 'ETH', 'TOTAL_EX_BTC', 'TOTAL_EX_BTC_ETH', 'TOTAL_EX_STABLES']);
  expect(offers(windows)).toEqual([30, 60, 90, 180, 252]);
  expect(offers(themes)).toContain(settings.theme);
  expect(offers(refreshes)).toEqual([15, 30, 60, 240]);
});

test('series are called as the catalogue calls them', () => {
  const { equities, cryptos } = model();
  expect([...equities, ...cryptos.slice(0, 2)].map(({ label }) => label)).toEqual([
    'Series_name_RUT',
    'Series_name_SPX',
    'Series_name_TOTAL',
    'Series_name_BTC',
  ]);
});

test('a site of a later version is offered until its hosts are added and granted, then listed with its kind', () => {
  const later: ListedSite = { id: 'b', name: 'Bravo', kind: 'tracker', hosts: ['bravo.test', 'www.bravo.test'], optional: true };
  const waiting = model({}, () => true, [SITE, later]);
  expect(waiting.offered).toEqual([{ id: 'b', name: 'Bravo', hosts: ['bravo.test', 'www.bravo.test'] }]);
  expect(waiting.groups[1]?.sites).toEqual([]);

  const inPart = model({ ownHosts: ['bravo.test'] }, () => true, [SITE, later]);
  expect(inPart.offered.map(({ id }) => id)).toEqual(['b']);
  expect(inPart.own.map(({ host }) => host)).toEqual(['bravo.test']);

  const added = { ownHosts: ['bravo.test', 'www.bravo.test', 'c.test'] };
  const running = model(added, () => true, [SITE, later]);
  expect(running.offered).toEqual([]);
  expect(running.groups[1]?.sites.map(({ id }) => id)).toEqual(['b']);
  expect(running.own.map(({ host }) => host)).toEqual(['c.test']);

  const withdrawn = model(added, (pattern) => pattern !== 'https://bravo.test/*', [SITE, later]);
  expect(withdrawn.offered.map(({ id }) => id)).toEqual(['b']);
});
