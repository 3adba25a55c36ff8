import type { Words } from '../analytics/words.ts';
import type { Fields } from '../core/guards.ts';
import { isFields, isNumber, isOneOf } from '../core/guards.ts';
import { CRYPTO_CHOICES, EQUITY_CHOICES } from '../market/instrument.ts';
import type { Pair } from '../market/instrument.ts';
import { isOverallWords } from './badge-condition.ts';
import { isEquityId } from './badge-series.ts';
import type { EvidenceFacts } from './evidence-facts.ts';

const isWords = (words: unknown): words is Words => isOverallWords(words) && words !== 'depends on the window';

const MARKETS: readonly EvidenceFacts['market'][] = ['live', 'simulated'];

function parsePair(value: unknown): Pair | undefined {
  if (!isFields(value)) return undefined;
  const { equity, crypto } = value;
  return isOneOf(EQUITY_CHOICES, equity) && isOneOf(CRYPTO_CHOICES, crypto) ? { equity, crypto } : undefined;
}

/** What `parse` makes of a part, under its name; nothing where it is damaged or not there. */
function partOf<K extends keyof EvidenceFacts>(
  stored: Fields,
  key: K,
  parse: (part: Fields) => EvidenceFacts[K] | false,
): Partial<Pick<EvidenceFacts, K>> {
  const part = stored[key];
  const parsed = isFields(part) && parse(part);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a computed key is typed as any text
  return parsed ? ({ [key]: parsed } as Pick<EvidenceFacts, K>) : {};
}

/**
 * Evidence facts of whatever is stored. A damaged part is left out; without market, pair and days nothing can be shown
 * honestly: `undefined`, as where nothing is stored. Written by hand: it runs in pages of others. Pure; never throws.
 */
export function parseEvidenceFacts(stored: unknown): EvidenceFacts | undefined {
  if (!isFields(stored) || stored['version'] !== 1) return undefined;
  const { market, equityShown, asOfDay, staleAtMs, expiresAtMs } = stored;
  const pair = parsePair(stored['pair']);
  if (!isOneOf(MARKETS, market) || !pair || !isEquityId(equityShown)) return undefined;
  if (!isNumber(asOfDay) || !isNumber(staleAtMs) || !isNumber(expiresAtMs)) return undefined;
  return {
    version: 1,
    market,
    pair,
    equityShown,
    asOfDay,
    staleAtMs,
    expiresAtMs,
    ...partOf(
      stored,
      'beyond',
      ({ r, n, words }) => isNumber(r) && Math.abs(r) <= 1 && isNumber(n) && { r, n, ...(isWords(words) && { words }) },
    ),
    ...partOf(
      stored,
      'regime',
      ({ changed, lastDay }) => typeof changed === 'boolean' && { changed, ...(isNumber(lastDay) && { lastDay }) },
    ),
    ...partOf(stored, 'lead', ({ k, n }) => isNumber(k) && isNumber(n) && { k, n }),
    ...partOf(stored, 'high', ({ day, change, toDay }) => isNumber(day) && isNumber(change) && isNumber(toDay) && { day, change, toDay }),
    ...partOf(
      stored,
      'streak',
      ({ length, toDay, lastAsLongDay }) =>
        isNumber(length) && isNumber(toDay) && { length, toDay, ...(isNumber(lastAsLongDay) && { lastAsLongDay }) },
    ),
  };
}
