import { describe, expect, test } from 'vitest';
import { toneWordsOf } from '../../../lib/claims/tone/tone-words-of.ts';
import { LANGUAGES } from '../../../lib/text/language-code.ts';

describe.for(LANGUAGES)('the tone list in %s', (language) => {
  const list = toneWordsOf[language];
  const sides = {
    positive: [...list.phrases.positive, ...list.positive],
    negative: [...list.phrases.negative, ...list.negative],
    neutral: list.phrases.neutral,
    rising: list.rising,
    falling: list.falling,
  };

  test('holds no word on two sides, and none twice', () => {
    const all = Object.values(sides).flat();
    expect(all.filter((word, index) => all.indexOf(word) !== index)).toEqual([]);
  });

  test('moves nothing that is both unwelcome and indifferent', () => {
    expect(list.unwelcome.filter((word) => list.indifferent.includes(word))).toEqual([]);
  });

  test('has words in every place', () => {
    const { phrases, ...words } = list;
    for (const group of [...Object.values(phrases), ...Object.values(words)]) expect(group.length).toBeGreaterThan(0);
  });

  test('is in lower case, of words and blanks, with a * only behind four letters of the last word', () => {
    const { phrases, ...words } = list;
    const entries = [...Object.values(phrases), ...Object.values(words)].flat();
    expect(entries.filter((entry) => !/^(?:[\p{Ll}']+ )*(?:[\p{Ll}']+|[\p{Ll}']{4,}\*)$/u.test(entry))).toEqual([]);
  });
});
