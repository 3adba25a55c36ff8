import { describe, expect, test } from 'vitest';
import { defillamaInflows } from '../../../lib/sources/sentiment/defillama-inflows.ts';
import { at, recording, RECORDINGS } from '../answers.ts';
import { askNetflow, askUniverse, given, instants, NOW, problem, sentimentFixture } from './asks.ts';

const HOST = 'https://api.llama.fi/inflows/binance-cex';
const seconds = (iso: string): number => at(iso) / 1000;

interface Ends {
  readonly from?: string;
  readonly to?: string;
  readonly old?: Readonly<Record<string, unknown>>;
  readonly current?: Readonly<Record<string, unknown>>;
}
const answer = ({
  from = '2026-03-09T20:00:10Z',
  to = '2026-03-10T20:00:20Z',
  old = { SOL: 10 },
  current = { SOL: 9 },
}: Ends = {}): string =>
  JSON.stringify({
    outflows: -5,
    oldTokens: { date: seconds(from), tvl: old },
    currentTokens: { date: seconds(to), tvl: current },
  });

const lagging = (from: string, to: string) => defillamaInflows.parse(askNetflow('24h'), answer({ from, to }));

describe('request', () => {
  test('asks for the period that ends with the last full hour, without the exchange’s own coin', () => {
    expect(defillamaInflows.request(askNetflow('24h'))).toEqual({
      url: `${HOST}/${seconds('2026-03-09T20:00:00Z')}?end=${seconds('2026-03-10T20:00:00Z')}&tokensToExclude=BNB`,
    });
    expect(defillamaInflows.request(askNetflow('7d'))?.url).toContain(`/${seconds('2026-03-03T20:00:00Z')}?end=`);
    expect(defillamaInflows.request(askNetflow('30d'))?.url).toContain(`/${seconds('2026-02-08T20:00:00Z')}?end=`);
    expect(() => defillamaInflows.request(askUniverse)).toThrow('does not serve universe');
  });
});

describe('parse', () => {
  test('gives the balances at both ends, the instants being those of the snapshots really used', () => {
    const read = given(defillamaInflows.parse(askNetflow('24h'), sentimentFixture('defillama-inflows')), 'balances');
    expect(instants([read.fromMs, read.toMs])).toEqual(['2026-03-09T20:01', '2026-03-10T20:00']);
    expect(read.tokens).toEqual([
      { symbol: 'BTC', before: 600_000, after: 599_000 },
      { symbol: 'ETH', before: 4_000_000.5, after: 4_010_000.5 },
      { symbol: 'SOL', before: 20_000_000, after: 19_500_000 },
    ]);
  });

  test('a token of one snapshot only, or of nothing at the start, is no flow; one that has left is', () => {
    const body = answer({ old: { SOL: 10, GONE: 5, NIL: 0, LEFT: 4 }, current: { SOL: 9, FRESH: 7, NIL: 3, LEFT: 0 } });
    expect(given(defillamaInflows.parse(askNetflow('24h'), body), 'balances').tokens).toEqual([
      { symbol: 'LEFT', before: 4, after: 0 },
      { symbol: 'SOL', before: 10, after: 9 },
    ]);
    expect(problem(defillamaInflows.parse(askNetflow('24h'), answer({ current: { FRESH: 7 } })))).toEqual({ kind: 'empty' });
  });

  test('a name that is in one snapshot only is left out before wrapped twins are added up', () => {
    for (const [old, current] of [
      [{ WETH: 3 }, { WETH: 2, ETH: 9 }],
      [{ WETH: 3, ETH: 9 }, { WETH: 2 }],
    ] as const)
      expect(given(defillamaInflows.parse(askNetflow('24h'), answer({ old, current })), 'balances').tokens).toEqual([
        { symbol: 'ETH', before: 3, after: 2 },
      ]);
  });

  test('its own coin is left out even where the provider does not keep to the request', () => {
    const body = answer({ old: { BNB: 10, WBNB: 1, SOL: 2 }, current: { BNB: 9, WBNB: 1, SOL: 2 } });
    expect(given(defillamaInflows.parse(askNetflow('24h'), body), 'balances').tokens.map(({ symbol }) => symbol)).toEqual(['SOL']);
  });

  test('snapshots on a coarser grid are taken, those of another period refused', () => {
    const asked = (from: string, to?: string) =>
      defillamaInflows.parse(askNetflow('24h'), answer({ from, ...(to !== undefined && { to }) }));
    expect(given(asked('2026-03-09T09:00:00Z'), 'balances').fromMs).toBe(at('2026-03-09T09:00:00Z'));
    expect(problem(asked('2026-03-08T20:00:00Z'))).toEqual({ kind: 'refused', detail: 'snapshots 48 h apart instead of 24' });
    expect(problem(asked('2026-03-10T20:00:00Z')).kind).toBe('refused');
    expect(given(defillamaInflows.parse(askNetflow('30d'), answer({ from: '2026-02-06T00:00:00Z' })), 'balances').tokens).toHaveLength(1);
  });

  test('a day that lags is taken, an old one refused', () => {
    expect(lagging('2026-03-07T22:00:00Z', '2026-03-08T22:00:00Z').ok).toBe(true);
    expect(problem(lagging('2026-03-05T20:00:00Z', '2026-03-06T20:00:00Z'))).toEqual({
      kind: 'refused',
      detail: 'newest snapshot is 97 h old',
    });
    expect(problem(lagging('2026-03-11T20:00:00Z', '2026-03-12T20:00:00Z')).kind).toBe('refused');
    expect(NOW).toBe(at('2026-03-10T20:30:00Z'));
  });

  test('what it says in words is a failure of the provider, in whatever wrapping', () => {
    for (const body of ['Protocol not found', '"Protocol not found"', '{"message":"Protocol not found"}'])
      expect(problem(defillamaInflows.parse(askNetflow('24h'), body))).toEqual({ kind: 'provider', detail: 'Protocol not found' });
    expect(problem(defillamaInflows.parse(askNetflow('24h'), 'No data at that timestamp'))).toEqual({
      kind: 'provider',
      detail: 'No data at that timestamp',
    });
  });

  test('dates that are none, and balances of another shape, are shape failures', () => {
    expect(problem(defillamaInflows.parse(askNetflow('24h'), answer().replace(/"date":\d+/, '"date":"soon"'))).kind).toBe('shape');
    expect(problem(defillamaInflows.parse(askNetflow('24h'), answer().replace('{"SOL":10}', '[10]'))).kind).toBe('shape');
    expect(defillamaInflows.parse(askNetflow('24h'), answer().replaceAll(/"date":(\d+)/g, '"date":"$1"')).ok).toBe(true);
  });
});

test.skipIf(!RECORDINGS)(
  'the documented answer: a period of twenty months is not the one that was asked for, its tokens can be read',
  () => {
    const body = recording('defillama/inflows-compound-v3-docs-example.json');
    const asked = { ...askNetflow('30d'), nowMs: at('2025-07-17T18:00:00Z') };
    expect(problem(defillamaInflows.parse(asked, body)).kind).toBe('refused');
    const { tokens } = given(defillamaInflows.parse(asked, body.replace('1700005031', '1750180000')), 'balances');
    expect(tokens.find(({ symbol }) => symbol === 'COMP')).toEqual({
      symbol: 'COMP',
      before: 899_912.248_441_155_7,
      after: expect.any(Number),
    });
    // WETH of both snapshots.
    expect(tokens.find(({ symbol }) => symbol === 'ETH')).toEqual({
      symbol: 'ETH',
      before: 138_751.922_610_497_04,
      after: 106_772.799_557_932_11,
    });
  },
);
