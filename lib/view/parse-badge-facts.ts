import { wordsFor } from '../analytics/words.ts';
import { WINDOWS } from '../settings/settings.ts';
import { isOverallWords } from './badge-condition.ts';
import type { BadgeFacts, SourceFact, WindowFact } from './badge-facts.ts';
import { isBadgeSeriesId, isCryptoId, isEquityId } from './badge-series.ts';
import { isFields, isNumber, isOneOf } from '../core/guards.ts';

const MARKETS: readonly BadgeFacts['market'][] = ['live', 'simulated'];
/** A correlation, and each end of its interval. */
const R_LIMIT = 1;

const isR = (value: unknown): value is number => isNumber(value) && Math.abs(value) <= R_LIMIT;

function parseWindow(value: unknown): WindowFact | undefined {
  if (!isFields(value)) return undefined;
  const { sessions, n, r, low, high } = value;
  if (!isOneOf(WINDOWS, sessions) || !isNumber(n) || !isR(r)) return undefined;
  const hasInterval = isR(low) && isR(high) && low <= r && r <= high;
  // Words follow the interval: they are made anew, and without a sound one there are none.
  return { sessions, n, r, ...(hasInterval && { low, high, words: wordsFor({ low, high }) }) };
}

function parseSource(value: unknown): SourceFact | undefined {
  if (!isFields(value)) return undefined;
  const { id, source, asOfDay, fetchedAtMs } = value;
  if (!isBadgeSeriesId(id) || typeof source !== 'string' || !isNumber(asOfDay) || !isNumber(fetchedAtMs)) return undefined;
  return { id, source, asOfDay, fetchedAtMs };
}

function parsePair(value: unknown): BadgeFacts['pair'] | undefined {
  if (!isFields(value)) return undefined;
  const { equity, crypto } = value;
  return isEquityId(equity) && equity !== 'IWM' && isCryptoId(crypto) ? { equity, crypto } : undefined;
}

const listOf = <T>(value: unknown, parse: (item: unknown) => T | undefined): readonly T[] =>
  Array.isArray(value) ? value.flatMap((item) => parse(item) ?? []) : [];

/**
 * Badge facts of whatever is stored. A damaged part that can be missed (a window, a source, the words) is left out;
 * without pair, market, date or the two instants of ageing nothing can be shown honestly: `undefined`, as where
 * nothing is stored. Pure; never throws.
 */
export function parseBadgeFacts(stored: unknown): BadgeFacts | undefined {
  if (!isFields(stored) || stored['version'] !== 1) return undefined;
  const { market, equityShown, generatedAtMs, asOfDay, staleAtMs, expiresAtMs, overall } = stored;
  const pair = parsePair(stored['pair']);
  if (!pair || !isOneOf(MARKETS, market) || !isEquityId(equityShown)) return undefined;
  if (!isNumber(generatedAtMs) || !isNumber(asOfDay) || !isNumber(staleAtMs) || !isNumber(expiresAtMs)) return undefined;
  const headline = parseWindow(stored['headline']);
  return {
    version: 1,
    market,
    pair,
    equityShown,
    generatedAtMs,
    asOfDay,
    ...(headline && { headline }),
    windows: listOf(stored['windows'], parseWindow),
    ...(isOverallWords(overall) && { overall }),
    sources: listOf(stored['sources'], parseSource),
    ...(stored['stampUnverified'] === true && { stampUnverified: true }),
    staleAtMs,
    expiresAtMs,
  };
}
