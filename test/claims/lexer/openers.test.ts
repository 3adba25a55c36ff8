import { expect, test } from 'vitest';
import { grammarOf, lexSentence } from '../../../lib/claims/lexer/lex-sentence.ts';
import { ended } from '../../page/ended.ts';

const kindsOf = (text: string): readonly string[] =>
  ended(
    lexSentence(ended(grammarOf('en')), {
      text,
      names: [],
      antecedents: { recent: [], topics: [], page: undefined },
      published: undefined,
    }),
  ).items.map(({ kind, text: words }) => `${kind} ${words}`);

test('names of what every object has are bare words', () => {
  const words = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__'];
  for (const word of words) expect(kindsOf(`${word} 5 ${word}`).filter((item) => item.startsWith('quantity'))).toEqual(['quantity 5']);
  expect(kindsOf('the constructor')).toEqual(['role the', 'word constructor']);
});

test('amounts are found behind each mark and word that may open one', () => {
  const openings = ['$5', 'US$5', '€5', '+5%', '-5%', 'five percent', 'half', 'two thirds'];
  for (const opening of openings) expect(kindsOf(opening).map((item) => item.split(' ')[0])).toEqual(['quantity']);
});
