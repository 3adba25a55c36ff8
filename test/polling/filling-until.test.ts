import { expect, test } from 'vitest';
import { fillingUntil } from '../../lib/polling/filling-until.ts';
import { minutes, seconds } from '../../lib/core/time.ts';
import { ATTEMPT_REST_MS, EMPTY_POLL_STATE, isOnItsWay } from '../../lib/polling/state.ts';

const NOW = Date.UTC(2026, 0, 15);
const need = { dry: 0, notBeforeMs: 0, wholeFrom: [], jitter: 0 };
const asked = (at: number) => ({ ...need, lastAttemptMs: at, notBeforeMs: at + ATTEMPT_REST_MS });
const cursor = { source: 'coinmarketcap-v3', from: 17_000, whole: true, staged: false };
const until = (needs: object) => fillingUntil({ ...EMPTY_POLL_STATE, needs });

test('a history of which a page is still to come is filling for a minute after each page', () => {
  expect(until({ TOTAL: { ...need, lastAttemptMs: NOW, lastSuccessMs: NOW, cursor } })).toBe(NOW + minutes(1));
});

test('so is a need whose first request is on its way; the latest counts', () => {
  expect(isOnItsWay(asked(NOW))).toBe(true);
  expect(until({ RUT: asked(NOW), BTC: asked(NOW - seconds(5)) })).toBe(NOW + ATTEMPT_REST_MS);
});

test('a first request that failed fills nothing, nor does what no pair is made of', () => {
  expect(until({ RUT: { ...asked(NOW), notBeforeMs: 0 } })).toBeUndefined();
  expect(until({ STABLES: asked(NOW) })).toBeUndefined();
});

test('one that is complete fills nothing, nor one whose pages wait in memory beside a complete history', () => {
  expect(until({ RUT: { ...asked(NOW), lastSuccessMs: NOW } })).toBeUndefined();
  expect(until({ RUT: { ...asked(NOW), lastSuccessMs: NOW, cursor: { ...cursor, staged: true } } })).toBeUndefined();
});

test.for([undefined, null, 'nonsense', [], {}, EMPTY_POLL_STATE, { needs: [] }, { needs: { RUT: null } }])('%o fills nothing', (state) => {
  expect(fillingUntil(state)).toBeUndefined();
});
