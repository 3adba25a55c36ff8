import { expect, test } from 'vitest';
import { defillamaCexs } from '../../../lib/sources/sentiment/defillama-cexs.ts';
import { askNetflow, askUniverse, given, problem, sentimentFixture } from './asks.ts';

const asked = askNetflow('7d');

const table = (row: unknown): string => JSON.stringify({ cexs: [{ name: 'Coinbase', slug: null, inflows_24h: 5 }, row] });

test('asks for the table of exchanges, whichever period is wanted', () => {
  expect(defillamaCexs.request(asked)).toEqual({ url: 'https://api.llama.fi/cexs' });
  expect(defillamaCexs.request(askNetflow('24h'))).toEqual(defillamaCexs.request(asked));
  expect(() => defillamaCexs.request(askUniverse)).toThrow('does not serve universe');
});

test("gives Binance's net change of all three periods at once, in dollars; below zero is leaving", () => {
  expect(given(defillamaCexs.parse(asked, sentimentFixture('defillama-cexs')), 'totals')).toEqual({
    kind: 'totals',
    netUsd: { '24h': -120_500_000.5, '7d': 830_000_000, '30d': -2.5e9 },
  });
});

test('a period that it does not know is absent; an exchange that it hides is empty', () => {
  const known = { slug: 'binance-cex', inflows_24h: '-12.5', inflows_1w: null };
  expect(given(defillamaCexs.parse(asked, table(known)), 'totals').netUsd).toEqual({ '24h': -12.5 });
  expect(problem(defillamaCexs.parse(asked, table({ slug: 'OKX', inflows_24h: 1 })))).toEqual({ kind: 'empty' });
  expect(problem(defillamaCexs.parse(asked, table({ slug: 'Binance-CEX', inflows_24h: null })))).toEqual({ kind: 'empty' });
});

test('what it says in words is a failure of the provider; a table of another shape a shape failure', () => {
  expect(problem(defillamaCexs.parse(asked, '{"message":"Internal server error"}')).kind).toBe('provider');
  expect(problem(defillamaCexs.parse(asked, '{"cexs":[{"slug":1},{"slug":2}]}')).kind).toBe('shape');
  expect(problem(defillamaCexs.parse(asked, '{"cexs":{}}')).kind).toBe('shape');
});
