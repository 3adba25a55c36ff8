import { expect, test } from 'vitest';
import { days, hours, minutes, seconds } from '../../lib/core/time.ts';
import { day, format } from './made-up.ts';

test('a correlation has two decimals, a real minus sign, and no sign at zero', () => {
  expect([0.584, -0.333, -0.001, 1].map(format.r)).toEqual(['0.58', '\u22120.33', '0.00', '1.00']);
});

test('a change is in per cent with its sign and a thin space', () => {
  expect([0.0782, -0.204, 0].map(format.change)).toEqual(['+7.8\u202f%', '\u221220.4\u202f%', '0.0\u202f%']);
});

test('a difference of changes is in percentage points, its unit left to the words around it', () => {
  expect([0.021, -0.004, 0].map(format.points)).toEqual(['+2.1', '\u22120.4', '0.0']);
});

test('closes are in their own unit: points, dollars, short dollars for capitalisations', () => {
  expect(format.price(2481.91, 'index points')).toBe('2,481.9');
  expect([95550.4, 3.0697e12, 2.5, 0.001234].map((value) => format.price(value, 'USD'))).toEqual([
    '$95,550',
    '$3.07tn',
    '$2.5',
    '$0.001234',
  ]);
});

test('marks of an axis are short', () => {
  expect([2400, 2412.5].map((value) => format.shortPrice(value, 'index points'))).toEqual(['2,400', '2,412.5']);
  expect([1e5, 2.5e12].map((value) => format.shortPrice(value, 'USD'))).toEqual(['$100k', '$2.5tn']);
  expect(format.percent(0.25)).toBe('+25\u202f%');
});

test('dates are those of the day itself, whatever the zone of the computer', () => {
  expect(format.date(day('2025-12-31'))).toBe('31 Dec 2025');
  expect(format.dayAndMonth(day('2025-01-01'))).toBe('1 Jan');
  expect(format.instant(Date.UTC(2025, 11, 31, 21, 4))).toBe('31 Dec 2025, 21:04 UTC');
});

test('ages grow from minutes to hours to days, and never lie in the future', () => {
  const ages = [seconds(20), minutes(4), minutes(59), hours(1), hours(47), days(2), minutes(-5)].map(format.age);
  expect(ages).toEqual(['now', '4 min ago', '59 min ago', '1 hr ago', '47 hr ago', '2 days ago', 'now']);
});
