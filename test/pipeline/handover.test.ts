import { afterEach, describe, expect, test } from 'vitest';
import { hours } from '../../lib/core/time.ts';
import type { UnixMs } from '../../lib/core/units.ts';
import type { SeriesId } from '../../lib/market/instrument.ts';
import { historyMarket } from '../loopback/market/history-market.ts';
import { expectAsInFiles, expectPublished } from './expect-figures.ts';
import { MARKET_DIR } from './file-figures.ts';
import { historyUntil } from './history-until.ts';
import { product } from './product.ts';
import type { Product } from './product.ts';
import { PAIRS, YEARS } from './published-table.ts';

/** The first sources of every need. */
const FIRST = /finance\.yahoo|data-api\.binance|coinmarketcap\.com\/data-api\/v3/;

/** The others give other levels: three per cent for the total, some thousandths for prices. */
const LEVELS = [
  [/data-api\/v4|coinmetrics/, 1.033],
  [/cnbc/, 1.0004],
  [/coinbase/, 0.9985],
] as const;

/** An hour after the end of a day: its session and its crypto day are over, and providers have published both. */
const at = (date: string): UnixMs => Date.parse(`${date}T00:00:00Z`) + hours(25);

let running: Product | undefined;
afterEach(() => running?.close());

async function segmentsOf(filled: Product, ids: readonly SeriesId[]) {
  const stored = await filled.stored();
  return Object.fromEntries(ids.map((id) => [id, stored.get(id)?.segments.map(({ source }) => source)]));
}

describe.skipIf(!MARKET_DIR)('real history that passes from one provider to another and back', () => {
  test('keeps the figures of every year, whatever level the others give', { timeout: 60_000 }, async () => {
    const whole = historyMarket(MARKET_DIR ?? '');
    const filled = product({ market: (nowMs) => historyUntil(whole, nowMs), nowMs: at('2025-03-03') });
    running = filled;
    for (const [where, factor] of LEVELS) filled.faults.set(where, { kind: 'revise', until: Infinity, factor });
    expect(await filled.poll()).toEqual({ ok: true, value: null });
    filled.faults.set(FIRST, { kind: 'html' });
    // The others bring the tail, day by day and after a pause.
    for (const date of ['2025-03-04', '2025-03-05', '2025-03-06', '2025-04-10', '2025-04-11', '2025-05-30']) {
      filled.sleepUntil(at(date));
      // oxlint-disable-next-line no-await-in-loop -- one day after another
      expect(await filled.poll()).toEqual({ ok: true, value: null });
    }
    expect(await segmentsOf(filled, ['RUT', 'SPX', 'BTC', 'ETH', 'TOTAL'])).toEqual({
      RUT: ['yahoo', 'cnbc'],
      SPX: ['yahoo', 'cnbc'],
      BTC: ['binance', 'coinbase'],
      ETH: ['binance', 'coinbase'],
      TOTAL: ['coinmarketcap-v3', 'coinmarketcap-v4'],
    });
    for (const pair of PAIRS) {
      // oxlint-disable-next-line no-await-in-loop -- one pair after another
      const document = await filled.exported(pair);
      expectPublished(
        document,
        YEARS.filter((year) => year < 2025),
      );
      expectAsInFiles(document);
    }
    filled.faults.clear(FIRST);
    filled.sleepUntil(at('2025-12-31'));
    expect(await filled.poll()).toEqual({ ok: true, value: null });
    for (const pair of PAIRS) {
      // oxlint-disable-next-line no-await-in-loop
      const document = await filled.exported(pair);
      expectPublished(document, YEARS);
      expectAsInFiles(document);
    }
  });
});
