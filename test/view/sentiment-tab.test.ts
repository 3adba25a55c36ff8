import type { LinkFigures } from '../../lib/analytics/coin-link.ts';
import { describe, expect, test } from 'vitest';
import { days, hours } from '../../lib/core/time.ts';
import type { RatioMeasure } from '../../lib/market/ratio-history.ts';
import { coinsModel } from '../../lib/view/coins-model.ts';
import { drawdownModel } from '../../lib/view/drawdown-model.ts';
import { fearGreedModel } from '../../lib/view/fear-greed-model.ts';
import { formatters } from '../../lib/view/formatters.ts';
import { longShortModel } from '../../lib/view/long-short-model.ts';
import type { LongShortModel } from '../../lib/view/long-short-model.ts';
import { netflowModel, netflowPeriods } from '../../lib/view/netflow-model.ts';
import type { Say } from '../../lib/view/say.ts';
import { seasonModel } from '../../lib/view/season-model.ts';
import { sentimentTab } from '../../lib/view/sentiment-tab.ts';
import type { RatioSet, SeasonFigures, Sentiment } from '../../lib/view/sentiment.ts';
import { catalogueText } from './catalogue-text.ts';
import { madeUpSentiment } from './two-coins.ts';

const NOW = Date.UTC(2026, 2, 3, 12);
const SAY: Say = { t: catalogueText, format: formatters('en-GB'), sourceName: (id) => `<${id}>`, nowMs: NOW, pace: { dataSaver: false } };

const set = (change: Partial<RatioSet> = {}): RatioSet => {
  const [own] = madeUpSentiment().longShort;
  return { ...(own ?? expect.unreachable()), ...change };
};
const coin = (rank: number, ratio: number) => ({ key: `c${rank}`, symbol: `C${rank}`, rank, ratio });

const NAMES: Readonly<Record<string, string>> = { c100: 'Coin hundred' };
const modelOf = (one: RatioSet, say = SAY): LongShortModel | undefined => longShortModel(one, (key) => NAMES[key], say);

const without = (change: Partial<RatioSet>): string | undefined => modelOf(set(change))?.without;

describe('positioning', () => {
  const TEN = Array.from({ length: 10 }, (_, i) => coin(i + 2, 1.5));
  const sentenceAt = (shareAboveOne: number, measure: RatioMeasure = 'global-account'): string | undefined =>
    modelOf(set({ assets: TEN, shareAboveOne, measure }))?.sentence;

  test.for([
    [2 / 3, 'In most altcoins'],
    [0.666, 'In more than half of the altcoins'],
    [0.551, 'In more than half of the altcoins'],
    [0.55, 'In about half of the altcoins'],
    [0.45, 'In about half of the altcoins'],
    [0.449, 'In fewer than half of the altcoins'],
    [0.334, 'In fewer than half of the altcoins'],
    [1 / 3, 'In few altcoins'],
    [0, 'In few altcoins'],
  ] as const)('a share of %d reads "%s", of accounts and of top traders', ([share, words]) => {
    expect(sentenceAt(share)).toBe(`${words} more accounts are long than short`);
    expect(sentenceAt(share, 'top-position')).toBe(`${words} the top traders are net long`);
  });

  test('34 and 30 of 90 are not said in the same words', () => {
    expect(sentenceAt(34 / 90)).not.toBe(sentenceAt(30 / 90));
  });

  test('of fewer than ten altcoins nothing is said of altcoins', () => {
    const few = modelOf(set({ assets: TEN.slice(1), shareAboveOne: 1 }));
    expect([few?.sentence, few?.figure]).toEqual(['Too few altcoins have a ratio so far', undefined]);
    expect(few?.note).toMatch(/^9 of 9 altcoins with a long/);
  });

  test('those without a ratio are told apart by whether the exchange lists them', () => {
    expect(without({ without: 0 })).toBeUndefined();
    expect(without({ without: 9 })).toBe('No ratio from Binance so far: 9 of the altcoins.');
    expect(without({ without: 9, unlisted: 9 })).toBe('Not listed on Binance: 9 of the altcoins.');
    expect(without({ without: 9, unlisted: 2 })).toBe(
      'Not listed on Binance: 2 of the altcoins. No ratio from Binance so far: 7 of the altcoins.',
    );
    expect(without({ without: 9, unlisted: 0 })).toBe('No ratio from Binance so far: 9 of the altcoins.');
  });

  test('the figure counts coins strictly above 1, and says where and when', () => {
    const model = modelOf(set({ assets: [...TEN.slice(3), coin(2, 1), coin(3, 1.01), coin(4, 0.5)], shareAboveOne: 0.8 }));
    expect(model?.figure).toBe('8 of 10');
    expect(model?.note).toBe('altcoins with a long/short account ratio above 1 on Binance, 3 Mar 2026, 10:00 UTC');
  });

  test('accounts and top traders are never said in the same words', () => {
    const [accounts, top] = [modelOf(set()), modelOf(set({ measure: 'top-position' }))];
    expect(top?.note).not.toBe(accounts?.note);
    expect(top?.limits).not.toBe(accounts?.limits);
  });

  test.for([
    [{ low: 0.1, high: 0.5 }, 'Smaller coins tend to have a higher ratio: rank correlation ρ 0.30 (95 %: 0.10 to 0.50).'],
    [{ low: -0.5, high: -0.1 }, 'Smaller coins tend to have a lower ratio: rank correlation ρ 0.30 (95 %: −0.50 to −0.10).'],
    [{ low: -0.1, high: 0.5 }, 'Ratio and size are not distinguishably related: rank correlation ρ 0.30 (95 %: −0.10 to 0.50).'],
    [{ low: 0, high: 0.5 }, 'Ratio and size are not distinguishably related: rank correlation ρ 0.30 (95 %: 0.00 to 0.50).'],
  ] as const)('which way size goes follows the interval %o', ([interval, sentence]) => {
    expect(modelOf(set({ spearman: { rho: 0.3, n: 60, interval } }))?.byRank).toBe(sentence);
  });

  test('without an interval nothing is said of size, and without a coin there is no model', () => {
    expect(modelOf(set())?.byRank).toBe('Too few coins to say whether ratio and size are related.');
    const { shareAboveOne: _, ...empty } = set({ assets: [] });
    expect(modelOf(empty)).toBeUndefined();
  });

  test('the line is drawn from the first to the last rank, and 1 is always on the axis', () => {
    const assets = [coin(10, 2), coin(100, 4)];
    const line = { slope: Math.log(2) / Math.log(10), intercept: 0 };
    const scatter = modelOf(set({ assets, line }))?.scatter;
    expect(scatter?.line?.[0]?.[0]).toBe(10);
    expect(scatter?.line?.[0]?.[1]).toBeCloseTo(2, 12);
    expect(scatter?.line?.[1]?.[1]).toBeCloseTo(4, 12);
    expect(scatter?.y.min).toBeLessThan(1);
    expect(scatter?.dots[1]?.text).toBe('Coin hundred (C100), rank 100: long/short 4.00');
  });

  test('three rounds without a new ratio make it stale', () => {
    const { asOfMs } = set();
    expect(modelOf(set(), { ...SAY, nowMs: asOfMs + days(3) })?.stale).toBe(false);
    expect(modelOf(set(), { ...SAY, nowMs: asOfMs + days(3) + 1 })?.stale).toBe(true);
  });
});

const group = (change: Partial<SeasonFigures>): SeasonFigures => ({
  of: 50,
  members: 48,
  ahead: 17,
  index: 35,
  asOfDay: 20_514,
  assets: [],
  ...change,
});

describe('season', () => {
  test.for([
    [75, 'Altcoins lead'],
    [74.9, 'Neither leads'],
    [25.1, 'Neither leads'],
    [25, 'Bitcoin leads'],
  ] as const)('an index of %d reads "%s"', ([index, sentence]) => {
    expect(seasonModel([group({ index })], SAY)?.sentence).toBe(sentence);
  });

  test('members are counted, coins without 90 days are told, the larger group stands beside', () => {
    const model = seasonModel([group({}), group({ of: 100, members: 90, ahead: 45, index: 50 })], SAY);
    expect(model?.note).toBe('Of the 50 largest altcoins, 17 of 48 beat Bitcoin over 90 days to 2 Mar 2026');
    expect(model?.others).toEqual(['2 more have no closes here for these 90 days', 'Of the 100 largest, 45 of 90: index 50']);
  });

  test('without a member there is no index to show', () => {
    const { index: _, ...none } = group({ members: 0 });
    expect(seasonModel([none], SAY)).toBeUndefined();
    expect(seasonModel([], SAY)).toBeUndefined();
  });
});

describe('drawdowns', () => {
  test('each coin is in one column; exactly −80 % is deep, a coin at its high is in the first', () => {
    const assets = [0, -0.0999, -0.1, -0.7999, -0.8, -0.9, -1].map((drawdown, i) => ({ key: `${i}`, symbol: `${i}`, rank: i, drawdown }));
    const model = drawdownModel(madeUpSentiment({ drawdown: { of: 7, atMost80: 3, atMost90: 2, median: -0.7999, assets } }), SAY);
    expect(model?.bars.map(({ count }) => count)).toEqual([2, 1, 0, 0, 0, 0, 0, 1, 1, 2]);
    expect(model?.bars.filter(({ deep }) => deep).reduce((sum, { count }) => sum + count, 0)).toBe(3);
    expect(model?.sentence).toBe('3 of 7 altcoins are 80 % or more below their high, 2 of them 90 % or more');
  });

  test('what it takes to be back is 1/(1 + D) − 1: five-fold and ten-fold', () => {
    expect(drawdownModel(madeUpSentiment(), SAY)?.recovery).toBe(
      'A coin 80 % below must rise +400.0 % to be back, one 90 % below +900.0 %.',
    );
  });
});

describe('Fear & Greed', () => {
  test('the provider’s own words stand beside its number, and a missing day is a gap', () => {
    const { fearGreed } = madeUpSentiment();
    const model = fearGreedModel({ ...(fearGreed ?? expect.unreachable()), days: [1, 2, 4], values: [10, 20, 40] }, SAY);
    expect([model.figure, model.words]).toEqual(['23', 'Extreme Fear']);
    expect(model.values).toEqual([10, 20, Number.NaN, 40]);
    expect(model.note).toBe('<alternative-me>, 2 Mar 2026');
  });
});

describe('netflow', () => {
  test('a negative sum left the exchange; a clipped coin stands in the list and not in the count', () => {
    const model = netflowModel(madeUpSentiment(), '7d', SAY);
    expect(model?.figure).toBe('−$150k');
    expect(model?.sentence).toBe('On balance, altcoins worth $150k left Binance in 7 days');
    expect(model?.note).toContain('1 altcoins, BNB left out');
    expect(model?.rows.map(({ symbol, clipped }) => [symbol, clipped])).toEqual([
      ['SOL', false],
      ['NEW', true],
    ]);
    expect(model?.clipped).toContain('NEW');
  });

  test('the sentence goes by the sum in dollars, however many coins went the other way; nothing and none have their own', () => {
    const [flow] = madeUpSentiment().netflow;
    const asset = flow?.assets[0] ?? expect.unreachable();
    const sentenceOf = (totalUsd: number, assets = [asset]): string | undefined =>
      netflowModel(madeUpSentiment({ netflow: [{ ...(flow ?? expect.unreachable()), assets, totalUsd }] }), '7d', SAY)?.sentence;
    expect(sentenceOf(2e6)).toBe('On balance, altcoins worth $2m came to Binance in 7 days');
    expect(sentenceOf(0)).toBe('As much in altcoins came to Binance as left in 7 days');
    expect(sentenceOf(0, [{ ...asset, clipped: true }])).toBe('No altcoin’s change can be counted in 7 days');
  });

  test('where only the total is known, that is what is said, without a coin', () => {
    const sentiment = madeUpSentiment({
      netflow: [],
      netflowTotals: { source: 'defillama-cexs', fetchedAtMs: NOW - hours(1), netUsd: { '24h': 2e9 } },
    });
    expect(netflowPeriods(sentiment)).toEqual(['24h']);
    const model = netflowModel(sentiment, '24h', SAY);
    expect([model?.figure, model?.rows.length]).toEqual(['+$2bn', 0]);
    expect(model?.note).toContain('Bitcoin, stablecoins and BNB included; no coin can be told apart');
    expect(model?.clipped).toBeUndefined();
  });
});

const clippedAt = (usd: number, period: '24h' | '7d' | '30d'): string | undefined =>
  netflowModel(madeUpSentiment({ netflow: [], netflowTotals: { source: 'a', fetchedAtMs: NOW, netUsd: { [period]: usd } } }), period, SAY)
    ?.clipped;

test('a total that is larger than flows are is marked as perhaps none', () => {
  expect([clippedAt(2e9, '24h'), clippedAt(-3.9e9, '7d'), clippedAt(8e9, '30d')]).toEqual([undefined, undefined, undefined]);
  for (const [usd, period] of [
    [-2.1e9, '24h'],
    [4.1e9, '7d'],
    [-13.25e9, '30d'],
  ] as const)
    expect(clippedAt(usd, period)).toContain('labelled anew');
});

describe('coins', () => {
  test('coins with a history are listed; those whose interval lies above zero are counted', () => {
    const model = coinsModel(madeUpSentiment(), SAY);
    expect(model?.rows.map(({ symbol }) => symbol)).toEqual(['SOL', 'NEW']);
    expect(model?.sentence).toBe('1 of 1 coins move with the Russell 2000: their 95 % interval of r lies above zero');
    expect(model?.rows[0]?.linkText).toBe('r 0.41 (95 %: 0.20 to 0.58), 90 sessions to 2 Mar 2026');
    expect(model?.rows[1]).toMatchObject({ r: '', beta: '', taken: '', linkText: 'Too little history for a correlation', ratio: '0.90' });
  });
});

describe('the coins that are counted', () => {
  const [solana] = madeUpSentiment().coins;
  const base = solana?.link ?? expect.unreachable();
  const coinsOf = (...links: readonly Partial<LinkFigures>[]) =>
    coinsModel(
      madeUpSentiment({
        coins: links.map((change, i) => ({ ...(solana ?? expect.unreachable()), key: `c${i}`, link: { ...base, ...change } })),
      }),
      SAY,
    );
  const DAY = base.asOfDay;

  test('are of one day, and those that end earlier or have fewer sessions are told', () => {
    expect(coinsOf({}, {})?.note).toBe(
      'Stablecoins, wrapped and staked coins are left out; a blank cell is not known. Daily moves over 90 sessions to 2 Mar 2026.',
    );
    const mixed = coinsOf({}, { asOfDay: DAY - 3 }, { n: 40 }, { n: 30, asOfDay: DAY - 3 });
    expect(mixed?.sentence).toBe('4 of 4 coins move with the Russell 2000: their 95 % interval of r lies above zero');
    expect(mixed?.note).toContain('to 2 Mar 2026. 2 of them end earlier. 2 have fewer sessions.');
  });

  test('are none whose closes ended three sessions ago: their number gives way to words', () => {
    const model = coinsOf({}, { asOfDay: DAY - 7 });
    expect(model?.sentence).toBe('1 of 1 coins move with the Russell 2000: their 95 % interval of r lies above zero');
    expect(model?.note).not.toContain('earlier');
    expect(model?.rows[1]).toMatchObject({ r: '', beta: '', linkText: 'Closes end on 23 Feb 2026: too old for a correlation' });
    expect(model?.rows[1]?.link).toBeUndefined();
  });

  test('are not said to be 0 of 0', () => {
    expect(coinsOf({ asOfDay: DAY - 7 })?.sentence).toBe('The newest closes are of 23 Feb 2026: too old for a correlation.');
    const { interval: _, words: _w, ...bare } = base;
    const model = coinsModel(madeUpSentiment({ coins: [{ ...(solana ?? expect.unreachable()), link: bare }] }), SAY);
    expect(model?.sentence).toBe('No coin has enough history yet.');
  });
});

const tabOf = (sentiment: Sentiment, choice = { measure: 'global-account', period: '7d', universeSize: 100 } as const) =>
  sentimentTab(sentiment, choice, SAY);

describe('the tab', () => {
  test('a part that is missing says why and takes no other with it', () => {
    const { fearGreed: _, ...rest } = madeUpSentiment({ longShort: [], missing: [{ part: 'longShort', why: 'not-available-here' }] });
    const tab = tabOf(rest);
    expect(tab.longShort).toEqual({ kind: 'missing', why: 'Not available here: every provider refuses this network or country.' });
    expect(tab.fearGreed.kind).toBe('missing');
    expect([tab.season.kind, tab.drawdown.kind, tab.netflow.kind, tab.coins.kind]).toEqual(['known', 'known', 'known', 'known']);
  });

  test('while histories of coins that are followed are missing, it says how many are there', () => {
    expect(tabOf(madeUpSentiment()).status).toBe('Ranked list checked 1 hr ago');
    const coins = madeUpSentiment().coins.map(({ history, ...one }) =>
      one.key === 'newcoin' ? one : { ...one, ...(history && { history }) },
    );
    expect(tabOf(madeUpSentiment({ coins })).status).toBe('Checked 1 hr ago · histories of 1 of 2 altcoins');
  });

  test('a measure or period that is not there gives way to one that is', () => {
    const tab = sentimentTab(madeUpSentiment(), { measure: 'top-position', period: '30d', universeSize: 100 }, SAY);
    expect(tab.longShort.kind === 'known' && tab.longShort.model.measure).toBe('global-account');
    expect(tab.netflow.kind === 'known' && tab.netflow.model.period).toBe('7d');
  });
});
