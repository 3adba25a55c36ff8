import { expect, test } from 'vitest';
import { inShort, readOne } from '../reading.ts';

const levels = (sentence: string): readonly string[] => inShort(readOne(sentence).filter(({ kind }) => kind === 'price-level'));

test.for([
  ['Litecoin wicked to $71.40 in Asian hours before dip buyers stepped in.', 'LTC 71.4 USD low'],
  ['Litecoin bounced to $84 before suffering a 3% pullback.', 'LTC 84 USD high'],
  ['Litecoin touched $88 on Monday, then slid to $82.', 'LTC 88 USD high'],
  ['Litecoin ran to $88 and was last seen at $81.', 'LTC 88 USD high'],
  ['Litecoin climbed to $88 on Friday before paring some of the gain.', 'LTC 88 USD high'],
  ['Litecoin dipped to $71, where buyers stepped in.', 'LTC 71 USD low'],
  ['On Sunday litecoin briefly sank to just above $70.', 'LTC 70 USD low'],
] as const)('where a price is said to have turned, it was the extreme: %s', ([sentence, level]) => {
  expect(levels(sentence)).toContain(level);
});

test('what the price of the sentence came after was higher or lower than that', () => {
  expect(levels('Litecoin changed hands at $80 after tapping $84.20 overnight.')).toEqual(['LTC 80 USD at', 'LTC 84.2 USD high']);
  expect(levels('Litecoin was at $80 on Tuesday, having touched $76 a day before.')).toEqual(['LTC 80 USD at', 'LTC 76 USD low']);
});

test('a price on the way, or behind which nothing turned, is no extreme', () => {
  expect(levels('Litecoin rose to $84 before hitting $90.')).toEqual(['LTC 84 USD at', 'LTC 90 USD at']);
  expect(levels('Litecoin rose to $84 before the Fed’s meeting.')).toEqual(['LTC 84 USD at']);
  expect(levels('Litecoin was at $78 after falling to $80 on Monday.')).toEqual(['LTC 78 USD at', 'LTC 80 USD at']);
});

test('a turn is told apart from the extreme of a day', () => {
  expect(readOne('Litecoin bounced to $84 before suffering a 3% pullback.')[0]).toMatchObject({ direction: 'high', isTurn: true });
  expect(readOne('Litecoin climbed to an intraday high of $84.')[0]).not.toHaveProperty('isTurn');
});
