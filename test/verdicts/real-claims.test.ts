import { describe, expect, test } from 'vitest';
import { historyOf } from '../../lib/verdicts/history-of.ts';
import { judge } from '../../lib/verdicts/judge.ts';
import { MARKET_DIR } from '../market/real-history.ts';
import { ARTICLES_DIR, labelledClaims } from './labelled-claims.ts';
import type { LabelledClaim } from './labelled-claims.ts';
import { realMarket } from './real-market.ts';

/** The kinds that this list is of; runs, dominance, flows and ratios have theirs beside their rules. */
const KINDS = new Set(['price-level', 'change-over-window', 'all-time-high', 'drawdown-from-ath', 'other-numeric']);

/**
 * By the number of the article: the labels (counted from 0) that the history folder decides, each worked out by hand from
 * its files, and all of them borne out. A level lies between the low and the high of its day; SPX of 3 April 2025 fell from
 * 5670.97 to between 5671 − 4.94 % and a close of 5396.52; ETH of 14 to 21 July 2025 rose from 3013.35 to 3763.37; BTC of
 * 25 July 2025 stood 4 to 7 % below 123,092 and 79 to 81 % above the year before. The article’s other labels stay
 * unchecked: their time is not in the text, their hours are not in daily data, or nobody serves them.
 */
const BORNE_OUT: Readonly<Record<number, readonly number[]>> = {
  1: [0, 1, 2, 3],
  7: [0, 1, 2, 3, 11],
  13: [0, 2],
  19: [0, 2],
  25: [1, 4],
  33: [0, 2, 10, 12, 15],
  37: [],
  43: [1],
  49: [],
  61: [2, 6, 8],
  73: [],
  79: [0, 3, 5, 7, 9, 10, 11, 13, 14],
  85: [0, 1, 3],
  91: [],
  133: [0],
};

type Words = readonly (readonly [LabelledClaim, string])[];

function wordsOf(claims: readonly LabelledClaim[]): Words {
  const history = historyOf(realMarket());
  return claims.filter(({ claim }) => KINDS.has(claim.kind)).map((one) => [one, judge(one.claim, one.published, history).word]);
}

describe.skipIf(!MARKET_DIR || !ARTICLES_DIR)('labelled claims of real articles, against real history', () => {
  test('what the data decide is told as worked out by hand, and all else is not checked', () => {
    const words = wordsOf(labelledClaims('odd'));
    for (const [article, borneOut] of Object.entries(BORNE_OUT)) {
      const own = words.filter(([{ article: of }]) => of === Number(article));
      const told = own.filter(([, word]) => word !== 'unknown').map(([{ index }, word]) => `${index} ${word}`);
      expect(told, `article ${article}`).toEqual(borneOut.map((index) => `${index} matches`));
    }
  });

  test('of all labelled claims, those of the measuring part too, none is called off', () => {
    for (const parity of ['odd', 'even'] as const) {
      const words = wordsOf(labelledClaims(parity)).map(([, word]) => word);
      const totals = Object.fromEntries([...new Set(words)].map((word) => [word, words.filter((one) => one === word).length]));
      console.log(`${parity} articles: ${JSON.stringify(totals)}`);
      expect((totals['off'] ?? 0) / words.length).toBeLessThanOrEqual(0.01);
    }
  });

  test('a price, a record or a fall moved by a third is not borne out', () => {
    const history = historyOf(realMarket());
    const claims = [...labelledClaims('odd'), ...labelledClaims('even')].filter(
      ({ claim: { kind, direction, hedge } }) =>
        kind !== 'change-over-window' && KINDS.has(kind) && direction !== 'above' && direction !== 'below' && hedge === undefined,
    );
    const isBorneOut = ({ claim, published }: LabelledClaim, factor: number): boolean => {
      const { value } = claim;
      const moved = typeof value === 'number' ? { ...claim, value: value * factor } : claim;
      return ['matches', 'superseded'].includes(judge(moved, published, history).word);
    };
    const right = claims.filter((one) => typeof one.claim.value === 'number' && isBorneOut(one, 1));
    expect(right.length).toBeGreaterThan(20);
    expect(
      right.filter((one) => isBorneOut(one, 1.33) || isBorneOut(one, 0.67)).map(({ article, index }) => `${article}:${index}`),
    ).toEqual([]);
  });
});
