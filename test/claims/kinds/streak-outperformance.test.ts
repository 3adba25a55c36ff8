import { expect, test } from 'vitest';
import { inShort, readAll, readOne } from '../reading.ts';

const runs = (sentence: string, page?: string): readonly string[] =>
  inShort(readOne(sentence, page).filter(({ kind }) => kind === 'streak-outperformance'));

test('a run of moves is one of days, unless it says weeks or months', () => {
  expect(runs('The Nasdaq Composite closed 0.8% higher for a fourth straight gain.')).toEqual(['IXIC 4 days up']);
  expect(runs('The Dow logged its ninth consecutive loss.')).toEqual(['DJI 9 days down']);
  expect(runs('It was the third straight weekly loss for Solana.')).toEqual(['SOL 3 weeks down']);
});

test('every way of saying "in a row"', () => {
  for (const row of ['in a row', 'in succession', 'on the trot', 'on the spin', 'running']) {
    expect(runs(`Litecoin has climbed for five days ${row}.`)).toEqual(['LTC 5 days up']);
  }
  expect(runs('The Nasdaq stretched its run of advances to seven sessions.')).toEqual(['IXIC 7 days up']);
  expect(runs('A string of three red weeks now worries holders.', 'ADA')).toEqual(['ADA 3 weeks down']);
  expect(runs('Cardano rose in seven of ten days.')).toEqual([]);
});

test('the change beside a run is that of its last day, or of no time that is told', () => {
  const [change] = readOne('The Dow fell 0.7% on Tuesday for a third straight loss.');
  expect(change).toMatchObject({ value: 0.7, window: { kind: 'day' }, asOf: '2026-01-13' });
  expect(readOne('The Dow fell 0.7% for a third straight loss.')[0]?.window).toBeUndefined();
});

test('who did better by how much, whatever the verb, and who is meant by "it" or "its larger rival"', () => {
  expect(runs('Ether has gained 9% since Monday, outrunning Bitcoin by some 6 percentage points.')).toEqual(['ETH~BTC 6 pp above']);
  expect(runs('Over the past week ether outdid its larger rival by 5 percentage points.')).toEqual(['ETH~BTC 5 pp above']);
  expect(runs('Bitcoin rose 1%, meaning Solana trounced it by 8 points.')).toEqual(['SOL~BTC 8 pp above']);
  expect(runs('Solana lost ground to Bitcoin by 4 percentage points this week.')).toEqual(['SOL~BTC 4 pp below']);
  const [, second] = readAll(['Litecoin slipped 3%.', 'Gold has beaten the token by 12 percentage points this year.']);
  expect(inShort(second ?? [])).toEqual(['XAU~LTC 12 pp above']);
});

test('funds that take in more than others are no prices that do better', () => {
  expect(runs('Ether funds outpaced Bitcoin funds by 12% in inflows.')).toEqual([]);
});

test('each of the past periods is a run of them', () => {
  expect(runs('Cardano has risen in each of the past four weeks.')).toEqual(['ADA 4 weeks up']);
  expect(runs('For the third quarter running Bitcoin has outperformed ether.')).toEqual(['BTC~ETH 3 quarters above']);
});
