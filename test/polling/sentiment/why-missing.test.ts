import { expect, test } from 'vitest';
import { hours } from '../../../lib/core/time.ts';
import { whyMissing } from '../../../lib/polling/sentiment/why-missing.ts';
import { EMPTY_POLL_STATE } from '../../../lib/polling/state.ts';
import type { PollState } from '../../../lib/polling/state.ts';
import type { SentimentSource } from '../../../lib/sources/sentiment-source.ts';

const NOW = Date.UTC(2026, 2, 3, 12);

const source = (id: string, serves: SentimentSource['serves']): SentimentSource => ({
  id,
  name: id,
  origin: `https://${id}.test`,
  docs: '',
  serves,
  spacingMs: 0,
  request: () => undefined,
  parse: () => expect.unreachable(),
});
const SOURCES = [source('a', ['ratio']), source('b', ['ratio']), source('c', ['coin'])];

const blocked = (...ids: readonly string[]): PollState['hosts'] =>
  Object.fromEntries(
    ids.map((id) => [`https://${id}.test`, { failures: 1, hold: { untilMs: NOW + hours(24), reason: 'blocked' as const } }]),
  );

const why = (state: Partial<PollState>) => whyMissing('ratio', { ...EMPTY_POLL_STATE, ...state }, SOURCES, NOW);

test('what nobody was asked for yet is on its way', () => {
  expect(why({})).toBe('filling');
});

test('where every provider refuses us it is not available here; one that is open is enough for hope', () => {
  expect(why({ hosts: blocked('a', 'b') })).toBe('not-available-here');
  expect(why({ hosts: blocked('a', 'c') })).toBe('filling');
});

test('a network that is down, and answers that nobody can read, are no refusal: nobody answered', () => {
  const hold = { untilMs: NOW + hours(1), reason: 'unreachable' } as const;
  const down = Object.fromEntries(['a', 'b'].map((id) => [`https://${id}.test`, { failures: 3, hold }]));
  expect(why({ hosts: down })).toBe('no-answer');
  expect(why({ hosts: { ...down, ...blocked('a') } })).toBe('no-answer');
  const barren = { needs: {}, barren: { count: 10, untilMs: NOW + hours(1) } };
  expect(why({ sources: { a: barren, b: barren } })).toBe('no-answer');
  expect(why({ sources: { a: barren, b: { needs: {}, offInVersion: '1.0.0' } }, hosts: blocked('a') })).toBe('not-available-here');
});

test('failures alone are no answer; one answer, even beside failures, means that more are coming', () => {
  const lastFailure = { atMs: NOW, need: 'RATIO:global-account:x', failure: { kind: 'timeout' } } as const;
  const lastAnswer = { atMs: NOW, need: 'RATIO:global-account:x', rows: 1, series: [] } as const;
  expect(why({ sources: { a: { needs: {}, lastFailure } } })).toBe('no-answer');
  expect(why({ sources: { a: { needs: {}, lastFailure }, b: { needs: {}, lastAnswer } } })).toBe('filling');
  expect(why({ sources: { c: { needs: {}, lastFailure } } })).toBe('filling');
});
