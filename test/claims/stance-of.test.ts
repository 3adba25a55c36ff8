import { describe, expect, test } from 'vitest';
import { createClaimReader } from '../../lib/claims/create-claim-reader.ts';
import { epochDay } from '../../lib/core/time.ts';
import { assetNames } from '../../lib/text/asset-names.ts';
import { readOne } from './reading.ts';

const names = assetNames();

const read = (text: string) => createClaimReader({ language: 'en', names, publishedDay: epochDay(2026, 1, 15) }).read(text);
const unchecked = (text: string): readonly string[] =>
  read(text).unchecked.map(({ why, start, end }) => `${why}: ${text.slice(start, end)}`);

describe('a forecast with a figure of an asset is none that is checked, and is told of by its words', () => {
  test.each([
    ['Bitcoin could fall to $71,000 by March.', ['forecast: could fall to $71,000 by March']],
    ['She expects ether to reach $9,000.', ['forecast: expects ether to reach $9,000']],
    ['If SOL holds $130, a rise of 20% follows.', ['forecast: If SOL holds $130, a rise of 20% follows']],
    ['He believes that XRP bottomed at $1.70.', ['opinion: believes that XRP bottomed at $1.70']],
  ])('%s', (text, expected) => {
    expect(unchecked(text)).toEqual(expected);
    expect(read(text).claims).toEqual([]);
  });
});

describe('what is not of the market at a day gives nothing at all', () => {
  test.each([
    'A ratio above 1 means that buyers of Bitcoin outnumber sellers.',
    'Historically, Bitcoin gained 8% in February.',
    'In a survey, 14% of investors said that they own Ether.',
    'Will Bitcoin reach $250,000?',
    'Read also: Ether falls 4% to $2,900',
    'LIMITED OFFER for readers: open a $500 FREE position on any coin, even Ether at $3,000!',
    'She has eleven years of experience in markets and bought Bitcoin at $300.',
  ])('%s', (text) => expect(read(text)).toEqual({ claims: [], unchecked: [] }));
});

test('what a figure means is no definition where it goes on to tell', () => {
  expect(read('Bitcoin trades at $91,200, which means that it is down 4% since yesterday.').claims.map(({ claim }) => claim.value)).toEqual(
    [91_200, 4],
  );
});

test.each(['days', 'weeks', 'months', 'years'])('what stands in the %s ahead is a forecast', (unit) => {
  const { claims, unchecked: apart } = read(`He sees Bitcoin at $140,000 in the ${unit} ahead.`);
  expect(claims).toEqual([]);
  expect(apart.map(({ why }) => why)).toEqual(['forecast']);
});

test('the fact beside a forecast is still a statement', () => {
  const { claims, unchecked: apart } = read('Bitcoin fell 3% to $91,000, but it could recover to $99,000.');
  expect(claims.map(({ claim }) => claim.value)).toEqual([3, 91_000]);
  expect(apart).toHaveLength(1);
});

test('a level that has to be passed first is no level of now', () => {
  expect(read('A daily close above $104,000 would end the fall of Bitcoin.').claims).toEqual([]);
});

test('“expected” in a comparison tells of the past', () => {
  expect(read('Bitcoin fell more than expected, to $91,000.').unchecked).toEqual([]);
});

describe('words that forecast nothing silence nothing', () => {
  test.each([
    ['Cardano could not hold on and gave up 6%.', 6],
    ['The token lost an eye-popping 31% on Monday, ether shed 9%.', 9],
    ['Highly anticipated as it was, the launch left Solana 4% lower.', 4],
    ['Dominance, which usually rises in a rout, aside, ether fell 7%.', 7],
  ])('%s', (text, value) => {
    expect(read(text).claims.map(({ claim }) => claim.value)).toContain(value);
  });
  test('dips that would be healthy, and what backtests gave, are none', () => {
    expect(read('She said dips of 15% to 20% would be healthy for Bitcoin.').claims).toEqual([]);
    expect(read('In backtests, Bitcoin gained 34% within 60 days.').claims).toEqual([]);
  });
});

test('a sentence that opens with another matter and names no asset is none of prices', () => {
  expect(createClaimReader({ language: 'en', names, pageSubject: 'BTC' }).read('Consumer prices, out early, rose 0.2%.').claims).toEqual(
    [],
  );
});

test('how a period stands is told behind what it is headed for', () => {
  expect(readOne('Litecoin is headed for its worst month since 2022, down 17%.')).toMatchObject([{ value: 17, direction: 'down' }]);
  expect(readOne('Litecoin is headed for $200.')).toEqual([]);
  expect(readOne('Litecoin is set for a 10% rally.')).toEqual([]);
  expect(readOne('Litecoin may rise further, having gained 5% this week.')).toMatchObject([{ value: 5, direction: 'up' }]);
});

test('what followed the last time that something happened is a pattern of history', () => {
  expect(readOne('The last time the index was so low, litecoin rallied 40% in two months.')).toEqual([]);
});
