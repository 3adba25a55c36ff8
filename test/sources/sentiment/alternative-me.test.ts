import { expect, test } from 'vitest';
import { alternativeMe } from '../../../lib/sources/sentiment/alternative-me.ts';
import { at, day, recording, RECORDINGS } from '../answers.ts';
import { askFearGreed, askUniverse, given, problem, sentimentFixture } from './asks.ts';

test('asks for a year and a little more, in seconds, not in dates', () => {
  expect(alternativeMe.request(askFearGreed)).toEqual({ url: 'https://api.alternative.me/fng/?limit=400&format=json' });
  expect(() => alternativeMe.request(askUniverse)).toThrow('does not serve universe');
});

test('what is published at 00:00 UTC of D is labelled with the close of D−1; newest first comes out ascending, missing days stay missing', () => {
  expect(given(alternativeMe.parse(askFearGreed, sentimentFixture('alternative-me')), 'fear-greed')).toEqual({
    kind: 'fear-greed',
    days: [day('2026-03-06'), day('2026-03-08'), day('2026-03-09')],
    value: [31, 27, 23],
    classification: 'Extreme Fear',
  });
});

test('an error is a failure of the provider, no data a shape failure, no row empty', () => {
  expect(problem(alternativeMe.parse(askFearGreed, '{"data":null,"metadata":{"error":"limit must be a number"}}'))).toEqual({
    kind: 'provider',
    detail: 'limit must be a number',
  });
  expect(problem(alternativeMe.parse(askFearGreed, '{"metadata":{"error":null}}')).kind).toBe('shape');
  expect(problem(alternativeMe.parse(askFearGreed, '{"data":[],"metadata":{"error":null}}'))).toEqual({ kind: 'empty' });
});

test.skipIf(!RECORDINGS)('the recorded answer of July 2026', () => {
  const asked = { ...askFearGreed, nowMs: at('2026-07-10T16:41:00Z') };
  expect(given(alternativeMe.parse(asked, recording('alternative.me/fng-limit3-2026-07-10.json')), 'fear-greed')).toEqual({
    kind: 'fear-greed',
    days: [day('2026-07-07'), day('2026-07-08'), day('2026-07-09')],
    value: [27, 22, 23],
    classification: 'Extreme Fear',
  });
});
