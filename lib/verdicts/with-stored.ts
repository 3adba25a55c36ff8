import { altcoins } from '../market/altcoins.ts';
import type { History } from './history.ts';
import { pricesOf } from './prices-of.ts';
import { isServed, seriesOf } from './series-of.ts';
import type { Missing } from './verdict.ts';

/** Coins whose closes are followed whatever the settings are: the least number of them that can be chosen. */
const FOLLOWED = 50;

/** Whether closes of a subject of which none are stored are to come: a fixed series, or one of the largest altcoins. */
function isComing(subject: string, history: History): boolean {
  const { universe } = history;
  if (isServed(subject) || subject === 'FNG') return true;
  // Before the list of coins is stored nobody knows which are followed.
  if (!universe) return true;
  const known = history.coin(subject);
  return known !== undefined && altcoins(universe, FOLLOWED).some(({ key }) => key === known.key);
}

/** First and last day on which all parts of a subject ("RUT~SPX") have a close. */
function storedDays(subject: string, history: History): { readonly from: number; readonly to: number } | undefined {
  const parts = subject.split('~').map((part) => {
    const days = seriesOf(part, history)?.columns.days;
    const prices = pricesOf(part, history);
    return { from: prices?.first ?? days?.[0], to: prices?.last ?? days?.at(-1) };
  });
  const [from, to] = [parts.map((part) => part.from ?? Infinity), parts.map((part) => part.to ?? -Infinity)];
  const days = { from: Math.max(...from), to: Math.min(...to) };
  return days.from <= days.to ? days : undefined;
}

/** What is missing, with how far what is stored of the subject goes, and whether more is to come. Other reasons stay as they are. Pure. */
export function withStored(missing: Missing, history: History): Missing {
  if (missing.why === 'history') {
    const stored = storedDays(missing.subject, history);
    return stored ? { ...missing, stored } : missing;
  }
  if (missing.why !== 'no-series') return missing;
  if (storedDays(missing.subject, history)) return { ...missing, is: 'other' };
  return isComing(missing.subject, history) ? { ...missing, is: 'coming' } : missing;
}
