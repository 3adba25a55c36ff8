import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { ownHostOf, siteOf } from '../../lib/page/site-of.ts';
import { matchPatternsOf, SITES } from '../../lib/page/sites/registry.ts';

/** What the product promises to run on, by kind. */
const PROMISED = {
  news: `coindesk.com cointelegraph.com theblock.co decrypt.co beincrypto.com cryptoslate.com newsbtc.com bitcoinmagazine.com u.today
    ambcrypto.com dlnews.com blockworks.co cryptonews.com btc-echo.de wordupnews.com`,
  tracker: 'coingecko.com coinmarketcap.com tradingview.com dexscreener.com',
  exchange: 'binance.com coinbase.com kraken.com bybit.com okx.com kucoin.com gate.com gate.io bitget.com crypto.com',
} as const;

const hosts = SITES.flatMap((site) => site.hosts);
const files = globSync('lib/page/sites/*.ts').filter((file) => !['site.ts', 'registry.ts'].includes(basename(file)));

test.for(files)('%s ends in one site, which is in the registry under its file name', (file) => {
  const id = basename(file, '.ts');
  expect(SITES.filter((site) => site.id === id)).toHaveLength(1);
  expect(readFileSync(file, 'utf8').match(/^export /gm)).toHaveLength(1);
});

test('the registry holds nothing but the sites of the folder', () => {
  expect(SITES.map(({ id }) => id).sort()).toEqual(files.map((file) => basename(file, '.ts')).sort());
});

test.for(Object.entries(PROMISED))('%s: each promised host, bare and with www, is one of that kind', ([kind, list]) => {
  for (const host of list.split(/\s+/)) {
    expect([host, siteOf(host).kind, SITES.includes(siteOf(host))]).toEqual([host, kind, true]);
    expect(siteOf(`www.${host}`)).toBe(siteOf(host));
  }
});

test('ids, names and hosts are unique', () => {
  for (const values of [SITES.map(({ id }) => id), SITES.map(({ name }) => name), hosts]) expect(new Set(values).size).toBe(values.length);
});

test('no host is one of accounts, logins or payments, and none is a pattern', () => {
  expect(hosts.filter((host) => /^(?:accounts?|login|auth|signin|id|pay|payments?|checkout|secure|wallet|app|pro)\./.test(host))).toEqual(
    [],
  );
  expect(hosts.filter((host) => !/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(host))).toEqual([]);
});

test('a match pattern is https, the exact host and any path', () => {
  expect(matchPatternsOf(siteOf('decrypt.co'))).toEqual(['https://decrypt.co/*', 'https://www.decrypt.co/*']);
});

test('a host that a person added is a site of its own, read like news', () => {
  expect(siteOf('blog.example.org')).toEqual({
    id: 'blog.example.org',
    name: 'blog.example.org',
    kind: 'news',
    hosts: ['blog.example.org'],
    isOwn: true,
  });
});

test("what runs by the person's own wish is known by its host: an added one, and a site that came after the first release", () => {
  const site = siteOf('decrypt.co');
  expect(ownHostOf('decrypt.co', site)).toBeUndefined();
  expect(ownHostOf('decrypt.co', { ...site, optional: true })).toBe('decrypt.co');
  expect(ownHostOf('blog.example.org', siteOf('blog.example.org'))).toBe('blog.example.org');
});
