import { expect, test } from 'vitest';
import type { NewHighChance } from '../../../lib/analytics/new-high-chance.ts';
import type { NewHighReplay } from '../../../lib/analytics/new-high-replay.ts';
import { newHighBlock } from '../../../lib/view/evidence/new-high-block.ts';
import { day } from '../made-up.ts';
import { madeUpSay } from './made-up-say.ts';

const CHANCE: NewHighChance = {
  asOf: day('2026-11-21'),
  by: day('2026-12-31'),
  days: 40,
  close: 90,
  high: 100,
  highDay: day('2025-10-06'),
  sigma: 0.029,
  brownian: 0.2,
  bootstrap: 0.26,
  paths: 10000,
};
const better = { difference: -0.05, se: 0.01 };
const same = { difference: -0.01, se: 0.02 };
const worse = { difference: 0.05, se: 0.01 };
const REPLAY: NewHighReplay = {
  n: 31,
  hits: 12,
  from: day('2015-03-31'),
  to: day('2026-09-30'),
  brier: { base: 0.218, brownian: 0.103, bootstrap: 0.089 },
  againstBase: { brownian: better, bootstrap: better },
  forecasts: [],
};
const sentenceOf = (own: Partial<NewHighChance>, replay: Partial<NewHighReplay> = {}, say = madeUpSay()): string =>
  newHighBlock({ newHigh: { ...CHANCE, ...own }, replay: { ...REPLAY, ...replay } }, say).sentence;

const WHERE =
  'Crypto market cap closed on 21 Nov 2026 10.0\u202f% below its record of 6 Oct 2025. The chance of a close at or above it by 31 Dec 2026:';
const PAST = 'In 31 replays at quarter ends since 2015, of which 12 saw a new high,';

test('both estimates in round words, and what such estimates were worth', () => {
  expect(sentenceOf({})).toBe(
    `${WHERE} about 1 in 5 by a random walk, about 1 in 4 by past days drawn again. ${PAST} both did better than the plain base rate.`,
  );
});

test('estimates that read the same are said once', () => {
  expect(sentenceOf({ bootstrap: 0.21 })).toContain(`${WHERE} about 1 in 5 by either estimate.`);
});

test('with one estimate only there is one figure', () => {
  const { bootstrap: _, ...one } = CHANCE;
  const block = newHighBlock({ newHigh: one, replay: REPLAY }, madeUpSay());
  expect(block.sentence).toContain(`${WHERE} about 1 in 5. `);
  expect(block.figures.map(({ name }) => name)).toEqual(['Random walk without drift', 'Brier score: walk · drawn again · base rate']);
});

test.for([
  [{ brownian: same, bootstrap: same }, 'both did no better than the plain base rate.'],
  [{ brownian: worse, bootstrap: worse }, 'both did worse than the plain base rate.'],
  [
    { brownian: same, bootstrap: better },
    'the random walk did no better than the plain base rate, past days drawn again better than the plain base rate.',
  ],
] as const)('how they did before, by the difference of their scores and its error: %#', ([againstBase, words]) => {
  expect(sentenceOf({}, { againstBase })).toMatch(new RegExp(`${PAST} ${words.replaceAll('.', '\\.')}$`));
});

test('at its record there is nothing to reach', () => {
  expect(sentenceOf({ close: 100, brownian: 1, bootstrap: 1 })).toMatch(
    /^Crypto market cap closed at its record on 21 Nov 2026: to match it takes no move at all\. In 31/,
  );
});

test('expired data say nothing of the days ahead, in words or in figures', () => {
  const block = newHighBlock({ newHigh: CHANCE, replay: REPLAY }, madeUpSay({ expired: true }));
  expect(block.sentence).toBe(`The data are too old to speak of the days ahead. ${PAST} both did better than the plain base rate.`);
  expect(block.figures.map(({ name }) => name)).toEqual(['Brier score: walk · drawn again · base rate']);
});

test('both figures, and the three scores in the order of their names', () => {
  const { figures, note } = newHighBlock({ newHigh: CHANCE, replay: REPLAY }, madeUpSay());
  expect(figures.map(({ value }) => value)).toEqual(['20.0\u202f%', '26.0\u202f%', '0.103 · 0.089 · 0.218']);
  expect(figures[1]?.note).toBe('10,000 paths of moves of the last four years at most, less their drift');
  expect(note).toContain('As of the close of 21 Nov 2026, every calendar day. σ of a day’s move: 2.9\u202f%, recent days weighing most');
});

test('too little data', () => {
  expect(newHighBlock({}, madeUpSay()).sentence).toBe('Cannot be told: it needs 30 daily moves within 90 days.');
  expect(newHighBlock({ newHigh: CHANCE }, madeUpSay()).sentence).toMatch(/Too little history to replay how such estimates did\.$/);
});

test('a close just below its record is not printed as being at it', () => {
  expect(sentenceOf({ close: 99.97 })).toContain('closed on 21 Nov 2026 less than 0.1\u202f% below its record');
});

const record = (distance: number) => ({ day: CHANCE.highDay, value: 100, distance, daysSince: 411 });

const note = (distance: number) => newHighBlock({ newHigh: CHANCE, replay: REPLAY, record: record(distance) }, madeUpSay()).note;

test('where providers are joined the distance is not that of the closes as displayed, and the note says so', () => {
  expect(note(-0.1)).not.toContain('different levels');
  expect(note(-0.14)).toMatch(
    /Its closes come from providers with different levels and are joined at one here; the record above is as each displays it\.$/,
  );
});
