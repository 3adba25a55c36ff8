import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { days, hours, minutes } from '../../lib/core/time.ts';
import { parsePollState } from '../../lib/polling/parse-state.ts';
import { EMPTY_POLL_STATE } from '../../lib/polling/state.ts';
import type { PollState } from '../../lib/polling/state.ts';

const NOW = Date.UTC(2026, 5, 18, 15);

const FULL: PollState = {
  version: 1,
  market: 'live',
  clockSkewMs: 400_000,
  needs: {
    RUT: {
      lastAttemptMs: NOW - 5,
      lastSuccessMs: NOW - 4,
      answeredBy: 'yahoo',
      dry: 2,
      notBeforeMs: NOW + minutes(5),
      cursor: { source: 'yahoo', from: 20_000, whole: true, staged: false },
      wholeFrom: ['yahoo'],
      hole: { key: '1-2-2', asked: ['cnbc'], rounds: 1, notBeforeMs: NOW + days(1) },
      jitter: 0.25,
    },
  },
  hosts: { 'https://a.example.com': { lastRequestMs: NOW - 9, failures: 3, hold: { untilMs: NOW + hours(1), reason: 'rate-limited' } } },
  sources: {
    yahoo: {
      needs: { RUT: { lastAttemptMs: NOW - 5, failures: 1, notBeforeMs: 0, lacked: { day: 20_001, answers: 2 } } },
      lastAnswer: { atMs: NOW - 4, need: 'RUT', rows: 5, newestDay: 20_001, series: ['RUT'] },
      lastFailure: { atMs: NOW - 8, need: 'SPX', failure: { kind: 'http', status: 429, retryAfterMs: 5000 } },
      offInVersion: '1.0.0',
    },
  },
};

test('reads back what was written', () => {
  expect(parsePollState(structuredClone(FULL), NOW)).toEqual(FULL);
});

test.for([undefined, null, 7, 'x', [], {}, { version: 2, needs: {}, hosts: {}, sources: {} }])('%j is the empty state', (stored) => {
  expect(parsePollState(stored, NOW)).toEqual(EMPTY_POLL_STATE);
});

test('forgets an entry that does not parse and keeps its neighbours', () => {
  const damaged = { ...FULL, needs: { ...FULL.needs, SPX: { dry: 'many' } }, hosts: { ...FULL.hosts, bad: { failures: -1 } }, sources: 7 };
  expect(parsePollState(damaged, NOW)).toEqual({ ...FULL, sources: {} });
});

test('a hold that only a clock since set back can explain is forgotten', () => {
  const before = NOW - days(400);
  const read = parsePollState(FULL, before);
  expect(read.hosts).toEqual({});
  expect(read.needs).toEqual({});
});

test('whatever is stored, what is read can be planned with: no stamp of the past ahead of the clock', () => {
  fc.assert(
    fc.property(fc.object({ key: fc.constantFrom('version', 'needs', 'hosts', 'sources', 'RUT', 'x'), maxDepth: 4 }), (junk) => {
      const read = parsePollState({ ...junk, version: 1 }, NOW);
      for (const need of Object.values(read.needs)) expect(need.lastSuccessMs ?? 0).toBeLessThanOrEqual(NOW + minutes(1));
    }),
  );
});
