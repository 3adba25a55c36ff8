import type { EpochDay } from '../core/units.ts';
import type { AssetNames } from '../text/asset-names.ts';
import { LANGUAGES } from '../text/language-code.ts';
import type { LanguageCode } from '../text/language-code.ts';
import { sentencesOf } from '../text/sentences.ts';
import type { SentenceReading } from './claim.ts';
import { createClaimReader } from './create-claim-reader.ts';

/** A sentence in which something was found. */
export interface FoundSentence {
  readonly text: string;
  readonly reading: SentenceReading;
}

interface TextContext {
  readonly names: AssetNames;
  readonly publishedDay: EpochDay;
  /** Claims that are taken at most; a sentence that would go over it, and all after it, are left out. */
  readonly mostClaims: number;
}

const foundIn = ({ claims, unchecked }: SentenceReading): number => claims.length + unchecked.length;

function readAs(language: LanguageCode, text: string, { names, publishedDay, mostClaims }: TextContext): readonly FoundSentence[] {
  const reader = createClaimReader({ language, names, publishedDay });
  const found: FoundSentence[] = [];
  let room = mostClaims;
  for (const paragraph of text.split(/\n+/))
    for (const { text: sentence } of sentencesOf(paragraph.replace(/\s+/g, ' ').trim(), language)) {
      const reading = reader.read(sentence);
      room -= reading.claims.length;
      if (room < 0) return found;
      if (foundIn(reading) > 0) found.push({ text: sentence, reading });
    }
  return found;
}

/**
 * The statements of a text that comes without a page, in its order. Its language is the one in which more is found, the
 * first of the list where that is equal: a single sentence names none, and is too short to tell otherwise. Pure.
 */
export function readText(text: string, context: TextContext): readonly FoundSentence[] {
  const readings = LANGUAGES.map((language) => readAs(language, text, context));
  const counts = readings.map((found) => found.reduce((sum, { reading }) => sum + foundIn(reading), 0));
  return readings[counts.indexOf(Math.max(...counts))] ?? [];
}
