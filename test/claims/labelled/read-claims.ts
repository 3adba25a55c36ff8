import type { FoundClaim } from '../../../lib/claims/claim.ts';
import { createClaimReader } from '../../../lib/claims/create-claim-reader.ts';
import { parseIsoDate } from '../../../lib/core/time.ts';
import { subjectOf } from '../../../lib/page/subject-of.ts';
import { assetNames } from '../../../lib/text/asset-names.ts';
import type { LanguageCode } from '../../../lib/text/language-code.ts';
import { sentencesOf } from '../../../lib/text/sentences.ts';
import { ended } from '../../page/ended.ts';
import type { LabelledArticle } from './labels.ts';

/** A claim with the sentence that it was found in. */
export interface ReadClaim extends FoundClaim {
  readonly sentence: string;
  /** Offset of the sentence in the article's text. */
  readonly at: number;
}

const names = assetNames();

/** More German than English function words. */
function languageOf(text: string): LanguageCode {
  const count = (words: RegExp): number => text.match(words)?.length ?? 0;
  return count(/\b(?:der|die|und|das|ist|nicht|mit|von|auf)\b/g) > count(/\b(?:the|and|of|to|is|with|for)\b/g) ? 'de' : 'en';
}

/** All claims of an article's text, read in order, its headline first as what the text is about. */
export function readClaims(article: LabelledArticle): readonly ReadClaim[] {
  const language = languageOf(article.text);
  const publishedDay = parseIsoDate(article.date?.slice(0, 10) ?? '');
  const subject = ended(subjectOf({ url: new URL(article.url), title: article.title, headline: article.title, text: article.text }, names));
  const reader = createClaimReader({
    language,
    names,
    ...(publishedDay === undefined ? {} : { publishedDay }),
    ...(subject.kind === 'coin' ? { pageSubject: subject.symbol } : {}),
  });
  reader.read(article.title);
  return sentencesOf(article.text, language).flatMap((sentence) =>
    reader.read(sentence.text).claims.map((found) => ({ ...found, sentence: sentence.text, at: sentence.start })),
  );
}
