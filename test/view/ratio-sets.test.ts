import { describe, expect, test } from 'vitest';
import { hours } from '../../lib/core/time.ts';
import { RATIO_EXCHANGES } from '../../lib/market/ratio-history.ts';
import type { RatioExchange, RatioHistory } from '../../lib/market/ratio-history.ts';
import { ratioSets } from '../../lib/view/ratio-sets.ts';
import type { RatioSetsInput } from '../../lib/view/ratio-sets.ts';
import { manyCoins } from '../market/make-coin.ts';

const NOW = Date.UTC(2026, 2, 2, 12, 20);
const HOUR = Date.UTC(2026, 2, 2, 12);
/** Ethereum and 29 more, ranks 2 to 31. */
const ALTCOINS = manyCoins(31).slice(1);

/** Hourly ratios of a coin up to an instant, each as far above 1 as the coin's rank in hundredths. */
function history(coin: string, endMs: number, more: Partial<RatioHistory> = {}): RatioHistory {
  const rank = ALTCOINS.find(({ key }) => key === coin)?.rank ?? 0;
  return {
    exchange: 'binance',
    measure: 'global-account',
    coin,
    atMs: Float64Array.from({ length: 100 }, (_, i) => endMs - hours(99 - i)),
    ratio: Float64Array.from({ length: 100 }, (_, i) => 1 + rank / 100 + (i - 99) / 1000),
    market: 'live',
    fetchedAtMs: endMs + 60_000,
    ...more,
  };
}
const histories = (count: number, endMs: number, more: Partial<RatioHistory> = {}) =>
  ALTCOINS.slice(0, count).map(({ key }) => history(key, endMs, more));
/** Without a listing of any exchange, unless a test has them. */
const setsOf = (
  all: readonly RatioHistory[],
  order: readonly RatioExchange[] = RATIO_EXCHANGES,
  isListed: RatioSetsInput['isListed'] = () => undefined,
) => ratioSets({ altcoins: ALTCOINS, histories: all, order, nowMs: NOW, isListed });

describe('a set', () => {
  test('holds the newest ratio of each altcoin, ascending by rank, and what they say together', () => {
    const [set] = setsOf(histories(30, HOUR).toReversed());
    expect(set).toMatchObject({ exchange: 'binance', measure: 'global-account', asOfMs: HOUR, fetchedAtMs: HOUR + 60_000, without: 0 });
    expect(set?.assets.map(({ rank, ratio }) => [rank, ratio])).toEqual(ALTCOINS.map(({ rank }) => [rank, 1 + rank / 100]));
    expect([set?.shareAboveOne, set?.spearman]).toEqual([1, { rho: 1, n: 30, interval: { low: 1, high: 1 } }]);
  });

  test('counts the altcoins that the exchange does not list, and looks at no other coin', () => {
    const [set] = setsOf([...histories(12, HOUR), history('bitcoin', HOUR), history('tether', HOUR)]);
    expect([set?.assets.length, set?.without, set?.unlisted]).toEqual([12, 18, undefined]);
  });

  test('tells altcoins that the exchange does not list from those that it was not asked for yet', () => {
    const [set] = setsOf(histories(1, HOUR), RATIO_EXCHANGES, (_, { rank }) => rank <= 21);
    expect([set?.assets.length, set?.without, set?.unlisted]).toEqual([1, 29, 10]);
  });

  test('is of one hour: a coin whose ratio is more than two hours older is left out', () => {
    const late = ALTCOINS.slice(28).map(({ key }, i) => history(key, HOUR - hours(2 + i)));
    const [set] = setsOf([...histories(28, HOUR), ...late]);
    expect([set?.asOfMs, set?.assets.length]).toEqual([HOUR, 29]);
    expect(set?.assets.at(-1)).toEqual(expect.objectContaining({ rank: 30 }));
  });

  test('stays the whole one of before while a new round has only begun', () => {
    const begun = [...histories(5, HOUR), ...ALTCOINS.slice(5).map(({ key }) => history(key, HOUR - hours(24)))];
    const [set] = setsOf(begun);
    expect([set?.asOfMs, set?.assets.length, set?.assets[0]?.ratio]).toEqual([HOUR - hours(24), 30, 1 + 2 / 100 - 24 / 1000]);
    const nearlyDone = [...histories(28, HOUR), ...ALTCOINS.slice(28).map(({ key }) => history(key, HOUR - hours(24)))];
    expect(setsOf(nearlyDone)[0]).toMatchObject({ asOfMs: HOUR, without: 2 });
  });

  test('is one a measure, never two in one', () => {
    const sets = setsOf([...histories(30, HOUR), ...histories(20, HOUR, { measure: 'top-position' })]);
    expect(sets.map(({ measure, assets }) => [measure, assets.length])).toEqual([
      ['global-account', 30],
      ['top-position', 20],
    ]);
  });
});

/** Twenty of the thirty at OKX, all of them elsewhere. */
const okxListsTwenty: RatioSetsInput['isListed'] = (exchange, { rank }) => exchange !== 'okx' || rank <= 21;
const okx = (count: number, endMs = HOUR) => histories(count, endMs, { exchange: 'okx' });

describe('the exchange', () => {
  test('is the first of the person’s order', () => {
    const all = [...histories(30, HOUR), ...okx(15)];
    expect(setsOf(all).map(({ exchange }) => exchange)).toEqual(['binance']);
    expect(setsOf(all, ['okx', 'binance', 'gate', 'bybit']).map(({ exchange }) => exchange)).toEqual(['okx']);
  });

  test('is the next one where the first has fewer than ten altcoins, or none within 26 h', () => {
    expect(setsOf([...histories(9, HOUR), ...okx(10)])[0]?.exchange).toBe('okx');
    expect(setsOf([...histories(30, HOUR - hours(26)), ...okx(10)])[0]?.exchange).toBe('okx');
    expect(setsOf([...histories(30, HOUR - hours(25)), ...okx(10)])[0]?.exchange).toBe('binance');
  });

  describe('after another one was put first', () => {
    const order = ['okx', 'binance', 'gate', 'bybit'] as const;
    const exchangeWith = (all: readonly RatioHistory[], isListed?: RatioSetsInput['isListed']) => setsOf(all, order, isListed)[0]?.exchange;

    test('stays while the new one has few of what it lists, and changes with nine tenths of that', () => {
      expect([10, 17, 18].map((count) => exchangeWith([...histories(30, HOUR), ...okx(count)], okxListsTwenty))).toEqual([
        'binance',
        'binance',
        'okx',
      ]);
    });

    test('changes with half of the coins where no listing tells how many there are to be', () => {
      expect([10, 14, 15].map((count) => exchangeWith([...histories(30, HOUR), ...okx(count)]))).toEqual(['binance', 'binance', 'okx']);
    });

    test('changes to what there is once the old one’s round is missing', () => {
      expect(exchangeWith([...histories(30, HOUR - hours(26)), ...okx(10)], () => true)).toBe('okx');
      expect(exchangeWith([...histories(20, HOUR), ...okx(12)], () => true)).toBe('binance');
    });
  });

  test('is the one with most where none has enough; its age shows', () => {
    const [set] = setsOf([...histories(4, HOUR), ...okx(25, HOUR - hours(80))]);
    expect([set?.exchange, set?.asOfMs]).toEqual(['okx', HOUR - hours(80)]);
  });

  test('is none where nothing is known', () => {
    expect(setsOf([])).toEqual([]);
    expect(ratioSets({ altcoins: [], histories: histories(30, HOUR), order: RATIO_EXCHANGES, nowMs: NOW, isListed: () => true })).toEqual(
      [],
    );
    expect(setsOf(histories(3, HOUR, { atMs: new Float64Array(0), ratio: new Float64Array(0) }))).toEqual([]);
  });
});
