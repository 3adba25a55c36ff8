import { describe, expect, test } from 'vitest';
import { createClaimReader } from '../../../lib/claims/create-claim-reader.ts';
import { epochDay } from '../../../lib/core/time.ts';
import { assetNames } from '../../../lib/text/asset-names.ts';
import type { LanguageCode } from '../../../lib/text/language-code.ts';

const names = assetNames();

/** Values of the levels of a sentence, those that a day is said to have ended with marked. */
function levels(sentence: string, language: LanguageCode): readonly string[] {
  const { claims } = createClaimReader({ language, names, publishedDay: epochDay(2026, 1, 15) }).read(sentence);
  return claims
    .filter(({ claim }) => claim.kind === 'price-level')
    .map(({ claim }) => `${claim.isClose ? 'close' : 'level'} ${String(claim.value)}`);
}

describe('a price is one that a day ended with', () => {
  test.for([
    ['en', 'Bitcoin closed above $91,000 on Tuesday.'],
    ['en', 'On Tuesday bitcoin ended the day at $91,000.'],
    ['en', 'Bitcoin had not slept, but closed below $91,000.'],
    ['de', 'Bitcoin schloss am Dienstag über 91.000 US-Dollar.'],
    ['de', 'Der Bitcoin-Kurs hat am Dienstag bei 91.000 Dollar geschlossen.'],
    ['de', 'Bitcoin beendete den Tag bei 91.000 US-Dollar.'],
  ] as const)('where its verb says so (%s): %s', ([language, sentence]) => {
    expect(levels(sentence, language)).toEqual(['close 91000']);
  });

  test('of an index also where it settled, which of a coin says that it came to rest', () => {
    expect(levels('The Russell 2000 settled at 2,411.5 points.', 'en')).toEqual(['close 2411.5']);
    expect(levels('Bitcoin settled at $91,000.', 'en')).toEqual(['level 91000']);
  });

  test.for([
    ['en', 'Bitcoin rose above $91,000.'],
    ['en', 'Bitcoin closed the month at $91,000.'],
    ['en', 'Bitcoin closed last week above $91,000.'],
    ['en', 'Bitcoin trades close to $91,000.'],
    ['de', 'Bitcoin schloss die Woche über 91.000 Dollar.'],
    ['de', 'Bitcoin stieg über 91.000 Dollar.'],
  ] as const)('and not of anything else or longer than a day (%s): %s', ([language, sentence]) => {
    expect(levels(sentence, language)).toEqual(['level 91000']);
  });

  test('only of its own clause', () => {
    expect(levels('Bitcoin closed above $91,000 and now trades at $92,500.', 'en')).toEqual(['close 91000', 'level 92500']);
  });
});
