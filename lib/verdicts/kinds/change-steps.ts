import type { EpochDay } from '../../core/units.ts';
import { priceStep } from '../judged.ts';
import type { Prices } from '../prices-of.ts';
import type { Step } from '../verdict.ts';
import type { Change } from './changes-of.ts';
import type { DecidedChange } from './decided-change.ts';

const changeStep = ({ subject }: Prices, day: EpochDay, value: number, unit: string): Step => ({
  what: 'change',
  subject,
  day,
  value,
  unit,
});

/** The start of a change, the low and the high of its last day, and what it comes to by each. */
function rangeSteps(prices: Prices, { base, baseDay, reading: { end } }: Change, ours: readonly [number, number], unit: string): Step[] {
  const range = prices.rangeOn(end);
  if (!range) return [];
  return [
    priceStep('base', prices, baseDay, base),
    priceStep('low', prices, end, range.low),
    changeStep(prices, end, ours[0], unit),
    priceStep('high', prices, end, range.high),
    changeStep(prices, end, ours[1], unit),
  ];
}

/** Starts, closes and changes by the day that they are of; a close that is the next change’s start stands once. */
export function closeSteps(prices: Prices, changes: readonly Change[], unit: string): readonly Step[] {
  const closed = changes.filter(({ atClose }) => atClose !== undefined);
  const ends = new Set(closed.map(({ reading }) => reading.end));
  const bases = new Map(closed.filter(({ baseDay }) => !ends.has(baseDay)).map(({ baseDay, base }) => [baseDay, base]));
  const days = [...new Set([...bases.keys(), ...ends])].sort((a, b) => a - b);
  return days.flatMap((day) => {
    const base = bases.get(day);
    if (base !== undefined) return [priceStep('base', prices, day, base)];
    const close = prices.closeOn(day);
    const ofDay = closed.flatMap(({ reading, atClose }) => (reading.end === day && atClose !== undefined ? [atClose] : []));
    return [
      ...(close === undefined ? [] : [priceStep('close', prices, day, close)]),
      ...ofDay.map((value) => changeStep(prices, day, value, unit)),
    ];
  });
}

/** The arithmetic that bears a claim out, and nothing of other days: in the order of time. */
export function decidedSteps(prices: Prices, { changes, ours, by }: DecidedChange, unit: string): readonly Step[] {
  return by === 'range' && typeof ours !== 'number' ? rangeSteps(prices, changes[0], ours, unit) : closeSteps(prices, changes, unit);
}
