import { expect, test } from 'vitest';
import { coinmarketcapFearGreed } from '../../../lib/sources/sentiment/coinmarketcap-fear-greed.ts';
import { at, day, recording, RECORDINGS } from '../answers.ts';
import { askFearGreed, askUniverse, given, problem, sentimentFixture } from './asks.ts';

test('asks for a year until now, both ends in seconds', () => {
  expect(coinmarketcapFearGreed.request(askFearGreed)).toEqual({
    url: 'https://api.coinmarketcap.com/data-api/v3/fear-greed/chart?start=1741478400&end=1773174600&convertId=2781',
  });
  expect(1_741_478_400_000).toBe(at('2025-03-09T00:00:00Z'));
  expect(() => coinmarketcapFearGreed.request(askUniverse)).toThrow('does not serve universe');
});

test('the score stamped 00:00 UTC of D is that of the close of D−1; the one of now is left out, its word too', () => {
  expect(given(coinmarketcapFearGreed.parse(askFearGreed, sentimentFixture('coinmarketcap-fear-greed')), 'fear-greed')).toEqual({
    kind: 'fear-greed',
    days: [day('2026-03-07'), day('2026-03-08'), day('2026-03-09')],
    value: [35, 33, 30],
    classification: 'Fear',
  });
});

test('an error code is a failure of the provider', () => {
  expect(problem(coinmarketcapFearGreed.parse(askFearGreed, '{"status":{"error_code":500,"error_message":"The system is busy"}}'))).toEqual(
    {
      kind: 'provider',
      detail: 'The system is busy',
    },
  );
  expect(problem(coinmarketcapFearGreed.parse(askFearGreed, '{"data":{"points":[]},"status":{"error_code":"0"}}')).kind).toBe('shape');
});

test.skipIf(!RECORDINGS)('the recorded answer: thirty days, labelled by the Bitcoin close that stands beside each score', () => {
  const body = recording('coinmarketcap/data-api-v3-fear-greed-chart-30d.json');
  const asked = { ...askFearGreed, nowMs: at('2025-07-14T08:03:08Z') };
  const { days, value, classification } = given(coinmarketcapFearGreed.parse(asked, body), 'fear-greed');
  // Bitcoin closed 14 June 2025 at 105,472 and 15 June at 105,552; the first row says 105,464.84 and is stamped the 15th.
  expect(days[0]).toBe(day('2025-06-14'));
  expect(value[0]).toBe(50);
  expect(days.at(-1)).toBe(day('2025-07-12'));
  expect(value.at(-1)).toBe(68);
  expect(days).toHaveLength(29);
  expect(classification).toBe('Greed');
});
