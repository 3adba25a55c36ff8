import { describe, expect, test } from 'vitest';
import { MEASURES_OF } from '../../lib/market/ratio-history.ts';
import type { RatioExchange } from '../../lib/market/ratio-history.ts';
import { SENTIMENT_SOURCES } from '../../lib/sources/sentiment-registry.ts';
import { missingSentiment } from '../../lib/view/export-missing-sentiment.ts';
import { exportAssets, exportSentiment } from '../../lib/view/export-sentiment.ts';
import type { Sentiment } from '../../lib/view/sentiment.ts';
import { madeUpSentiment } from './two-coins.ts';

describe('the altcoin side in the export', () => {
  test('names provider, measure and instant beside every ratio, and counts drawdowns', () => {
    const exported = exportSentiment(madeUpSentiment());
    expect(exported?.longShort).toEqual({
      provider: 'binance',
      measure: 'global account ratio',
      asOf: '2026-03-03T10:00:00.000Z',
      assets: [
        { symbol: 'SOL', rank: 5, ratio: 2.5 },
        { symbol: 'NEW', rank: 60, ratio: 0.9 },
      ],
      shareAboveOne: 0.5,
      spearman: -1,
      ci95: null,
      n: 2,
    });
    expect(exported?.drawdown).toMatchObject({ of: 2, atMost80: 1, atMost90: 1 });
    expect(exported?.season).toEqual({
      index: 100,
      of: 50,
      members: 1,
      ahead: 1,
      asOf: '2026-03-03',
      assets: [{ symbol: 'SOL', rank: 5, against90d: 0.1 }],
    });
    expect(exported?.seasonGroups.map(({ of }) => of)).toEqual([50, 100]);
    expect(exported?.fearGreed).toEqual({ value: 23, classification: 'Extreme Fear', asOf: '2026-03-02', source: 'alternative-me' });
  });

  test('marks a netflow that was clipped and leaves it out of the sum', () => {
    const exported = exportSentiment(madeUpSentiment());
    expect(exported?.netflow?.assets.map(({ symbol, clipped }) => [symbol, clipped])).toEqual([
      ['SOL', false],
      ['NEW', true],
    ]);
    expect(exported?.netflow?.totalUsd).toBe(-150_000);
  });

  test('lists coins with a history of their own; what such a history cannot tell is null', () => {
    expect(exportAssets(madeUpSentiment())).toEqual([
      {
        key: 'solana',
        symbol: 'SOL',
        name: 'Solana',
        rank: 5,
        n: 90,
        pearson: 0.41,
        ci95: [0.2, 0.58],
        beta: 1.5,
        betaSe: 0.3,
        drawdown: -0.55,
        longShort: 2.5,
        against90d: 0.1,
        against90dAsOf: '2026-03-03',
        takerBoughtShare7d: 0.49,
        asOf: '2026-03-02',
        source: 'binance-coins',
        closesAsOf: '2026-03-03',
      },
      {
        key: 'newcoin',
        symbol: 'NEW',
        name: 'New Coin',
        rank: 60,
        n: null,
        pearson: null,
        ci95: null,
        beta: null,
        betaSe: null,
        drawdown: -0.93,
        longShort: 0.9,
        against90d: null,
        against90dAsOf: null,
        takerBoughtShare7d: null,
        asOf: null,
        source: 'coingecko-chart',
        closesAsOf: '2026-03-03',
      },
    ]);
  });
});

const whyOf = (sentiment: Sentiment): Readonly<Record<string, string>> =>
  Object.fromEntries(missingSentiment(sentiment).map(({ what, why }) => [what, why]));

describe('what is not there', () => {
  test('before anything is known both parts are null, with the reason', () => {
    expect([exportSentiment(undefined), exportAssets(undefined)]).toEqual([null, null]);
    expect(missingSentiment(undefined)).toEqual([
      { what: 'sentiment', why: 'nothing is known of the altcoins yet' },
      { what: 'assets', why: 'nothing is known of the altcoins yet' },
    ]);
  });

  test('every null part has exactly one reason, in the words of why it is missing', () => {
    const { fearGreed: _f, drawdown: _d, ...rest } = madeUpSentiment({ season: [], longShort: [], netflow: [] });
    const sentiment = {
      ...rest,
      missing: [
        { part: 'netflow', why: 'no-answer' },
        { part: 'longShort', why: 'not-available-here' },
        { part: 'season', why: 'filling' },
      ] as const,
    };
    const exported = exportSentiment(sentiment);
    const nulls = Object.entries(exported ?? {}).flatMap(([part, value]) => (value === null ? [`sentiment.${part}`] : []));
    const missing = missingSentiment(sentiment).filter(({ what }) => !what.startsWith('assets.'));
    expect(missing.map(({ what }) => what).toSorted()).toEqual(nulls.toSorted());
    expect(Object.fromEntries(missing.map(({ what, why }) => [what, why]))).toMatchObject({
      'sentiment.netflow': 'no provider has answered',
      'sentiment.longShort': 'no provider answers from this network or country',
      'sentiment.topTraders': 'no provider answers from this network or country',
      'sentiment.season': 'being fetched',
    });
  });

  test('a measure that the exchange does not publish is told from one that has not come yet', () => {
    const [set] = madeUpSentiment().longShort;
    const of = (exchange: RatioExchange) => whyOf(madeUpSentiment({ longShort: [{ ...(set ?? expect.unreachable()), exchange }] }));
    expect(of('bybit')['sentiment.topTraders']).toBe('bybit does not publish this measure');
    expect(of('binance')['sentiment.topTraders']).toBe('no ratio of this measure yet');
  });

  test('which measures an exchange publishes is what its source asks for', () => {
    for (const { exchange, measures } of SENTIMENT_SOURCES) if (exchange && measures) expect(measures).toEqual(MEASURES_OF[exchange]);
    expect(SENTIMENT_SOURCES.flatMap(({ exchange, measures }) => (exchange && measures ? [exchange] : [])).toSorted()).toEqual(
      Object.keys(MEASURES_OF).toSorted(),
    );
  });

  test('where only the exchange’s total is known it is exported, marked beyond what flows are, and netflow says so', () => {
    const netflowTotals = { source: 'defillama-cexs', fetchedAtMs: Date.UTC(2026, 2, 3, 9), netUsd: { '24h': -5, '30d': 9e9 } };
    const sentiment = madeUpSentiment({ netflow: [], netflowTotals });
    expect(exportSentiment(sentiment)).toMatchObject({
      netflow: null,
      netflowPeriods: [],
      netflowTotals: {
        exchange: 'Binance',
        source: 'defillama-cexs',
        asOf: '2026-03-03T09:00:00.000Z',
        periods: [
          { period: '24h', netUsd: -5, clipped: false },
          { period: '30d', netUsd: 9e9, clipped: true },
        ],
      },
    });
    expect(whyOf(sentiment)['sentiment.netflow']).toContain('netflowTotals');
    expect(whyOf(madeUpSentiment())['sentiment.netflowTotals']).toBe('not needed: netflow tells coins apart');
    const [flow] = madeUpSentiment().netflow;
    const monthly = madeUpSentiment({ netflow: [{ ...(flow ?? expect.unreachable()), period: '30d' }] });
    expect(whyOf(monthly)['sentiment.netflow']).toContain('netflowPeriods');
  });

  test('columns of coins with nulls have one reason each, with how many coins', () => {
    const missing = whyOf(madeUpSentiment());
    expect(Object.keys(missing).filter((what) => what.startsWith('assets.'))).toEqual([
      'assets.pearson',
      'assets.against90d',
      'assets.takerBoughtShare7d',
    ]);
    expect(missing['assets.pearson']).toContain('(1 of 2 coins)');
  });

  test('a link whose closes ended three sessions before is null, as it is nowhere shown', () => {
    const late = madeUpSentiment({ generatedAtMs: Date.UTC(2026, 2, 20) });
    expect(exportAssets(late)?.[0]).toMatchObject({ key: 'solana', n: null, pearson: null, beta: null, betaSe: null, asOf: null });
  });

  test('an index without a single member is null and says so', () => {
    const [first] = madeUpSentiment().season;
    const { index: _, ...without } = first ?? expect.unreachable();
    const sentiment = madeUpSentiment({ season: [{ ...without, members: 0, ahead: 0, assets: [] }] });
    expect(exportSentiment(sentiment)?.season?.index).toBeNull();
    expect(missingSentiment(sentiment)).toContainEqual({ what: 'sentiment.season.index', why: 'too little data' });
  });
});
