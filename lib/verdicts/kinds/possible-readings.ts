import type { Claim, ClaimWindow } from '../../claims/claim.ts';
import type { EpochDay } from '../../core/units.ts';
import type { CandidateDays } from '../candidate-days.ts';
import { type Clock, dayAtOrBefore, dayBefore } from '../clock.ts';
import { type WindowReading, windowReadings } from '../window-readings.ts';

/** Days that a change may end on besides its candidates; a date of the calendar is the day that it says. */
function otherEnds({ asOf, isDated }: Claim, days: readonly EpochDay[], clock: Clock): readonly EpochDay[] {
  if (isDated) return [];
  const first = Math.min(...days);
  const weekOff = asOf === undefined ? [] : [first - 7, first + 7].map((day) => dayAtOrBefore(day, clock));
  return [dayBefore(first, clock), ...weekOff];
}

/** "On 3 April" ends on that day, not on the next one from the same start. */
const ofItsDay = (reading: WindowReading): WindowReading => ({ ...reading, endReach: { from: reading.end, to: reading.end } });

/**
 * All readings that a text may mean, looked at before anything is called off: beside its own those of the day before, as a
 * text may be older than it was published; of the same weekday a week off, where it names a weekday; of the day alone,
 * where the time beside a change may belong to something else; and from a month that it names until now.
 */
export function possibleReadings(
  claim: Claim,
  own: readonly WindowReading[],
  { days, reach, textDay }: CandidateDays,
  clock: Clock,
): readonly WindowReading[] {
  const { window } = claim;
  const read = (other: ClaimWindow | undefined, ends: readonly EpochDay[]): readonly WindowReading[] =>
    ends.flatMap((end) => windowReadings(other, { days: [end], open: [], reach, textDay }, clock) ?? []);
  return [
    ...(claim.isDated && window?.kind === 'day' ? own.map(ofItsDay) : own),
    ...read(window, otherEnds(claim, days, clock)),
    ...(window?.kind === 'rolling' ? read({ kind: 'day' }, days) : []),
    ...(window?.kind === 'between' ? read({ kind: 'since', from: window.from }, [Math.max(...days)]) : []),
  ];
}
