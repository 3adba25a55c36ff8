import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { matchPatternsOf, REQUIRED_SITES } from '../../lib/page/sites/registry.ts';
import { DECLARED_ORIGINS, SOURCES } from '../../lib/sources/registry.ts';
import { BUILDS, files, read } from './output.ts';

interface Manifest {
  readonly name: string;
  readonly permissions: readonly string[];
  readonly host_permissions: readonly string[];
  readonly optional_host_permissions: readonly string[];
  readonly content_scripts: readonly { readonly matches: readonly string[] }[];
  readonly icons: Readonly<Record<string, string>>;
  readonly browser_specific_settings?: { readonly gecko: { readonly data_collection_permissions: unknown } };
}

const manifestOf = (dir: string): Manifest => JSON.parse(read(dir, 'manifest.json'));
const sorted = (values: readonly string[]): string[] => [...new Set(values)].toSorted();
const SITE_PATTERNS = REQUIRED_SITES.flatMap(matchPatternsOf);

/** Hosts of all sources that the product is going to need (the ones of later versions too). */
const SOURCE_HOSTS = [
  'query1.finance.yahoo.com',
  'query2.finance.yahoo.com',
  'ts-api.cnbc.com',
  'quote.cnbc.com',
  'api.nasdaq.com',
  'fred.stlouisfed.org',
  'data-api.binance.vision',
  'fapi.binance.com',
  'api.exchange.coinbase.com',
  'api.kraken.com',
  'api.coinmarketcap.com',
  'api.coingecko.com',
  'api.coinpaprika.com',
  'api.coinlore.net',
  'www.okx.com',
  'api.gateio.ws',
  'api.bybit.com',
  'api.alternative.me',
  'api.llama.fi',
  'community-api.coinmetrics.io',
];

/** Registrable names of the sites on which the badge shows itself from the first version. */
const SITE_NAMES = `
  coindesk.com cointelegraph.com theblock.co decrypt.co beincrypto.com cryptoslate.com newsbtc.com bitcoinmagazine.com u.today
  ambcrypto.com dlnews.com blockworks.co cryptonews.com btc-echo.de wordupnews.com
  coingecko.com coinmarketcap.com tradingview.com dexscreener.com
  binance.com coinbase.com kraken.com bybit.com okx.com kucoin.com gate.com gate.io bitget.com crypto.com
`
  .trim()
  .split(/\s+/);

test.for(BUILDS)('asks for five permissions and no more ($browser)', ({ dir }) => {
  const manifest = manifestOf(dir);
  expect(sorted(manifest.permissions)).toEqual(['activeTab', 'alarms', 'scripting', 'storage', 'unlimitedStorage']);
  expect(manifest).not.toHaveProperty('optional_permissions');
  expect(manifest.optional_host_permissions).toEqual(['https://*/*']);
});

test.for(BUILDS)('has access to the hosts of the registries and to no other ($browser)', ({ dir }) => {
  const hosts = manifestOf(dir).host_permissions;
  expect(sorted(hosts)).toEqual(sorted([...DECLARED_ORIGINS.map((origin) => `${origin}/*`), ...SITE_PATTERNS]));
  for (const pattern of hosts) expect(pattern).toMatch(/^https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)+\/\*$/);
});

test('declares every host of a source now, because one that is added later disables the update in Chrome', () => {
  const declared = DECLARED_ORIGINS.map((origin) => new URL(origin).hostname);
  expect(sorted(declared)).toEqual(expect.arrayContaining(sorted(SOURCE_HOSTS)));
  expect(SOURCES.map((source) => new URL(source.origin).hostname).filter((host) => !declared.includes(host))).toEqual([]);
});

test.for(BUILDS)('runs the badge on public hosts of every site, in the top frame only ($browser)', ({ dir }) => {
  const scripts = manifestOf(dir).content_scripts;
  expect(scripts).toHaveLength(1);
  expect(sorted(scripts.flatMap((script) => script.matches))).toEqual(sorted(SITE_PATTERNS));
  expect(scripts[0]).toMatchObject({ js: ['content-scripts/badge.js'] });
  expect(scripts[0]).not.toHaveProperty('all_frames');
  expect(scripts[0]).not.toHaveProperty('css');
});

test.for(SITE_NAMES)('%s is one of the sites', (name) => {
  expect(
    SITE_PATTERNS.filter((pattern) => new RegExp(`^https://(?:[a-z0-9-]+\\.)?${name.replaceAll('.', '\\.')}/\\*$`).test(pattern)),
  ).not.toEqual([]);
});

test('no site is a host of accounts, login or payment', () => {
  expect(
    SITE_PATTERNS.filter((pattern) => /\/\/(?:accounts?|auth|login|signin|sso|id|pay|payments?|checkout|wallet|kyc)\./.test(pattern)),
  ).toEqual([]);
});

test.for(BUILDS)('opens nothing to pages and keeps the default content security policy ($browser)', ({ dir }) => {
  const manifest = manifestOf(dir);
  for (const key of ['web_accessible_resources', 'content_security_policy', 'externally_connectable', 'sandbox']) {
    expect(manifest).not.toHaveProperty(key);
  }
});

test.for(BUILDS)('loads no code from elsewhere and makes none out of text ($browser)', ({ dir }) => {
  for (const file of files(dir, 'html'))
    expect(read(dir, file), file).not.toMatch(/<script[^>]*src="(?:https?:)?\/\/|<script(?![^>]*\bsrc=)/);
  for (const file of files(dir, 'js'))
    expect(read(dir, file), file).not.toMatch(/\beval\(|\bnew Function\(|importScripts\(|import\(["'`]https?:/);
});

test.for(BUILDS)('names itself through the catalogue and has its icons ($browser)', ({ dir }) => {
  const manifest = manifestOf(dir);
  expect(manifest.name).toBe('__MSG_extension_name__');
  expect(Object.keys(manifest.icons)).toEqual(expect.arrayContaining(['16', '32', '48', '128']));
  expect(Object.values(manifest.icons).filter((icon) => !existsSync(join(dir, icon)))).toEqual([]);
});

test('tells Firefox that it collects nothing', () => {
  const firefox = BUILDS.find(({ browser }) => browser === 'firefox');
  expect(manifestOf(firefox?.dir ?? '').browser_specific_settings?.gecko.data_collection_permissions).toEqual({ required: ['none'] });
});
