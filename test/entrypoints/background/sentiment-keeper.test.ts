import { describe, expect, test, vi } from 'vitest';
import { createSentimentKeeper } from '../../../entrypoints/background/sentiment-keeper.ts';
import type { SentimentKeeperEffects } from '../../../entrypoints/background/sentiment-keeper.ts';
import { err, ok } from '../../../lib/core/result.ts';
import { seconds } from '../../../lib/core/time.ts';
import type { Universe } from '../../../lib/market/coin.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings/settings.ts';
import type { CoinFacts } from '../../../lib/view/coin-facts.ts';
import { parseSentiment } from '../../../lib/view/parse-sentiment.ts';
import type { Sentiment } from '../../../lib/view/sentiment.ts';

const START = Date.UTC(2026, 2, 3, 12);

const UNIVERSE: Universe = {
  coins: [
    { key: 'bitcoin', symbol: 'BTC', name: 'Bitcoin', rank: 1, capUsd: 2e12, priceUsd: 1e5 },
    {
      key: 'solana',
      symbol: 'SOL',
      name: 'Solana',
      rank: 2,
      capUsd: 1e11,
      priceUsd: 200,
      ath: { priceUsd: 1000, drawdown: -0.8 },
    },
  ],
  source: 'coingecko-markets',
  market: 'simulated',
  fetchedAtMs: START,
};

const none = <T>(value: T) => vi.fn(() => Promise.resolve(value));

function world(stored: { universe?: Universe; summary?: Sentiment; newestAnswerMs?: number } = {}) {
  const state = { universe: stored.universe, summary: stored.summary as unknown, facts: undefined as CoinFacts | undefined, nowMs: START };
  const writeSummary = vi.fn<SentimentKeeperEffects['store']['writeSummary']>((value) => {
    state.summary = value;
    return Promise.resolve(ok(null));
  });
  const write = vi.fn((facts: CoinFacts) => {
    state.facts = facts;
    return Promise.resolve();
  });
  const effects: SentimentKeeperEffects = {
    store: {
      coins: none([]),
      coin: none(undefined),
      ratios: none([]),
      ratio: none(undefined),
      universe: vi.fn(() => Promise.resolve(state.universe)),
      listings: none([]),
      fearGreed: none(undefined),
      balances: none([]),
      totals: none(undefined),
      readSummary: vi.fn(() => Promise.resolve(state.summary)),
      writeSummary,
    },
    getSeries: () => Promise.resolve([]),
    settings: () => Promise.resolve(DEFAULT_SETTINGS),
    whyMissing: () => Promise.resolve(() => 'filling' as const),
    newestAnswerMs: () => Promise.resolve(stored.newestAnswerMs ?? START - 1),
    item: {
      read: () => Promise.resolve(state.facts),
      readStored: () => Promise.resolve(state.facts),
      write,
      remove: vi.fn(() => {
        state.facts = undefined;
        return Promise.resolve();
      }),
      watch: () => () => undefined,
    },
    now: () => state.nowMs,
    onChanged: vi.fn(),
    report: vi.fn(),
  };
  return { state, effects, write, writeSummary };
}

describe('the figures of the altcoin side', () => {
  test('are computed of what is stored, kept, told to pages and given to badges', async () => {
    const { state, effects } = world({ universe: UNIVERSE });
    await createSentimentKeeper(effects).update('settled');
    expect(state.summary).toMatchObject({ market: 'simulated', drawdown: { of: 1, atMost80: 1 } });
    expect(state.facts?.coins.map(([key]) => key)).toContain('solana');
    expect(effects.onChanged).toHaveBeenCalledOnce();
  });

  test('are not computed again while nothing changed, and at most every 15 s while answers come', async () => {
    const { state, effects, writeSummary } = world({ universe: UNIVERSE });
    const keeper = createSentimentKeeper(effects);
    await keeper.update('coming');
    await keeper.update('settled');
    expect(writeSummary).toHaveBeenCalledOnce();
    keeper.touch();
    state.nowMs += seconds(14);
    await keeper.update('coming');
    expect(writeSummary).toHaveBeenCalledOnce();
    state.nowMs += seconds(1);
    await keeper.update('coming');
    expect(writeSummary).toHaveBeenCalledTimes(2);
    keeper.touch();
    await keeper.update('settled');
    expect(writeSummary).toHaveBeenCalledTimes(3);
  });

  test('a worker that has just woken computes only where an answer came since', async () => {
    const first = world({ universe: UNIVERSE });
    await createSentimentKeeper(first.effects).update('settled');
    const summary = parseSentiment(first.state.summary) ?? expect.unreachable();
    const idle = world({ universe: UNIVERSE, summary, newestAnswerMs: START - 1 });
    await createSentimentKeeper(idle.effects).update('settled');
    expect(idle.writeSummary).not.toHaveBeenCalled();
    const behind = world({ universe: UNIVERSE, summary, newestAnswerMs: START + 1 });
    await createSentimentKeeper(behind.effects).update('settled');
    expect(behind.writeSummary).toHaveBeenCalledOnce();
  });

  test('facts that differ in nothing but their time are not written: each write wakes every badge', async () => {
    const { state, effects, write } = world({ universe: UNIVERSE });
    const keeper = createSentimentKeeper(effects);
    await keeper.update('settled');
    state.nowMs += seconds(60);
    keeper.touch();
    await keeper.update('settled');
    expect(write).toHaveBeenCalledOnce();
  });

  test('go from badges and pages with the stored list', async () => {
    const { state, effects } = world({ universe: UNIVERSE });
    const keeper = createSentimentKeeper(effects);
    await keeper.update('settled');
    state.universe = undefined;
    keeper.touch();
    await keeper.update('settled');
    expect(state.facts).toBeUndefined();
    expect(effects.onChanged).toHaveBeenCalledTimes(2);
  });

  test('a full disk is told, leaves badges what they had, and is tried again', async () => {
    const { state, effects, writeSummary } = world({ universe: UNIVERSE });
    writeSummary.mockImplementationOnce(() => Promise.resolve(err({ kind: 'quota' as const })));
    const keeper = createSentimentKeeper(effects);
    await keeper.update('settled');
    expect(effects.report).toHaveBeenCalledOnce();
    expect(state.facts).toBeUndefined();
    keeper.touch();
    await keeper.update('settled');
    expect(state.facts?.coins.map(([key]) => key)).toContain('solana');
  });
});
