import { expect, test } from 'vitest';
import { mayStandIn, openingsIn } from '../../../lib/claims/figures/openings.ts';
import { isIn } from '../../../lib/claims/figures/value-after.ts';
import { figureWordsOf } from '../../../lib/claims/figures/figure-words-of.ts';
import { stanceWordsOf } from '../../../lib/claims/stance/stance-words-of.ts';
import { LANGUAGES } from '../../../lib/text/language-code.ts';
import { NO_CLAIMS } from '../sentences/no-claims.ts';
import { STATEMENTS } from '../sentences/statements.ts';

test('words may stand where a word begins as one of them does', () => {
  const openings = openingsIn(["bitcoin's long/short ratio"]);
  expect(mayStandIn(openings, 'long/short ratio|taker ratio')).toBe(true);
  expect(mayStandIn(openings, 'ration\\w*')).toBe(true);
  expect(mayStandIn(openings, 'funding rates?|premium')).toBe(false);
  expect(mayStandIn(openings, 'hort')).toBe(false);
});

test('a letter that may be missing is no part of how a word begins', () => {
  expect(mayStandIn(openingsIn(['es sank']), 'esp?s')).toBe(true);
  expect(mayStandIn(openingsIn(['es sank']), 'esps')).toBe(false);
});

test('of words that begin with more than letters nothing is ruled out', () => {
  for (const fragment of ['premium|[a-z]+ium', 'premium|(?:more )?interest', 'premium|(?:(?:much )?more )?interest', "premium|'ll"])
    expect(mayStandIn(openingsIn(['nothing of it']), fragment)).toBe(true);
});

test('what must stand around words is none of them', () => {
  expect(mayStandIn(openingsIn(['nothing of it']), 'premium(?! points)|(?<!un|as )expected')).toBe(false);
  expect(mayStandIn(openingsIn(['it was expected']), 'premium(?! points)|(?<!un|as )expected')).toBe(true);
});

test('of an alternative of several words the longest has to stand there as a whole', () => {
  const openings = openingsIn(['in a lock, in line with the s&p 500']);
  expect(mayStandIn(openings, 'in lockstep|in step')).toBe(false);
  expect(mayStandIn(openings, 'in line with')).toBe(true);
  expect(mayStandIn(openings, 'in lines with')).toBe(false);
});

test('a word that may go on, or may be one with the next, is told by how it begins', () => {
  const openings = openingsIn(['altcoins in the longterm']);
  expect(mayStandIn(openings, 'alt\\w*|season')).toBe(true);
  expect(mayStandIn(openings, '(?:alt|mem)coins')).toBe(true);
  expect(mayStandIn(openings, 'long-?term')).toBe(true);
  expect(mayStandIn(openings, 'long ?term')).toBe(true);
});

test('a fragment that is new to a text read before is looked for in it', () => {
  const openings = openingsIn(['a gauge of greed']);
  expect(mayStandIn(openings, 'gauge of greed')).toBe(true);
  expect(mayStandIn(openings, 'gauge of fright')).toBe(false);
  expect(mayStandIn(openingsIn(['a gauge of fright']), 'gauge of fright')).toBe(true);
});

test('no word of the languages is ruled out in a sentence in which it stands', () => {
  const texts = [...STATEMENTS.map(({ text }) => text), ...NO_CLAIMS.map(([, text]) => text)].map((text) => text.toLowerCase());
  for (const language of LANGUAGES)
    for (const fragment of Object.values<string>({ ...figureWordsOf[language], ...stanceWordsOf[language] })) {
      const missed = texts.filter((text) => isIn(text, fragment) && !mayStandIn(openingsIn([text]), fragment));
      expect(missed, fragment).toEqual([]);
    }
});
