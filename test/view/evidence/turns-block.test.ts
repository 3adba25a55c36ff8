import { expect, test } from 'vitest';
import { turnsBlock } from '../../../lib/view/evidence/turns-block.ts';
import { madeUpSay } from './made-up-say.ts';

const MATCHED = { of: 40, share: 0.6, chanceMean: 0.22, chance95: 0.35, matched: true };
const PHASE = { value: 0.6, chance90: [0.42, 0.57] as const };
const sentenceOf = (own: Partial<typeof MATCHED>): string => turnsBlock({ matched: { ...MATCHED, ...own } }, madeUpSay()).sentence;

test('more matches than chance gives are said to be that, beside the level of chance', () => {
  expect(sentenceOf({})).toBe(
    'More often than chance gives: 24 of 40 highs and lows of small caps had one of the same kind in crypto within 10 sessions, 60.0 %. By chance at most 35.0 % have, 95 times in 100.',
  );
});

test('no more than chance gives is said to be that', () => {
  expect(sentenceOf({ share: 0.3, matched: false })).toBe(
    'No more often than chance gives: 12 of 40 highs and lows of small caps had one of the same kind in crypto within 10 sessions, 30.0 %. By chance up to 35.0 % have, 95 times in 100.',
  );
});

test('of fewer than eight turning points nothing is said, whatever their share', () => {
  expect(sentenceOf({ of: 7, share: 1, matched: false })).toBe(
    'Too few to tell: 7 highs and lows so far, and nothing is said of fewer than 8.',
  );
});

const aside = (value: number): string | undefined =>
  turnsBlock({ matched: MATCHED, concordance: { ...PHASE, value } }, madeUpSay()).picture?.rows[1]?.aside;

test('time spent the same way is held against chance: above, within, below', () => {
  expect(aside(0.6)).toBe('more than by chance: 42.0 % to 57.0 %');
  expect(aside(0.57)).toBe('as by chance: 42.0 % to 57.0 %');
  expect(aside(0.3)).toBe('less than by chance: 42.0 % to 57.0 %');
});

test('the picture holds the figures: the share on the band of chance', () => {
  const { picture } = turnsBlock({ matched: MATCHED, concordance: PHASE }, madeUpSay());
  expect(picture?.rows[0]).toMatchObject({ text: '60.0 %', aside: 'by chance 22.0 % on average, up to 35.0 %' });
  expect(picture?.rows.map(({ value, chance }) => [value, chance])).toEqual([
    [0.6, [0, 0.35]],
    [0.6, [0.42, 0.57]],
  ]);
  expect(picture?.summary).toBe(
    'Highs and lows matched: 60.0 %, by chance 0.0 % to 35.0 %. Going the same way: 60.0 %, by chance 42.0 % to 57.0 %.',
  );
  expect(turnsBlock({ matched: MATCHED }, madeUpSay()).picture?.rows).toHaveLength(1);
});

test('too little data: says so', () => {
  expect(turnsBlock({}, madeUpSay())).toEqual({
    question: 'Do highs and lows match?',
    sentence: 'Too little shared history: there are not enough highs and lows of both yet.',
    figures: [],
  });
});
