import { describe, expect, test } from 'vitest';
import { stampCheck } from '../../lib/market/stamp-check.ts';
import { dayOf, makeSeries } from './make-series.ts';
import { MARKET_DIR, realSeries } from './real-history.ts';

const START = dayOf('2025-01-01');

/** A walk with seeded steps of about ±3 % (mulberry32). */
function walk(seed: number, count: number): readonly number[] {
  let state = seed;
  let level = 100;
  return Array.from({ length: count }, () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    level *= Math.exp((((t ^ (t >>> 14)) >>> 0) / 2 ** 32 - 0.5) * 0.06);
    return level;
  });
}

const btcCloses = walk(1, 500);
const others = walk(2, 500);
const btc = makeSeries(
  'BTC',
  btcCloses.map((close, i) => [START + i, close] as const),
);
/** A total made of Bitcoin and others, labelled `shift` days off. */
const totalRows = (from: number, count: number, shift = 0) =>
  Array.from(
    { length: count },
    (_, k) => [START + from + k + shift, 20 * (btcCloses[from + k] ?? 0) + 8 * (others[from + k] ?? 0)] as const,
  );
const total = (from: number, count: number, shift = 0) => makeSeries('TOTAL', totalRows(from, count, shift));

describe('a history', () => {
  test('whose days are Bitcoin’s days is verified', () => {
    expect(stampCheck(total(0, 500), btc)).toEqual({ ok: true, value: 'verified' });
  });

  test.for([-1, 1])('labelled %i day off is refused, with the three correlations as the reason', (shift) => {
    const result = stampCheck(total(0, 400, shift), btc);
    expect(result).toMatchObject({ ok: false, error: { kind: 'refused', detail: expect.stringMatching(/−1, 0, \+1 day is .*\d\.\d\d/) } });
  });

  test('whose labels changed in the middle is refused', () => {
    const yearOff = [...totalRows(0, 365, 1), ...totalRows(367, 130)];
    expect(stampCheck(makeSeries('TOTAL', yearOff), btc)).toMatchObject({ ok: false, error: { kind: 'refused' } });
  });

  test('that does not move with Bitcoin at all is refused', () => {
    const alien = makeSeries(
      'TOTAL',
      walk(3, 300).map((close, i) => [START + i, close] as const),
    );
    expect(stampCheck(alien, btc).ok).toBe(false);
  });

  test('that does not move is refused', () => {
    const still = makeSeries(
      'TOTAL',
      others.map((_, i) => [START + i, 5] as const),
    );
    expect(stampCheck(still, btc).ok).toBe(false);
  });

  test('is unverified without Bitcoin, or with fewer than 60 common days', () => {
    expect(stampCheck(total(0, 500), undefined)).toEqual({ ok: true, value: 'unverified' });
    expect(stampCheck(total(0, 60), btc)).toEqual({ ok: true, value: 'unverified' });
    expect(stampCheck(total(0, 61), btc)).toEqual({ ok: true, value: 'verified' });
  });

  test('is judged by its final days only', () => {
    expect(stampCheck({ ...total(0, 61), provisionalFrom: START + 60 }, btc)).toEqual({ ok: true, value: 'unverified' });
  });

  test('of weekly values has no daily returns to compare', () => {
    const weekly = makeSeries(
      'TOTAL',
      totalRows(0, 500).filter((_, i) => i % 7 === 0),
    );
    expect(stampCheck(weekly, btc)).toEqual({ ok: true, value: 'unverified' });
  });
});

describe('a tail', () => {
  const stored = { ...total(0, 400), stamp: 'verified' as const };

  test('that fits what is stored keeps its state', () => {
    expect(stampCheck(total(395, 8), btc, stored)).toEqual({ ok: true, value: 'verified' });
    expect(stampCheck(total(395, 8), btc, { ...stored, stamp: 'unverified' })).toEqual({ ok: true, value: 'unverified' });
  });

  test('of a provider at another level is compared by its moves', () => {
    const higher = makeSeries(
      'TOTAL',
      totalRows(380, 25).map(([day, close]) => [day, close * 1.03] as const),
    );
    expect(stampCheck(higher, btc, stored)).toEqual({ ok: true, value: 'verified' });
  });

  test.for([-1, 1])('labelled %i day off is refused', (shift) => {
    expect(stampCheck(total(390, 12, shift), btc, stored)).toMatchObject({ ok: false, error: { kind: 'refused' } });
  });

  test('that shares fewer than three days with what is stored is unverified', () => {
    expect(stampCheck(total(398, 8), btc, stored)).toEqual({ ok: true, value: 'unverified' });
  });
});

describe.skipIf(!MARKET_DIR)('real history', () => {
  test('of the total capitalisation is verified, year by year', () => {
    expect(stampCheck(realSeries('TOTAL'), realSeries('BTC'))).toEqual({ ok: true, value: 'verified' });
  });

  test.for([-1, 1])('labelled %i day off is refused', (shift) => {
    const series = realSeries('TOTAL');
    const off = { ...series, days: series.days.map((day) => day + shift) };
    expect(stampCheck(off, realSeries('BTC'))).toMatchObject({ ok: false, error: { kind: 'refused' } });
  });
});
