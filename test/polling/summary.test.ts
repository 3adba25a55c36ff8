import { expect, test } from 'vitest';
import { epochDay, hours, startOfDayMs } from '../../lib/core/time.ts';
import type { EpochDay } from '../../lib/core/units.ts';
import { emptySeries } from '../../lib/market/empty-series.ts';
import type { SeriesId } from '../../lib/market/instrument.ts';
import type { DailySeries } from '../../lib/market/series.ts';
import { isSession } from '../../lib/market/us-sessions.ts';
import { holeKey, summarise } from '../../lib/polling/summary.ts';

const FRIDAY = epochDay(2026, 6, 12);
const SATURDAY_NOON = startOfDayMs(FRIDAY + 1) + hours(12);

function seriesOf(id: SeriesId, days: readonly EpochDay[], provisionalFrom?: EpochDay): DailySeries {
  return {
    id,
    days: Int32Array.from(days),
    close: Float64Array.from(days, () => 1),
    segments: [{ source: 'a', from: days[0] ?? 0, factor: 1 }],
    market: 'live',
    fetchedAtMs: 0,
    ...(provisionalFrom !== undefined && { provisionalFrom }),
  };
}
const daysTo = (last: EpochDay, count: number): EpochDay[] => Array.from({ length: count }, (_, i) => last - count + 1 + i);
const sessionsTo = (last: EpochDay, count: number): EpochDay[] => daysTo(last, count).filter(isSession);

test('nothing is stored: no summary', () => {
  expect(summarise(undefined, SATURDAY_NOON)).toBeUndefined();
  expect(summarise(emptySeries('BTC', 'live', 0), SATURDAY_NOON)).toBeUndefined();
});

test('tells the newest final day apart from the bar in progress', () => {
  const btc = summarise(seriesOf('BTC', daysTo(FRIDAY + 1, 100), FRIDAY + 1), SATURDAY_NOON);
  expect(btc).toMatchObject({ newestFinalDay: FRIDAY, newestDay: FRIDAY + 1, provisional: true, firstDay: FRIDAY - 98 });
});

test('a session that has not closed is open, whatever its provider said', () => {
  const inSession = startOfDayMs(FRIDAY) + hours(15);
  expect(summarise(seriesOf('RUT', sessionsTo(FRIDAY, 100)), inSession)).toMatchObject({ newestFinalDay: FRIDAY - 1, newestDay: FRIDAY });
});

test('asks for five stored days again, and for forty to join another provider', () => {
  const rut = summarise(seriesOf('RUT', sessionsTo(FRIDAY, 300)), SATURDAY_NOON);
  expect(rut?.revisedFrom).toBe(FRIDAY - 4);
  expect(sessionsTo(FRIDAY, 300).filter((day) => day >= (rut?.overlapFrom ?? 0)).length).toBeGreaterThanOrEqual(40);
  const btc = summarise(seriesOf('BTC', daysTo(FRIDAY, 300)), SATURDAY_NOON);
  expect(btc?.overlapFrom).toBe(FRIDAY - 45);
});

test('of crypto at the US close nothing that is there is asked for again, few days to join another, and no hole', () => {
  const sessions = sessionsTo(FRIDAY, 300);
  const holed = sessions.filter((day) => day !== sessions.at(-20));
  const found = summarise(seriesOf('BTC_AT_CLOSE', holed), SATURDAY_NOON);
  expect(found).toMatchObject({ newestFinalDay: FRIDAY, revisedFrom: FRIDAY + 1, missingSessions: [] });
  expect(sessions.filter((day) => day >= (found?.overlapFrom ?? 0))).toHaveLength(6);
  // A jump that waits for confirmation is asked for again.
  expect(summarise(seriesOf('BTC_AT_CLOSE', holed, FRIDAY), SATURDAY_NOON)?.revisedFrom).toBe(FRIDAY);
});

test('names the sessions that are missing inside, newest four hundred only, and none of crypto', () => {
  const all = sessionsTo(FRIDAY, 900);
  const holes = [all[2], all[500], all[600]];
  const holed = all.filter((day) => !holes.includes(day));
  const rut = summarise(seriesOf('RUT', holed), SATURDAY_NOON);
  expect(rut?.missingSessions).toEqual([all[500], all[600]]);
  expect(rut && holeKey(rut)).toBe(`${all[500]}-${all[600]}-2`);
  expect(summarise(seriesOf('BTC', holed), SATURDAY_NOON)?.missingSessions).toEqual([]);
});
