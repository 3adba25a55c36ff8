import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createClaimReader } from '../../lib/claims/create-claim-reader.ts';
import { epochDayOf } from '../../lib/core/time.ts';
import { assetNames } from '../../lib/text/asset-names.ts';
import type { LanguageCode } from '../../lib/text/language-code.ts';
import { sentencesOf } from '../../lib/text/sentences.ts';
import { historyOf } from '../../lib/verdicts/history-of.ts';
import { judge } from '../../lib/verdicts/judge.ts';
import { MARKET_DIR } from '../market/real-history.ts';
import { ARTICLES_DIR } from '../claims/labelled/labels.ts';
import { realMarket } from './real-market.ts';

interface Article {
  readonly title: string;
  readonly text: string;
  readonly date?: string;
}

const count = (text: string, word: RegExp): number => text.match(word)?.length ?? 0;
const languageIn = (text: string): LanguageCode => (count(text, /\bund\b/g) > count(text, /\band\b/g) ? 'de' : 'en');

/** Kind and word of the verdict on every claim that is found in an article, as its reader would see them. */
function verdictsOn(file: string, history: ReturnType<typeof historyOf>): readonly string[] {
  const { title, text, date }: Article = JSON.parse(readFileSync(file, 'utf8'));
  if (date === undefined) return [];
  const language = languageIn(text);
  const published = { ms: Date.parse(date), isDayOnly: date.length === 10 };
  const reader = createClaimReader({ language, names: assetNames(), publishedDay: epochDayOf(published.ms) });
  return [title, ...sentencesOf(text, language).map((sentence) => sentence.text)].flatMap((sentence) => {
    const claims = reader.read(sentence).claims.map(({ claim }) => claim);
    return claims.map((claim) => {
      const beside = claims.filter((one) => one !== claim);
      return `${claim.kind} ${judge(claim, published, history, beside).word}`;
    });
  });
}

describe.skipIf(!MARKET_DIR || !ARTICLES_DIR)('what is read in real articles, against real history', () => {
  test('of what is told at most one in a hundred is called off: the articles were right, so it would be the reading', () => {
    const history = historyOf(realMarket());
    const dir = join(ARTICLES_DIR ?? '', 'articles');
    const words = readdirSync(dir).flatMap((file) => verdictsOn(join(dir, file), history));
    const totals = Object.fromEntries([...new Set(words)].toSorted().map((word) => [word, words.filter((one) => one === word).length]));
    console.log(JSON.stringify(totals));
    expect(words.length).toBeGreaterThan(50);
    expect(words.filter((word) => word.endsWith(' off')).length / words.length).toBeLessThanOrEqual(0.01);
  });
});
