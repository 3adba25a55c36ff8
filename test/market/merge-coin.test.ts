import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { days, endOfDayMs, hours } from '../../lib/core/time.ts';
import type { CoinSeries } from '../../lib/market/coin-series.ts';
import { continuous } from '../../lib/market/continuous.ts';
import type { CoinAnswer, IncomingCoin } from '../../lib/market/incoming-coin.ts';
import { mergeCoin } from '../../lib/market/merge-coin.ts';
import { makeCoin, realCoin } from './make-coin.ts';
import { dayOf } from './make-series.ts';
import { MARKET_DIR } from './real-history.ts';

const START = dayOf('2026-01-01');
const COIN = makeCoin('SOL', 5, { name: 'Solana', priceUsd: 100 });

/** A close that wiggles around a level, the same on each day whoever tells it. */
const closeOf = (day: number, level = 100): number => level * (1 + 0.02 * Math.sin(day));
const rows = (from: number, count: number, level = 100): IncomingCoin => {
  const dates = Array.from({ length: count }, (_, i) => from + i);
  return { days: dates, close: dates.map((day) => closeOf(day, level)) };
};
/** An answer given hours after the last of its days. */
const answer = (source: string, lastDay: number, more: Partial<CoinAnswer> = {}): CoinAnswer => {
  const fetchedAtMs = endOfDayMs(lastDay) + hours(3);
  return { coin: COIN, source, market: 'live', fetchedAtMs, pricedAtMs: fetchedAtMs, ...more };
};

function must(result: ReturnType<typeof mergeCoin>): CoinSeries {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
const taken = (stored: CoinSeries | undefined, incoming: IncomingCoin, source = 'alpha', more: Partial<CoinAnswer> = {}): CoinSeries =>
  must(mergeCoin(stored, incoming, answer(source, incoming.days.at(-1) ?? START, more)));
const refusal = (stored: CoinSeries | undefined, incoming: IncomingCoin, source: string, more: Partial<CoinAnswer> = {}) => {
  const result = mergeCoin(stored, incoming, answer(source, incoming.days.at(-1) ?? START, more));
  return !result.ok && 'detail' in result.error ? result.error.detail : undefined;
};
const closeOn = (series: CoinSeries, day: number): number | undefined => series.close[series.days.indexOf(day)];

const STORED = taken(undefined, rows(START, 100));
const LAST = START + 99;

describe('the same provider', () => {
  test('starts a history, of one segment at its own level', () => {
    expect(STORED).toMatchObject({ coin: 'solana', market: 'live', segments: [{ source: 'alpha', from: START, factor: 1 }] });
    expect([STORED.days.length, closeOn(STORED, LAST)]).toEqual([100, closeOf(LAST)]);
    expect(STORED.takerBuyShare).toBeUndefined();
  });

  test('adds days and corrects the last ten; older ones stay', () => {
    const next = taken(STORED, { days: [LAST - 20, LAST - 5, LAST, LAST + 1], close: [99, 99, 99, 99] });
    expect([closeOn(next, LAST - 20), closeOn(next, LAST - 5), closeOn(next, LAST), closeOn(next, LAST + 1)]).toEqual([
      closeOf(LAST - 20),
      99,
      99,
      99,
    ]);
  });

  test('replaces its open day by the closed one', () => {
    const open = taken(STORED, { ...rows(LAST + 1, 1), provisionalFrom: LAST + 1 });
    expect(open.provisionalFrom).toBe(LAST + 1);
    const closed = taken(open, { days: [LAST + 1, LAST + 2], close: [104, 105], provisionalFrom: LAST + 2 });
    expect([closeOn(closed, LAST + 1), closed.provisionalFrom]).toEqual([104, LAST + 2]);
  });

  test('keeps every day where its answer is short, out of order or twice the same', () => {
    const next = taken(STORED, { days: [LAST + 2, LAST + 1, LAST + 1], close: [101, 1, 102] });
    expect([next.days.length, closeOn(next, LAST + 1)]).toEqual([102, 102]);
  });
});

describe('another provider', () => {
  const NEXT = rows(LAST - 39, 50);

  test('brings the days that are missing, as a segment of its own', () => {
    const next = taken(STORED, NEXT, 'beta');
    expect([next.days.length, next.segments.map(({ source, from }) => [source, from])]).toEqual([
      110,
      [
        ['alpha', START],
        ['beta', LAST + 1],
      ],
    ]);
  });

  test('is brought to the level of what is stored, where it trades a little above', () => {
    const next = taken(STORED, rows(LAST - 39, 50, 101), 'beta');
    expect(continuous(next).at(-1)).toBeCloseTo(closeOf(LAST + 10), 10);
  });

  test('takes over where it has more, and no day is lost', () => {
    const more = taken(STORED, rows(START + 5, 200), 'beta');
    expect([more.days.length, more.days[0], more.segments.map(({ source }) => source)]).toEqual([205, START, ['alpha', 'beta']]);
  });

  test('is refused with fewer than 30 common days, unless it has every day that is stored', () => {
    expect(refusal(STORED, rows(LAST - 28, 40), 'beta')).toMatch(/29 common final days/);
    const short = taken(undefined, rows(START, 20));
    expect(taken(short, rows(START, 300), 'beta').segments).toEqual([{ source: 'beta', from: START, factor: 1 }]);
    expect(refusal(short, rows(START + 1, 300), 'beta')).toMatch(/19 common final days/);
  });

  test('is refused at another level: a contract on 1000 coins, or another coin', () => {
    expect(refusal(STORED, rows(LAST - 39, 50, 100_000), 'beta', { coin: { ...COIN, priceUsd: 100_000 } })).toMatch(/1.00e\+3 times/);
    expect(refusal(STORED, rows(LAST - 39, 50, 120), 'beta')).toMatch(/1.20 times/);
  });

  test('replaces what is stored at another level, where it covers it all (a coin was redenominated)', () => {
    const next = taken(STORED, rows(START - 10, 130, 1e5), 'beta', { coin: { ...COIN, priceUsd: 1e5 } });
    expect([next.days.length, next.segments]).toEqual([130, [{ source: 'beta', from: START - 10, factor: 1 }]]);
  });

  test('is refused where it does not move alike', () => {
    const strange = rows(LAST - 39, 50);
    const close = strange.close.map((value, i) => value * (i % 2 === 0 ? 0.8 : 1.2));
    expect(refusal(STORED, { ...strange, close }, 'beta')).toMatch(/does not move like/);
  });
});

/** What a first answer is refused for, where the ranked list has this price. */
const refusedAt = (priceUsd: number, more: Partial<CoinAnswer> = {}) =>
  refusal(undefined, rows(START, 5), 'alpha', { coin: { ...COIN, priceUsd }, ...more });

describe('the ranked list’s price', () => {
  test('more than 25 % off refuses the answer: another coin has the ticker', () => {
    const last = closeOf(START + 4);
    expect([refusedAt(last * 1.249), refusedAt(last / 1.249)]).toEqual([undefined, undefined]);
    expect(refusedAt(last * 1.26)).toMatch(/another coin/);
    expect(refusedAt(last / 1.26)).toMatch(/another coin/);
  });

  test('says nothing 26 h away from the newest close', () => {
    const fetchedAtMs = endOfDayMs(START + 4) + hours(3);
    expect(refusedAt(7, { pricedAtMs: endOfDayMs(START + 4) - hours(26) })).toBeUndefined();
    expect(refusedAt(7, { pricedAtMs: endOfDayMs(START + 4) + hours(26), fetchedAtMs: fetchedAtMs + days(3) })).toBeUndefined();
    expect(refusedAt(7, { pricedAtMs: endOfDayMs(START + 4) - hours(25) })).toMatch(/another coin/);
  });

  test('within the range of a day that was wild does not refuse it', () => {
    const wild: IncomingCoin = { days: [START], close: [60], high: [140], low: [55] };
    expect(refusal(undefined, wild, 'alpha', { coin: { ...COIN, priceUsd: 170 } })).toBeUndefined();
    expect(refusal(undefined, wild, 'alpha', { coin: { ...COIN, priceUsd: 180 } })).toMatch(/another coin/);
    expect(refusal(undefined, wild, 'alpha', { coin: { ...COIN, priceUsd: 90 } })).toBeUndefined();
  });

  test('of an open day is compared with the time of the answer', () => {
    const open = { ...rows(START, 3), provisionalFrom: START + 2 };
    const fetchedAtMs = endOfDayMs(START + 2) - hours(20);
    expect(
      refusal(undefined, open, 'alpha', { coin: { ...COIN, priceUsd: 50 }, fetchedAtMs, pricedAtMs: fetchedAtMs - hours(25) }),
    ).toMatch(/another coin/);
    expect(
      refusal(undefined, open, 'alpha', { coin: { ...COIN, priceUsd: 50 }, fetchedAtMs, pricedAtMs: fetchedAtMs - hours(26) }),
    ).toBeUndefined();
  });
});

describe('rows that cannot be', () => {
  test('are left out: no positive number, days ahead of the answer', () => {
    const next = taken(
      undefined,
      { days: [START, START + 1, START + 2, 1000 * START, START + 3], close: [100, 0, Number.NaN, 100, 101] },
      'alpha',
      {
        fetchedAtMs: endOfDayMs(START + 3),
      },
    );
    expect(Array.from(next.days)).toEqual([START, START + 3]);
  });

  test('leave nothing: refused; an answer without rows is empty', () => {
    expect(refusal(undefined, { days: [START], close: [-1] }, 'alpha')).toMatch(/no usable row/);
    expect(mergeCoin(STORED, { days: [], close: [] }, answer('alpha', LAST))).toEqual({ ok: false, error: { kind: 'empty' } });
  });

  test('a tenfold close that the next day undoes is a misprint; a coin that doubles and falls back is none', () => {
    const after = (close: number) => taken(STORED, { days: [LAST + 1, LAST + 2], close: [close, 101] });
    expect([closeOn(after(1000), LAST + 1), closeOn(after(9), LAST + 1)]).toEqual([undefined, undefined]);
    expect([closeOn(after(250), LAST + 1), closeOn(after(40), LAST + 1)]).toEqual([250, 40]);
  });

  test('of another market are never joined', () => {
    expect(refusal(STORED, rows(LAST, 3), 'alpha', { market: 'simulated' })).toMatch(/never joined/);
  });
});

const shares = (takerBuyShare: readonly number[], from = LAST + 1): IncomingCoin => ({
  ...rows(from, takerBuyShare.length),
  takerBuyShare,
});

describe('taker shares', () => {
  test('stay with their days, and are not a number where a source does not tell', () => {
    const next = taken(STORED, shares([0.4, 0.6]));
    expect([next.takerBuyShare?.length, next.takerBuyShare?.[0], ...(next.takerBuyShare?.slice(-2) ?? [])]).toEqual([
      102,
      Number.NaN,
      0.4,
      0.6,
    ]);
    const later = taken(next, rows(LAST - 39, 50), 'beta');
    expect([later.takerBuyShare?.[100], later.takerBuyShare?.[109]]).toEqual([0.4, Number.NaN]);
  });

  test('outside 0 to 1 are none', () => {
    expect(taken(undefined, shares([1.1, -0.1, Number.NaN], START)).takerBuyShare).toBeUndefined();
    expect(Array.from(taken(undefined, shares([1, 0, 2], START)).takerBuyShare ?? [])).toEqual([1, 0, Number.NaN]);
  });
});

test('no stored day is ever lost, columns stay ascending and of one length, whoever answers what', () => {
  const tail = fc.record({
    from: fc.integer({ min: -60, max: 20 }),
    count: fc.integer({ min: 1, max: 140 }),
    level: fc.constantFrom(97, 100, 104),
  });
  fc.assert(
    fc.property(fc.array(fc.tuple(tail, fc.constantFrom('alpha', 'beta', 'gamma')), { maxLength: 4 }), (answers) => {
      let series = STORED;
      for (const [{ from, count, level }, source] of answers) {
        const result = mergeCoin(series, rows(LAST + from, count, level), answer(source, LAST + from + count));
        if (!result.ok) continue;
        const now = new Set(result.value.days);
        expect(series.days.every((day) => now.has(day))).toBe(true);
        expect(Array.from(result.value.days)).toEqual([...now].toSorted((a, b) => a - b));
        expect([result.value.close.length, result.value.segments[0]?.from]).toEqual([now.size, result.value.days[0]]);
        series = result.value;
      }
    }),
  );
});

describe.skipIf(!MARKET_DIR)('real closes', () => {
  test.for(['SOL', 'DOGE', 'XRP', 'ZEC', 'TRX', 'CFX'])('of %s lose not a day to the rule on misprints', (column) => {
    const { days: own, close } = realCoin('altcoins_yahoo_close.csv', column);
    const last = close.at(-1) ?? 0;
    const result = mergeCoin(
      undefined,
      { days: [...own], close: [...close] },
      answer('yahoo', own.at(-1) ?? 0, { coin: { ...COIN, priceUsd: last } }),
    );
    expect(must(result).days.length).toBe(own.length);
  });

  test('of Binance’s 1000PEPE are joined with a dollar price only once the multiple is divided out', () => {
    const perpetual = realCoin('altcoins_binance_perp_close.csv', '1000PEPEUSDT');
    const perCoin = { days: [...perpetual.days], close: Array.from(perpetual.close, (value) => value / 1000) };
    const last = perCoin.close.at(-1) ?? 0;
    const from = { coin: makeCoin('PEPE', 40, { priceUsd: last }) };
    const stored = taken(undefined, { days: perCoin.days.slice(0, -5), close: perCoin.close.slice(0, -5) }, 'other', from);
    expect(taken(stored, perCoin, 'binance', from).days.length).toBe(perCoin.days.length);
    expect(refusal(stored, { days: perCoin.days, close: [...perpetual.close] }, 'binance', from)).toMatch(/another coin/);
  });
});
