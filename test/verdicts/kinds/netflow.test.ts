import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../lib/claims/claim.ts';
import { days } from '../../../lib/core/time.ts';
import type { ExchangeBalances } from '../../../lib/market/exchange-balances.ts';
import { makeSeries } from '../../market/make-series.ts';
import { judged, told } from '../given.ts';

const TO = Date.parse('2026-01-15T06:00:00Z');
const WHEN = '2026-01-15T12:00:00Z';
const SERIES = [makeSeries('ETH', [['2026-01-14', 3000]])];

const balances = (before: number, after: number): ExchangeBalances => ({
  exchange: 'Binance',
  period: '24h',
  source: 'defillama',
  fromMs: TO - days(1),
  toMs: TO,
  tokens: [{ symbol: 'ETH', before, after }],
  market: 'live',
  fetchedAtMs: TO,
});
const flow = (more: Partial<Claim>): Claim => ({
  kind: 'netflow',
  subject: 'ETH',
  isSubjectNamed: true,
  scope: 'exchange-binance',
  direction: 'outflow',
  unit: 'ETH',
  window: { kind: 'rolling', days: 1 },
  ...more,
});
const on = (claim: Claim, one: ExchangeBalances = balances(4e6, 3.92e6), when = WHEN): string =>
  told(judged(claim, when, { series: SERIES, balances: [one] }));

describe('a flow at Binance', () => {
  test('by hand: from 4 to 3.92 million ether are 80,000 that left, $240m', () => {
    expect(on(flow({ value: 80_000 }))).toBe('matches: -80000 ETH on 2026-01-14');
    expect(on(flow({ value: 240e6, unit: 'USD' }))).toBe('matches: -240000000 USD on 2026-01-14');
    expect(on(flow({}))).toMatch(/^matches/);
  });

  test('of another amount or direction cannot be checked: texts also count one side alone', () => {
    expect(on(flow({ value: 120_000 }))).toBe('unknown: unclear');
    expect(on(flow({ direction: 'inflow', value: 80_000 }))).toBe('unknown: unclear');
    expect(on(flow({}), balances(4e6, 3.9999e6))).toBe('unknown: unclear');
    expect(on(flow({}), balances(4e6, 1e6))).toBe('unknown: unclear');
  });

  test('needs balances of its period that end near the text, and the coin’s price', () => {
    expect(on(flow({ window: { kind: 'rolling', days: 7 } }))).toMatch(/^unknown: history 2026-01-08 to 2026-01-15/);
    expect(on(flow({}), balances(4e6, 3.92e6), '2026-01-20')).toMatch(/^unknown: history/);
    expect(on(flow({ window: { kind: 'rolling', days: 3 } }))).toBe('unknown: window');
    expect(told(judged(flow({}), WHEN, { balances: [balances(4e6, 3.92e6)] }))).toBe('unknown: no-series');
    expect(on(flow({ subject: 'SOL' }))).toBe('unknown: no-series');
  });

  test('of funds, other exchanges, all exchanges and miners is not served', () => {
    for (const scope of ['spot-etf', 'spot-etf-ibit', 'exchange', 'exchange-kraken', 'miner', 'crypto-funds']) {
      expect(on(flow({ scope }))).toBe('unknown: not-served');
    }
    const { scope: _, ...plain } = flow({});
    expect(on(plain)).toBe('unknown: not-served');
  });

  test('is never off, whatever the balances', () => {
    const amount = fc.double({ min: 0, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(amount, amount, amount, fc.constantFrom('inflow', 'outflow'), (before, after, value, direction) => {
        const verdict = judged(flow({ value, direction }), WHEN, { series: SERIES, balances: [balances(before, after)] });
        expect(verdict.word).not.toBe('off');
        if (verdict.word === 'matches') expect(Math.sign(after - before)).toBe(direction === 'inflow' ? 1 : -1);
      }),
    );
  });
});
