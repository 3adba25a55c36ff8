import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { againstBitcoin } from '../../lib/analytics/against-bitcoin.ts';
import { seasonIndex } from '../../lib/analytics/season-index.ts';
import { drawdownShares } from '../../lib/analytics/drawdown-shares.ts';
import { recoveryNeeded } from '../../lib/analytics/recovery-needed.ts';
import { makeCoinSeries, realCoin, realList } from '../market/make-coin.ts';
import { dayOf } from '../market/make-series.ts';
import { MARKET_DIR } from '../market/real-history.ts';
import type { CoinSeries } from '../../lib/market/coin-series.ts';

const START = dayOf('2025-06-01');

/** 91 closes from `first` to `last`: 90 days. */
const walk = (first: number, last: number, more: Partial<CoinSeries> = {}, count = 91): CoinSeries =>
  makeCoinSeries(
    'coin',
    START,
    Array.from({ length: count }, (_, i) => (i === 0 ? first : i === count - 1 ? last : (first + last) / 2)),
    more,
  );
const without = (series: CoinSeries, ...indices: readonly number[]): CoinSeries => ({
  ...series,
  days: series.days.filter((_, i) => !indices.includes(i)),
  close: series.close.filter((_, i) => !indices.includes(i)),
});

describe('90 days against Bitcoin', () => {
  const bitcoin = walk(100, 110);

  test('by hand: +50 % less +10 % between the same two closes', () => {
    expect(againstBitcoin(walk(2, 3), bitcoin)?.difference).toBeCloseTo(0.4, 14);
    expect(againstBitcoin(walk(2, 3), bitcoin)?.day).toBe(START + 90);
  });

  test('is undefined with one day less of history, on either side', () => {
    expect(againstBitcoin(without(walk(2, 3), 0), bitcoin)).toBeUndefined();
    expect(againstBitcoin(walk(2, 3), without(bitcoin, 0))).toBeUndefined();
    expect(againstBitcoin(walk(2, 3), makeCoinSeries('bitcoin', START, []))).toBeUndefined();
  });

  test('ends up to three days earlier where the newest closes are not there yet, over 90 days all the same', () => {
    const [coin, btc] = [walk(2, 3, {}, 95), walk(100, 110, {}, 95)];
    // Day 1 to day 91 of both: 2.5 to 2.5 and 105 to 105.
    expect(againstBitcoin(without(coin, 92, 93, 94), btc)).toEqual({ difference: 0, day: START + 91 });
    expect(againstBitcoin(without(coin, 91, 92, 93, 94), btc)).toBeUndefined();
  });

  test('leaves out days that are still open', () => {
    const open = { provisionalFrom: START + 91 };
    expect(againstBitcoin(walk(2, 9, open, 92), walk(100, 500, open, 92))?.day).toBe(START + 90);
  });

  test('takes both closes at one level over a seam between providers', () => {
    const seam = {
      segments: [
        { source: 'a', from: START, factor: 1 },
        { source: 'b', from: START + 90, factor: 0.5 },
      ],
    };
    expect(againstBitcoin(walk(2, 6, seam), bitcoin)?.difference).toBeCloseTo(0.5 - 0.1, 12);
  });
});

describe('the season index', () => {
  test('by hand: 3 of 12 ahead are 25, an equal return is not ahead', () => {
    expect(seasonIndex([0.1, 0.2, 1e-12, 0, -0.1, -0.2, -0.3, -0.4, -0.5, -0.6, -0.7, -0.8])).toEqual({ members: 12, ahead: 3, index: 25 });
  });

  test('is not told of fewer than ten coins', () => {
    expect(seasonIndex([0.1, 0.1])).toEqual({ members: 2, ahead: 2 });
    expect(seasonIndex([])).toEqual({ members: 0, ahead: 0 });
    expect(seasonIndex(Array.from({ length: 10 }, () => 1)).index).toBe(100);
  });

  test('and that of the reverse comparison add up to 100 where no two are equal', () => {
    const differences = fc.array(fc.double({ min: 0.001, max: 2, noNaN: true }), { minLength: 10, maxLength: 60 });
    fc.assert(
      fc.property(differences, fc.infiniteStream(fc.boolean()), (sizes, signs) => {
        const signed = sizes.map((size) => (signs.next().value ? size : -size));
        expect((seasonIndex(signed).index ?? 0) + (seasonIndex(signed.map((value) => -value)).index ?? 0)).toBeCloseTo(100, 9);
      }),
    );
  });
});

describe('drawdowns', () => {
  test('by hand: −80 % and −90 % themselves count', () => {
    expect(drawdownShares([-0.8, -0.79999, -0.9, -0.91, 0])).toEqual({ of: 5, atMost80: 3, atMost90: 2, median: -0.8 });
    expect(drawdownShares([])).toBeUndefined();
  });

  test('need 1/(1 + drawdown) − 1 to recover: −50 % +100 %, −90 % +900 %, nothing helps at −100 %', () => {
    expect(recoveryNeeded(-0.5)).toBe(1);
    expect(recoveryNeeded(-0.9)).toBeCloseTo(9, 12);
    expect(recoveryNeeded(0)).toBe(0);
    expect(recoveryNeeded(-1)).toBeUndefined();
  });

  test('and the rise they need bring the price back', () => {
    fc.assert(
      fc.property(fc.double({ min: -0.999, max: 0, noNaN: true }), (drawdown) => {
        expect((1 + drawdown) * (1 + (recoveryNeeded(drawdown) ?? 0))).toBeCloseTo(1, 9);
      }),
    );
  });
});

/** Newest close of 2025 over the one 90 days before. */
const quotient = ({ days, close }: CoinSeries): number => {
  const end = days.indexOf(dayOf('2025-12-31'));
  return close[end]! / close[days.indexOf(dayOf('2025-10-02'))]!;
};

describe.skipIf(!MARKET_DIR)('real coins', () => {
  test('December 2025: 99 coins, counted in the file by another program', () => {
    const coins = realList('listings_coingecko_20251229.csv').slice(1);
    const shares = drawdownShares(coins.flatMap(({ ath }) => (ath ? [ath.drawdown] : [])));
    expect(shares).toMatchObject({ of: 99, atMost80: 72, atMost90: 57 });
  });

  test('of which price ÷ high − 1 says the same, but for one coin that stands at −90.0 %', () => {
    const coins = realList('listings_coingecko_20251229.csv').slice(1);
    const own = coins.map(({ priceUsd, ath }) => priceUsd / (ath?.priceUsd ?? Number.NaN) - 1);
    coins.forEach(({ ath }, i) => expect(Math.abs((ath?.drawdown ?? 9) - (own[i] ?? 9))).toBeLessThan(0.01));
    expect(drawdownShares(own)).toMatchObject({ of: 99, atMost80: 72, atMost90: 56 });
  });

  test('the last 90 days of 2025: members and leads as plain quotients give them', () => {
    const columns = [
      'ADA',
      'AVAX',
      'BCH',
      'BNB',
      'CRO',
      'DOGE',
      'DOT',
      'HBAR',
      'LEO',
      'LINK',
      'LTC',
      'SOL',
      'TRX',
      'XLM',
      'XMR',
      'XRP',
      'ZEC',
    ];
    const bitcoin = realCoin('altcoins_yahoo_close.csv', 'BTC');
    const coins = columns.map((column) => realCoin('altcoins_yahoo_close.csv', column));
    const leads = coins.map((coin) => againstBitcoin(coin, bitcoin));
    expect(leads.every((lead) => lead?.day === dayOf('2025-12-31'))).toBe(true);
    const expected = coins.map((coin) => quotient(coin) - quotient(bitcoin));
    leads.forEach((lead, i) => expect(lead?.difference).toBeCloseTo(expected[i]!, 9));
    const index = seasonIndex(leads.flatMap((lead) => (lead ? [lead.difference] : [])));
    expect(index).toEqual({ members: 17, ahead: expected.filter((value) => value > 0).length, index: expect.any(Number) });
  });
});
