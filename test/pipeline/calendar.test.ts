import { afterEach, expect, test } from 'vitest';
import { assert } from '../../lib/core/assert.ts';
import { isoDate } from '../../lib/core/time.ts';
import { finalDays } from '../../lib/market/final-days.ts';
import type { StoredSeriesId } from '../../lib/market/instrument.ts';
import { simulatedMarket } from '../loopback/market/simulated-market.ts';
import { truthOf } from '../loopback/market/truth-of.ts';
import { product } from './product.ts';
import type { Product } from './product.ts';

/** When the product looks, and the newest final day that it then has of the Russell 2000 and of Bitcoin. */
interface Look {
  readonly at: string;
  readonly rut: string;
  readonly btc: string;
}

const WEEKS: Readonly<Record<string, readonly Look[]>> = {
  'clocks are set back (1 November 2026)': [
    { at: '2026-10-30T19:59:00Z', rut: '2026-10-29', btc: '2026-10-29' },
    { at: '2026-10-30T20:40:00Z', rut: '2026-10-30', btc: '2026-10-29' },
    { at: '2026-11-01T05:30:00Z', rut: '2026-10-30', btc: '2026-10-31' },
    { at: '2026-11-02T13:45:00Z', rut: '2026-10-30', btc: '2026-11-01' },
    { at: '2026-11-02T20:40:00Z', rut: '2026-10-30', btc: '2026-11-01' },
    { at: '2026-11-02T21:40:00Z', rut: '2026-11-02', btc: '2026-11-01' },
    { at: '2026-11-03T01:00:00Z', rut: '2026-11-02', btc: '2026-11-02' },
  ],
  'clocks are set forward (14 March 2027)': [
    { at: '2027-03-12T20:40:00Z', rut: '2027-03-11', btc: '2027-03-11' },
    { at: '2027-03-12T21:40:00Z', rut: '2027-03-12', btc: '2027-03-11' },
    { at: '2027-03-15T13:45:00Z', rut: '2027-03-12', btc: '2027-03-14' },
    { at: '2027-03-15T20:40:00Z', rut: '2027-03-15', btc: '2027-03-14' },
  ],
  'Thanksgiving and its half day': [
    { at: '2026-11-26T18:00:00Z', rut: '2026-11-25', btc: '2026-11-25' },
    { at: '2026-11-27T17:59:00Z', rut: '2026-11-25', btc: '2026-11-26' },
    { at: '2026-11-27T18:40:00Z', rut: '2026-11-27', btc: '2026-11-26' },
    { at: '2026-11-30T15:00:00Z', rut: '2026-11-27', btc: '2026-11-29' },
  ],
  'the turn of the year': [
    { at: '2026-12-24T18:40:00Z', rut: '2026-12-24', btc: '2026-12-23' },
    { at: '2026-12-25T18:00:00Z', rut: '2026-12-24', btc: '2026-12-24' },
    { at: '2026-12-31T21:40:00Z', rut: '2026-12-31', btc: '2026-12-30' },
    { at: '2027-01-01T01:00:00Z', rut: '2026-12-31', btc: '2026-12-31' },
    { at: '2027-01-04T20:00:00Z', rut: '2026-12-31', btc: '2027-01-03' },
    { at: '2027-01-04T21:40:00Z', rut: '2027-01-04', btc: '2027-01-03' },
  ],
};

let running: Product | undefined;
afterEach(() => running?.close());

const marketAt = (nowMs: number) => simulatedMarket({ nowMs });

test.for(Object.entries(WEEKS))(
  '%s: every close is final when it is, under its own day, and no price of a running day is taken for one',
  async ([, looks]) => {
    const begins = Date.parse(looks[0]?.at ?? '');
    const at = product({ market: marketAt, nowMs: begins });
    running = at;
    const truth = marketAt(Date.parse(looks.at(-1)?.at ?? ''));
    for (const look of looks) {
      at.sleepUntil(Date.parse(look.at));
      // oxlint-disable-next-line no-await-in-loop -- one look after another
      expect(await at.poll()).toEqual({ ok: true, value: null });
      // oxlint-disable-next-line no-await-in-loop
      const stored = await at.stored();
      const newest = (id: StoredSeriesId): string => {
        const series = stored.get(id);
        assert(series, `${id} is stored`);
        const days = finalDays(series);
        // Of the closed days only: a day in progress has no truth yet.
        const closes = truthOf(truth, id);
        for (const [i, day] of days.subarray(-10).entries()) {
          const close = series.close[Math.max(0, days.length - 10) + i] ?? 0;
          expect(Math.abs(close / (closes.get(day) ?? 0) - 1), `${look.at} ${id} ${isoDate(day)}`).toBeLessThan(1e-5);
        }
        return isoDate(days.at(-1) ?? 0);
      };
      expect({ at: look.at, rut: newest('RUT'), btc: newest('BTC') }).toEqual(look);
    }
  },
);
