import type { AllowedChange } from '../allowed-change.ts';
import { pricesOf } from '../prices-of.ts';
import type { Question } from '../question.ts';
import { windowCandidates } from '../window-candidates.ts';
import { windowReadings } from '../window-readings.ts';
import { changesOf } from './changes-of.ts';
import { atOneDay } from './decided-change.ts';

/** A sentence of several markets gives a number to each: one that is another’s is likelier of that. */
export const MARKETS: readonly string[] = ['BTC', 'ETH', 'TOTAL', 'SPX', 'RUT'];

/** Whether the claim’s number, in per cent, is the change of one of some markets, or of another subject of the sentence. */
export function isAnothersChange(
  { claim, published, history, beside }: Question,
  allowed: AllowedChange,
  markets: readonly string[],
): boolean {
  const others = new Set([...markets, ...beside.map(({ subject }) => subject)]);
  others.delete(claim.subject);
  return [...others].some((subject) => {
    const prices = pricesOf(subject, history);
    const candidates = prices && windowCandidates(published, claim, prices.clock);
    const readings = candidates && windowReadings(claim.window, candidates, prices.clock);
    return prices !== undefined && readings !== undefined && atOneDay(changesOf(claim, prices, readings), allowed) !== undefined;
  });
}
