import { describe, expect, test } from 'vitest';
import { exportAssets, exportSentiment, missingSentiment } from '../../lib/view/export-sentiment.ts';
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
    expect(exported?.season).toEqual({ index: 100, of: 50, members: 1, ahead: 1, asOf: '2026-03-03' });
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
        drawdown: -0.55,
        longShort: 2.5,
        asOf: '2026-03-02',
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
        drawdown: -0.93,
        longShort: 0.9,
        asOf: null,
      },
    ]);
  });
});

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
    const missing = missingSentiment(sentiment);
    expect(missing.map(({ what }) => what).toSorted()).toEqual(nulls.toSorted());
    expect(Object.fromEntries(missing.map(({ what, why }) => [what, why]))).toMatchObject({
      'sentiment.netflow': 'no provider has answered',
      'sentiment.longShort': 'no provider answers from this network or country',
      'sentiment.topTraders': 'no provider answers from this network or country',
      'sentiment.season': 'being fetched',
    });
  });

  test('an index without a single member is null and says so', () => {
    const [first] = madeUpSentiment().season;
    const { index: _, ...without } = first ?? expect.unreachable();
    const sentiment = madeUpSentiment({ season: [{ ...without, members: 0, ahead: 0, assets: [] }] });
    expect(exportSentiment(sentiment)?.season?.index).toBeNull();
    expect(missingSentiment(sentiment)).toContainEqual({ what: 'sentiment.season.index', why: 'too little data' });
  });
});
