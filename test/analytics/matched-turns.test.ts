import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchTurningPoints } from '../../lib/analytics/match-turning-points.ts';
import { matchedTurns } from '../../lib/analytics/matched-turns.ts';
import { turningPoints } from '../../lib/analytics/turning-points.ts';
import { align } from '../../lib/market/align.ts';
import { MARKET_DIR, realSeries } from '../market/real-history.ts';
import { anyTurns, marked } from './turns.ts';

const pairs = (equity: string, crypto: string): readonly (readonly [number, number])[] =>
  matchedTurns(marked(equity), marked(crypto)).map((pair) => [pair.equity.index, pair.crypto.index]);

describe('the matched turns', () => {
  test('pair a turn of the equity with one of crypto of the same kind at most 10 sessions away', () => {
    expect(pairs('p50 t100 p150 t200', 'p60 t90 p161 t189')).toEqual([
      [50, 60],
      [100, 90],
    ]);
    expect(pairs('p50', 't50')).toEqual([]);
  });

  test('take the nearest of several, and the earlier of two as near', () => {
    expect(pairs('p50', 'p42 p53 p59')).toEqual([[50, 53]]);
    expect(pairs('p50', 'p47 p53')).toEqual([[50, 47]]);
  });

  test('may share one turn of crypto', () => {
    expect(pairs('p50 t55 p66', 'p58')).toEqual([
      [50, 58],
      [66, 58],
    ]);
  });

  test('leave provisional turns of both sides out, and are none where a side has no other', () => {
    expect(pairs('p50? p100', 'p50 p100?')).toEqual([]);
    expect(pairs('', 'p50')).toEqual([]);
    expect(pairs('p50', '')).toEqual([]);
  });

  test('are as many as the match share counts, whatever the turns', () => {
    fc.assert(
      fc.property(anyTurns(300), anyTurns(300), (equity, crypto) => {
        const match = matchTurningPoints(equity, crypto, 300);
        if (match) expect(matchedTurns(equity, crypto).length).toBe(Math.round(match.share * match.of));
        else expect(matchedTurns(equity, crypto)).toEqual([]);
      }),
    );
  });
});

test.skipIf(!MARKET_DIR)('real history: as many pairs as the share says, each found again by looking at every pair of turns', () => {
  const aligned = align(realSeries('RUT'), realSeries('TOTAL'));
  const [equity, crypto] = [turningPoints(aligned.days, aligned.x), turningPoints(aligned.days, aligned.y)];
  const found = matchedTurns(equity, crypto).map((pair) => `${pair.equity.index} ${pair.crypto.index}`);
  const all = equity.flatMap((own) =>
    crypto.flatMap((other) =>
      own.kind === other.kind && !own.provisional && !other.provisional && Math.abs(own.index - other.index) <= 10
        ? [`${own.index} ${other.index}`]
        : [],
    ),
  );
  // Turns of one kind are at least 40 sessions apart, so no turn has a choice.
  expect(found).toEqual(all);
  const match = matchTurningPoints(equity, crypto, aligned.days.length);
  expect(found.length / (match?.of ?? 0)).toBe(match?.share);
});
