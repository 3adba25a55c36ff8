import { expect, test } from 'vitest';
import { fillingUntil } from '../../../entrypoints/popup/filling-until.ts';
import { minutes } from '../../../lib/core/time.ts';
import { EMPTY_POLL_STATE } from '../../../lib/polling/state.ts';

const NOW = Date.UTC(2026, 0, 15);
const need = { dry: 0, notBeforeMs: 0, wholeFrom: [], jitter: 0 };
const cursor = { source: 'coinmarketcap-v3', from: 17_000, whole: true, staged: false };
const until = (needs: object) => fillingUntil({ ...EMPTY_POLL_STATE, needs });

test('a history of which a page is still to come is filling, two minutes from its last request', () => {
  expect(until({ TOTAL: { ...need, lastAttemptMs: NOW, lastSuccessMs: NOW, cursor } })).toBe(NOW + minutes(2));
});

test('so is a need that was asked for and never answered; the latest request counts', () => {
  expect(until({ RUT: { ...need, lastAttemptMs: NOW }, BTC: { ...need, lastAttemptMs: NOW - 5000 } })).toBe(NOW + minutes(2));
});

test('one that is complete is not, nor one whose pages wait in memory beside a complete history', () => {
  expect(until({ RUT: { ...need, lastAttemptMs: NOW, lastSuccessMs: NOW } })).toBeUndefined();
  expect(until({ RUT: { ...need, lastAttemptMs: NOW, lastSuccessMs: NOW, cursor: { ...cursor, staged: true } } })).toBeUndefined();
});

test.for([undefined, null, 'nonsense', [], {}, EMPTY_POLL_STATE, { needs: [] }, { needs: { RUT: null } }])('%o fills nothing', (state) => {
  expect(fillingUntil(state)).toBeUndefined();
});
