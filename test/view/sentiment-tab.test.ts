import { describe, expect, test } from 'vitest';
import { days, hours } from '../../lib/core/time.ts';
import { coinsModel } from '../../lib/view/coins-model.ts';
import { drawdownModel } from '../../lib/view/drawdown-model.ts';
import { fearGreedModel } from '../../lib/view/fear-greed-model.ts';
import { formatters } from '../../lib/view/formatters.ts';
import { longShortModel } from '../../lib/view/long-short-model.ts';
import { netflowModel, netflowPeriods } from '../../lib/view/netflow-model.ts';
import type { Say } from '../../lib/view/say.ts';
import { seasonModel } from '../../lib/view/season-model.ts';
import { sentimentTab } from '../../lib/view/sentiment-tab.ts';
import type { RatioSet, SeasonFigures, Sentiment } from '../../lib/view/sentiment.ts';
import { catalogueText } from './catalogue-text.ts';
import { madeUpSentiment } from './two-coins.ts';

const NOW = Date.UTC(2026, 2, 3, 12);
const SAY: Say = { t: catalogueText, format: formatters('en-GB'), sourceName: (id) => `<${id}>`, nowMs: NOW };

const set = (change: Partial<RatioSet> = {}): RatioSet => {
  const [own] = madeUpSentiment().longShort;
  return { ...(own ?? expect.unreachable()), ...change };
};
const coin = (rank: number, ratio: number) => ({ key: `c${rank}`, symbol: `C${rank}`, rank, ratio });

describe('positioning', () => {
  const sentenceAt = (shareAboveOne: number): string | undefined => longShortModel(set({ shareAboveOne }), SAY)?.sentence;

  test('two thirds and more are "most", up to a third "few", between "about half"', () => {
    expect(sentenceAt(2 / 3)).toBe('In most altcoins more accounts are long than short');
    expect(sentenceAt(0.66)).toBe('In about half of the altcoins more accounts are long than short');
    expect(sentenceAt(1 / 3)).toBe('In about half of the altcoins more accounts are long than short');
    expect(sentenceAt(0.33)).toBe('In few altcoins more accounts are long than short');
  });

  test('the figure counts coins strictly above 1, and says where and when', () => {
    const model = longShortModel(set({ assets: [coin(2, 1), coin(3, 1.01), coin(4, 0.5)], shareAboveOne: 1 / 3 }), SAY);
    expect(model?.figure).toBe('1 of 3');
    expect(model?.note).toBe('altcoins with a long/short account ratio above 1 on Binance, 3 Mar 2026, 10:00 UTC');
  });

  test('accounts and top traders are never said in the same words', () => {
    const accounts = longShortModel(set(), SAY);
    const top = longShortModel(set({ measure: 'top-position' }), SAY);
    expect(top?.sentence).not.toBe(accounts?.sentence);
    expect(top?.note).not.toBe(accounts?.note);
    expect(top?.limits).not.toBe(accounts?.limits);
  });

  test.for([
    [{ low: 0.1, high: 0.5 }, 'The smaller the coin, the higher its ratio: ρ 0.30 (0.10 to 0.50).'],
    [{ low: -0.5, high: -0.1 }, 'The smaller the coin, the lower its ratio: ρ 0.30 (−0.50 to −0.10).'],
    [{ low: -0.1, high: 0.5 }, 'Ratio and size are not distinguishably related: ρ 0.30 (−0.10 to 0.50).'],
    [{ low: 0, high: 0.5 }, 'Ratio and size are not distinguishably related: ρ 0.30 (0.00 to 0.50).'],
  ] as const)('which way size goes follows the interval %o', ([interval, sentence]) => {
    expect(longShortModel(set({ spearman: { rho: 0.3, n: 60, interval } }), SAY)?.byRank).toBe(sentence);
  });

  test('without an interval nothing is said of size, and without a coin there is no model', () => {
    expect(longShortModel(set(), SAY)?.byRank).toBe('Too few coins to say whether ratio and size are related.');
    const { shareAboveOne: _, ...empty } = set({ assets: [] });
    expect(longShortModel(empty, SAY)).toBeUndefined();
  });

  test('the line is drawn from the first to the last rank, and 1 is always on the axis', () => {
    const assets = [coin(10, 2), coin(100, 4)];
    const line = { slope: Math.log(2) / Math.log(10), intercept: 0 };
    const scatter = longShortModel(set({ assets, line }), SAY)?.scatter;
    expect(scatter?.line?.[0]?.[0]).toBe(10);
    expect(scatter?.line?.[0]?.[1]).toBeCloseTo(2, 12);
    expect(scatter?.line?.[1]?.[1]).toBeCloseTo(4, 12);
    expect(scatter?.y.min).toBeLessThan(1);
    expect(scatter?.dots[1]?.text).toBe('C100, rank 100: 4.00');
  });

  test('three rounds without a new ratio make it stale', () => {
    const { asOfMs } = set();
    expect(longShortModel(set(), { ...SAY, nowMs: asOfMs + days(3) })?.stale).toBe(false);
    expect(longShortModel(set(), { ...SAY, nowMs: asOfMs + days(3) + 1 })?.stale).toBe(true);
  });
});

describe('season', () => {
  const group = (change: Partial<SeasonFigures>): SeasonFigures => ({
    of: 50,
    members: 48,
    ahead: 17,
    index: 35,
    asOfDay: 20_514,
    assets: [],
    ...change,
  });

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
    expect(model?.note).toBe('17 of 48 altcoins beat Bitcoin over 90 days to 2 Mar 2026');
    expect(model?.others).toEqual(['2 more have no 90 days of history here', 'Top 100: 50 (45 of 90)']);
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
      'Back at the high takes +400.0 % from 80 % below, +900.0 % from 90 % below.',
    );
  });
});

describe('Fear & Greed', () => {
  test('the provider’s own words stand beside its number, and a missing day is a gap', () => {
    const { fearGreed } = madeUpSentiment();
    const model = fearGreedModel({ ...(fearGreed ?? expect.unreachable()), days: [1, 2, 4], values: [10, 20, 40] }, SAY);
    expect([model.figure, model.words]).toEqual(['23', 'Extreme Fear']);
    expect(model.values).toEqual([10, 20, Number.NaN, 40]);
    expect(model.note).toBe('<alternative-me>, value of 2 Mar 2026');
  });
});

describe('netflow', () => {
  test('a negative sum left the exchange; a clipped coin stands in the list and not in the count', () => {
    const model = netflowModel(madeUpSentiment(), '7d', SAY);
    expect(model?.figure).toBe('−$150k');
    expect(model?.sentence).toBe('More altcoins left Binance than came in 7 days');
    expect(model?.note).toContain('1 altcoins without BNB');
    expect(model?.rows.map(({ symbol, clipped }) => [symbol, clipped])).toEqual([
      ['SOL', false],
      ['NEW', true],
    ]);
    expect(model?.clipped).toContain('NEW');
  });

  test('where only the total is known, that is what is said, without a coin', () => {
    const sentiment = madeUpSentiment({
      netflow: [],
      netflowTotals: { source: 'defillama-cexs', fetchedAtMs: NOW - hours(1), netUsd: { '24h': 2e9 } },
    });
    expect(netflowPeriods(sentiment)).toEqual(['24h']);
    const model = netflowModel(sentiment, '24h', SAY);
    expect([model?.figure, model?.rows.length]).toEqual(['+$2bn', 0]);
    expect(model?.note).toContain('no coin can be told apart');
  });
});

describe('coins', () => {
  test('coins with a history are listed; those whose interval lies above zero are counted', () => {
    const model = coinsModel(madeUpSentiment(), SAY);
    expect(model?.rows.map(({ symbol }) => symbol)).toEqual(['SOL', 'NEW']);
    expect(model?.sentence).toBe('1 of 1 coins move with the Russell 2000');
    expect(model?.rows[0]?.linkText).toBe('r 0.41 (0.20 to 0.58), 90 sessions to 2 Mar 2026');
    expect(model?.rows[1]).toMatchObject({ r: '', beta: '', linkText: 'Too little history for a correlation', ratio: '0.90' });
  });
});

describe('the tab', () => {
  const tabOf = (sentiment: Sentiment, choice = { measure: 'global-account', period: '7d', universeSize: 100 } as const) =>
    sentimentTab(sentiment, choice, SAY);

  test('a part that is missing says why and takes no other with it', () => {
    const { fearGreed: _, ...rest } = madeUpSentiment({ longShort: [], missing: [{ part: 'longShort', why: 'not-available-here' }] });
    const tab = tabOf(rest);
    expect(tab.longShort).toEqual({ kind: 'missing', why: 'Not available here: every provider refuses this network or country.' });
    expect(tab.fearGreed.kind).toBe('missing');
    expect([tab.season.kind, tab.drawdown.kind, tab.netflow.kind, tab.coins.kind]).toEqual(['known', 'known', 'known', 'known']);
  });

  test('while histories of coins that are followed are missing, it says how many are there', () => {
    expect(tabOf(madeUpSentiment()).status).toBe('Ranked list checked 1 hr ago');
    const coins = madeUpSentiment().coins.map(({ history, ...coin }) =>
      coin.key === 'newcoin' ? coin : { ...coin, ...(history && { history }) },
    );
    expect(tabOf(madeUpSentiment({ coins })).status).toBe('Ranked list checked 1 hr ago · histories of 1 of 2 coins');
  });

  test('a measure or period that is not there gives way to one that is', () => {
    const tab = sentimentTab(madeUpSentiment(), { measure: 'top-position', period: '30d', universeSize: 100 }, SAY);
    expect(tab.longShort.kind === 'known' && tab.longShort.model.measure).toBe('global-account');
    expect(tab.netflow.kind === 'known' && tab.netflow.model.period).toBe('7d');
  });
});
