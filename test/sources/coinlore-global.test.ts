import { expect, test } from 'vitest';
import { coinloreGlobal } from '../../lib/sources/coinlore-global.ts';
import { ask, failure, fixture, parsed, recording, RECORDINGS } from './answers.ts';

const asked = ask('TOTAL_NOW');

test('asks for the global figures', () => {
  expect(coinloreGlobal.request(asked).url).toBe('https://api.coinlore.net/api/global/');
  expect(() => coinloreGlobal.request(ask('TOTAL'))).toThrow('does not serve TOTAL');
});

test('reads shares that are text; without a time of its own the value is of the moment it was fetched', () => {
  expect(parsed(coinloreGlobal.parse(asked, fixture('coinlore-global.json')))).toEqual({
    series: [],
    cap: { atMs: asked.nowMs, totalUsd: 2_230_000_000_000.25, btcShare: 0.605, ethShare: 0.1225 },
  });
});

test('a total that is text counts too', () => {
  expect(parsed(coinloreGlobal.parse(asked, '[{"total_mcap":"2230000000000.25"}]')).cap?.totalUsd).toBe(2_230_000_000_000.25);
});

test('an empty array and a total that is no number are empty, an object is a shape failure', () => {
  expect(failure(coinloreGlobal.parse(asked, '[]'))).toEqual({ kind: 'empty' });
  expect(failure(coinloreGlobal.parse(asked, '[{"total_mcap":""}]'))).toEqual({ kind: 'empty' });
  expect(failure(coinloreGlobal.parse(asked, '{}')).kind).toBe('shape');
});

test.skipIf(!RECORDINGS)('the recorded answer of 2018', () => {
  const { cap } = parsed(coinloreGlobal.parse(asked, recording('coinlore/global-2018-11.json')));
  expect(cap?.totalUsd).toBeCloseTo(138_716_787_187.58, 1);
  expect(cap?.btcShare).toBeCloseTo(0.5035, 10);
  expect(cap?.ethShare).toBeCloseTo(0.103, 10);
});
