import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assert } from '../../lib/core/assert.ts';
import { isoDate } from '../../lib/core/time.ts';
import type { Pair } from '../../lib/market/instrument.ts';
import { finalDays } from '../../lib/market/final-days.ts';
import type { DailySeries } from '../../lib/market/series.ts';
import { SOURCE_ORDER } from '../../lib/sources/registry.ts';
import type { LoopbackMarket } from '../loopback/market/loopback-market.ts';
import { historyMarket } from '../loopback/market/history-market.ts';
import { expectAsInFiles, expectPublished, isFile } from './expect-figures.ts';
import { closesOf, MARKET_DIR, sessions } from './file-figures.ts';
import { product } from './product.ts';
import type { Product } from './product.ts';
import { PAIRS, YEARS } from './published-table.ts';

/** The history ends on 2025-12-31. By this clock no session has closed since: the next one opens in two and a half hours. */
const FRESH = Date.UTC(2026, 0, 2, 12);

const NEEDS = ['RUT', 'SPX', 'BTC', 'ETH', 'TOTAL'] as const;
type Need = (typeof NEEDS)[number];

/** Who reaches back less far than the table: the first year whose every return it gives. */
const FIRST_FULL_YEAR: Readonly<Partial<Record<string, number>>> = { kraken: 2025, 'coinmarketcap-v4': 2025, 'coin-metrics': 2023 };

const CASES = NEEDS.flatMap((need) => SOURCE_ORDER[need].map((source) => ({ need, source })));

const hasNeed = ({ equity, crypto }: Pair, need: Need): boolean => equity === need || crypto === need;

/** Years of the table in which a series has every session's value that the file has, the last one of the year before included. */
function fullYears(series: DailySeries): readonly number[] {
  const { id } = series;
  assert(isFile(id), `${id} is a file`);
  const known = new Set(Array.from(finalDays(series), isoDate));
  const values = closesOf(id);
  const calendar = sessions();
  return YEARS.filter((year) => {
    const first = calendar.findIndex((date) => date >= `${year}-01-01`) - 1;
    return calendar
      .slice(first)
      .filter((date) => date < `${year + 1}-01-01` && values.has(date))
      .every((date) => known.has(date));
  });
}

describe.skipIf(!MARKET_DIR)('real history in the format and the day stamps', () => {
  let market: LoopbackMarket;
  beforeAll(() => {
    market = historyMarket(MARKET_DIR ?? '');
  });

  describe.each(CASES)('of $source for $need', ({ need, source }) => {
    let filled: Product;
    let series: DailySeries;

    beforeAll(async () => {
      filled = product({ market, nowMs: FRESH, only: { [need]: [source] } });
      expect(await filled.poll()).toEqual({ ok: true, value: null });
      const stored = await filled.stored();
      const found = stored.get(source === 'nasdaq' ? 'IWM' : need);
      assert(found, `${source} fills ${need}`);
      series = found;
    });
    afterAll(() => filled.close());

    test('fills the series under its own name, from one provider, up to the last session', () => {
      expect(series.segments).toEqual([{ source, from: series.days[0], factor: 1 }]);
      expect(isoDate(finalDays(series).at(-1) ?? 0)).toBe(source === 'fred' ? '2025-12-30' : '2025-12-31');
      if (need === 'TOTAL') expect(series.stamp).toBe('verified');
    });

    test('covers the years that the provider is known to cover', () => {
      const first = FIRST_FULL_YEAR[source] ?? 2019;
      expect(fullYears(series)).toEqual(YEARS.filter((year) => year >= first && !(source === 'fred' && year === 2025)));
    });

    test.for(PAIRS.filter((pair) => hasNeed(pair, need)))('reproduces $equity~$crypto in every year that it covers', async (pair) => {
      const document = await filled.exported(pair);
      // The fund is another instrument: it is exported, and compared, under its own name.
      expect(document.pair).toEqual(source === 'nasdaq' ? { ...pair, equity: 'IWM' } : pair);
      expect(document.market).toBe('live');
      expect(document.series.find(({ id }) => id === series.id)?.source).toBe(source);
      expectPublished(document, fullYears(series));
      expectAsInFiles(document);
    });

    test('is fresh while no session has closed since, but for the provider that is a day late', async () => {
      const [pair] = PAIRS.filter((one) => hasNeed(one, need));
      assert(pair, `a pair of ${need}`);
      const document = await filled.exported(pair);
      const late = document.series.filter(({ stale }) => stale).map(({ id }) => id);
      expect(late).toEqual(source === 'fred' ? ['SPX'] : []);
    });
  });

  test('of the first source of every need loses no row of the files, record moves and thin early days included', async () => {
    const filled = product({ market, nowMs: FRESH });
    expect(await filled.poll()).toEqual({ ok: true, value: null });
    const stored = await filled.stored();
    await filled.close();
    for (const need of NEEDS) {
      const known = new Set(Array.from(stored.get(need)?.days ?? [], isoDate));
      expect(
        [...closesOf(need).keys()].filter((date) => !known.has(date)),
        need,
      ).toEqual([]);
    }
  });

  describe.each([0, 1, 2])('of the providers of rank %i in every need, by the clock of today', (rank) => {
    let filled: Product;
    beforeAll(async () => {
      const only = Object.fromEntries(NEEDS.map((need) => [need, SOURCE_ORDER[need].slice(rank, rank + 1)]));
      filled = product({ market, nowMs: Date.now(), only });
      expect(await filled.poll()).toEqual({ ok: true, value: null });
    });
    afterAll(() => filled.close());

    test.for(PAIRS)('$equity~$crypto is stale in every series, and its figures are right', async (pair) => {
      const document = await filled.exported(pair);
      expect(document.series.map(({ id, stale }) => ({ id, stale }))).toEqual(document.series.map(({ id }) => ({ id, stale: true })));
      expectAsInFiles(document);
    });
  });
});
