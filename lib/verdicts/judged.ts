import type { EpochDay } from '../core/units.ts';
import type { Prices } from './prices-of.ts';
import type { Step, Verdict } from './verdict.ts';

type Judged = Extract<Verdict, { readonly word: 'matches' | 'off' }>;

/** A verdict with a figure; its sources are those of its steps, each once. */
export function judged(word: Judged['word'], figure: Omit<Judged, 'word' | 'sources'>): Judged {
  const sources = figure.steps.flatMap(({ source }) => (source ? [source] : []));
  return { word, ...figure, sources: [...new Set(sources)] };
}

/** A line of the arithmetic with a value that the subject had on a day, in its own unit. */
export const priceStep = (what: string, prices: Prices, day: EpochDay, value: number): Step => ({
  what,
  subject: prices.subject,
  day,
  value,
  unit: prices.unit,
  source: prices.sourceOn(day),
});
