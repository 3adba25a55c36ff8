import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { RATIO_EXCHANGES } from '../../../lib/market/ratio-history.ts';
import { SENTIMENT_ORDER, SENTIMENT_SOURCES } from '../../../lib/sources/sentiment-registry.ts';
import type { SentimentKind, SentimentSource } from '../../../lib/sources/sentiment-source.ts';
import { DECLARED_ORIGINS, SOURCES } from '../../../lib/sources/registry.ts';
import { askListing, sentimentFixtureNames } from './asks.ts';

const FOLDER = new URL('../../../lib/sources/sentiment/', import.meta.url);

const isSource = (value: unknown): value is SentimentSource =>
  value !== null && typeof value === 'object' && 'serves' in value && 'request' in value && 'parse' in value;

/** Every source that a file of the folder declares, with the name of the file. */
async function declared(): Promise<readonly (readonly [file: string, source: SentimentSource])[]> {
  const modules = await Promise.all(
    readdirSync(FOLDER).map(async (file) => {
      const exports: object = await import(new URL(file, FOLDER).href);
      return Object.values(exports)
        .filter(isSource)
        .map((source) => [file, source] as const);
    }),
  );
  return modules.flat();
}

const { listing, ratio, ...lists } = SENTIMENT_ORDER;

/** Who may be asked for a kind at all. */
const ASKED: Readonly<Record<SentimentKind, readonly string[]>> = {
  universe: lists.universe,
  coin: [...new Set([...lists.coin, ...lists.coinUnlisted])],
  'fear-greed': lists['fear-greed'],
  netflow: lists.netflow,
  listing: Object.values(listing),
  ratio: Object.values(ratio),
};

const KINDS: readonly SentimentKind[] = ['universe', 'coin', 'fear-greed', 'netflow', 'listing', 'ratio'];

const sourceOf = (id: string): SentimentSource | undefined => SENTIMENT_SOURCES.find((source) => source.id === id);

test('every source that a file declares is registered, and its file is named after it', async () => {
  const found = await declared();
  expect(found.length).toBeGreaterThan(0);
  expect(found.map(([, source]) => source.id).sort()).toEqual(SENTIMENT_SOURCES.map(({ id }) => id).sort());
  expect(found.filter(([file, { id }]) => file !== `${id}.ts`)).toEqual([]);
});

test('no id is used twice, nor by a source of the market', () => {
  const ids = [...SENTIMENT_SOURCES, ...SOURCES].map(({ id }) => id);
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
});

describe.each(SENTIMENT_SOURCES)('$id', ({ id, name, origin, docs, serves, spacingMs, exchange, measures }) => {
  test('has a name, the URL of its documentation, a declared https origin and a spacing', () => {
    expect(name.length).toBeGreaterThan(0);
    expect(new URL(docs).protocol).toBe('https:');
    expect(new URL(origin).origin).toBe(origin);
    expect(DECLARED_ORIGINS).toContain(origin);
    expect(spacingMs).toBeGreaterThan(0);
  });

  test('has a made-up answer and a test of its own', () => {
    expect(sentimentFixtureNames()).toContain(`${id}.json`);
    expect(existsSync(new URL(`${id}.test.ts`, import.meta.url))).toBe(true);
  });

  test('is asked for exactly what it serves', () => {
    expect(KINDS.filter((kind) => ASKED[kind].includes(id)).sort()).toEqual([...serves].sort());
  });

  test('says whose ratios and listings it has', () => {
    if (serves.includes('ratio') || serves.includes('listing')) expect(RATIO_EXCHANGES).toContain(exchange);
    expect(measures?.length ?? 0).toBe(serves.includes('ratio') ? new Set(measures).size : 0);
    expect(serves.includes('ratio')).toBe(measures !== undefined);
  });
});

test.each(Object.entries(lists))('%s is asked of at least two registered sources, none twice', (_, order) => {
  expect(order.length).toBeGreaterThanOrEqual(2);
  expect(new Set(order).size).toBe(order.length);
  expect(order.filter((id) => !sourceOf(id))).toEqual([]);
});

test('every exchange has a source of ratios and a listing of its own', () => {
  expect(Object.keys(ratio).sort()).toEqual([...RATIO_EXCHANGES].sort());
  for (const exchange of RATIO_EXCHANGES) {
    expect(sourceOf(ratio[exchange])?.exchange).toBe(exchange);
    expect(sourceOf(listing[exchange])?.exchange).toBe(exchange);
  }
});

test('every listing is asked of the source that has it', () => {
  for (const exchange of [...RATIO_EXCHANGES, 'binance-spot'] as const)
    expect(sourceOf(listing[exchange])?.request(askListing(exchange))?.url).toMatch(/^https:/);
});

test('hosts are left in peace: ten requests a second at most, five a minute at CoinGecko', () => {
  expect(SENTIMENT_SOURCES.filter(({ spacingMs }) => spacingMs < 100)).toEqual([]);
  for (const { origin, spacingMs } of SENTIMENT_SOURCES.filter(({ id }) => id.startsWith('coingecko'))) {
    expect(origin).toBe('https://api.coingecko.com');
    // Five requests a minute.
    expect(spacingMs).toBeGreaterThanOrEqual(12_000);
  }
});
