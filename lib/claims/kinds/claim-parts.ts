import type { Claim } from '../claim.ts';
import type { Quantity, TimePhrase } from '../lexer/item.ts';
import type { LexedSentence } from '../lexer/lexed-sentence.ts';
import { hedgeAt } from '../lexer/hedge-at.ts';

/** A quantity as the fields of a claim: value, unit, printed precision, hedge. */
export function quantityParts(
  sentence: LexedSentence,
  at: number,
  quantity: Quantity,
): Pick<Claim, 'value' | 'unit' | 'halfDigit' | 'hedge'> {
  const hedge = hedgeAt(sentence, at);
  return {
    value: quantity.value,
    ...(quantity.unit === undefined ? {} : { unit: quantity.unit }),
    halfDigit: quantity.halfDigit,
    ...(hedge === undefined ? {} : { hedge }),
  };
}

/** The day that a time names, as the fields of a claim. */
export const datePart = ({ asOf, isDated }: TimePhrase): Pick<Claim, 'asOf' | 'isDated'> =>
  asOf === undefined ? {} : { asOf, ...(isDated && { isDated }) };

/** Aggregates have no price of their own. */
const AGGREGATES: ReadonlySet<string> = new Set(['TOTAL', 'TOTAL2', 'TOTAL3', 'ALT', 'STABLE', 'FNG', 'RWA', 'CRYPTO', 'MEME', 'DEFI']);
export const isAggregate = (subject: string): boolean => AGGREGATES.has(subject);

const INDICES: ReadonlySet<string> = new Set(['SPX', 'DJI', 'IXIC', 'NDX', 'RUT', 'VIX', 'NKY', 'DXY', 'CD20', 'DAX', 'HSI', 'FTSE']);
export const isIndex = (subject: string): boolean => INDICES.has(subject);
