import { describe, expect, test } from 'vitest';
import { createClaimReader } from '../../../lib/claims/create-claim-reader.ts';
import { epochDay } from '../../../lib/core/time.ts';
import { assetNames } from '../../../lib/text/asset-names.ts';
import type { LanguageCode } from '../../../lib/text/language-code.ts';

const names = assetNames();

/** Values of the levels of a sentence, each with the day that it is of. */
function levels(language: LanguageCode, sentence: string): readonly string[] {
  const { claims } = createClaimReader({ language, names, publishedDay: epochDay(2026, 1, 15) }).read(sentence);
  return claims
    .filter(({ claim }) => claim.kind === 'price-level')
    .map(({ claim: { value, asOf = 'no day', isClose } }) => `${isClose ? 'close' : 'level'} ${String(value)}, ${asOf}`);
}

describe('a level without a day of its own is of the day', () => {
  test.for([
    ['en', 'Bitcoin fell on 12 January by 5% to $91,000.'],
    ['de', 'Bitcoin fiel am 12. Januar um 5 Prozent auf 91.000 Dollar.'],
  ] as const)('of the move that ends there (%s): %s', ([language, sentence]) => {
    expect(levels(language, sentence)).toEqual(['level 91000, 2026-01-12']);
  });

  test.for([
    ['en', 'Bitcoin fell 5% on 12 January and closed at $91,000.'],
    ['en', 'On 12 January bitcoin fell 5% and closed at $91,000.'],
    ['de', 'Bitcoin gab am 12. Januar 5 Prozent nach und schloss bei 91.000 Dollar.'],
  ] as const)('that closed (%s): %s', ([language, sentence]) => {
    expect(levels(language, sentence)).toEqual(['close 91000, 2026-01-12']);
  });
});

describe('a level is not of the day before it', () => {
  test.for([
    ['en', 'Bitcoin fell 5% on 12 January and trades at $91,000.'],
    ['en', 'Bitcoin fell 5% on 12 January and settled at $91,000.'],
    ['en', 'Bitcoin fell 5% on 12 January and recovered to $91,000.'],
    ['de', 'Bitcoin fiel am 12. Januar um 5 Prozent und notiert bei 91.000 Dollar.'],
  ] as const)('where it may be of later (%s): %s', ([language, sentence]) => {
    expect(levels(language, sentence)).toEqual(['level 91000, no day']);
  });

  test.for([
    ['en', 'Bitcoin fell 5% on 12 January and closed the week at $91,000.'],
    ['en', 'Bitcoin fell 3% on 12 January, rose 5% on 13 January and closed the year at $91,000.'],
  ] as const)('where another time closed (%s): %s', ([language, sentence]) => {
    expect(levels(language, sentence).filter((level) => level.includes('close') || level.includes('2026-01-12'))).toEqual([]);
  });
});
