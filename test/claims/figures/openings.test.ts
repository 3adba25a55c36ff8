import { expect, test } from 'vitest';
import { mayStandIn, openingsIn } from '../../../lib/claims/figures/openings.ts';
import { isIn } from '../../../lib/claims/figures/value-after.ts';
import { figureWordsOf } from '../../../lib/claims/figures/figure-words-of.ts';
import { stanceWordsOf } from '../../../lib/claims/stance/stance-words-of.ts';
import { LANGUAGES } from '../../../lib/text/language-code.ts';
import { NO_CLAIMS } from '../sentences/no-claims.ts';
import { STATEMENTS } from '../sentences/statements.ts';

test('words may stand where a word begins as one of them does', () => {
  const openings = openingsIn("bitcoin's long/short ratio");
  expect(mayStandIn(openings, 'long/short ratio|taker ratio')).toBe(true);
  expect(mayStandIn(openings, 'rational')).toBe(true);
  expect(mayStandIn(openings, 'funding rates?|premium')).toBe(false);
  expect(mayStandIn(openings, 'hort')).toBe(false);
});

test('a letter that may be missing is no part of how a word begins', () => {
  expect(mayStandIn(openingsIn('es sank'), 'esp?s')).toBe(true);
  expect(mayStandIn(openingsIn('es sank'), 'esps')).toBe(false);
});

test('of words that begin with more than letters nothing is ruled out', () => {
  expect(mayStandIn(openingsIn('nothing of it'), 'premium|(?<!un)expected')).toBe(true);
});

test('no word of the languages is ruled out in a sentence in which it stands', () => {
  const texts = [...STATEMENTS.map(({ text }) => text), ...NO_CLAIMS.map(([, text]) => text)].map((text) => text.toLowerCase());
  for (const language of LANGUAGES)
    for (const fragment of Object.values<string>({ ...figureWordsOf[language], ...stanceWordsOf[language] })) {
      const missed = texts.filter((text) => isIn(text, fragment) && !mayStandIn(openingsIn(text), fragment));
      expect(missed, fragment).toEqual([]);
    }
});
