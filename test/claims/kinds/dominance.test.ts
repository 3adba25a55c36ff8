import { describe, expect, test } from 'vitest';
import { inShort, readAll, readOne } from '../reading.ts';
import type { Claim } from '../../../lib/claims/claim.ts';

const shares = (claims: readonly Claim[]): readonly string[] =>
  claims
    .filter(({ kind }) => kind === 'dominance')
    .map(({ subject, value, unit, direction }) => [subject, value, unit, direction].filter((part) => part !== undefined).join(' '));

describe('a share is read by any verb of moving, and has no direction where it went', () => {
  test.each([
    ['The sell-off hoisted Bitcoin’s dominance to 61.3%.', ['BTC 61.3 %']],
    ['Bitcoin’s dominance has crept up to 59.9%.', ['BTC 59.9 %']],
    ['Ether’s slice of the crypto pie withered to 9.4%.', ['ETH 9.4 %']],
    ['Bitcoin dominance inched higher by 0.4 percentage points to 60.1%.', ['BTC 0.4 pp up', 'BTC 60.1 %']],
    ['Bitcoin dominance shed 1.2 points to settle at 57.7%.', ['BTC 1.2 pp down', 'BTC 57.7 %']],
    ['Bitcoin’s dominance reads 58.2%, having gained 3 points this month.', ['BTC 58.2 % at', 'BTC 3 pp up']],
  ])('%s', (text, expected) => expect(shares(readOne(text))).toEqual(expected));
});

describe('what is set in between a share and its verb is passed over', () => {
  test.each([
    ['Bitcoin dominance, long in a range, has instead slid to 56.2%.', ['BTC 56.2 %']],
    ['Bitcoin’s dominance, which had topped 64%, has come off a little.', ['BTC 64 % above']],
    ['At 13.1%, ETH dominance is little changed.', ['ETH 13.1 % at']],
  ])('%s', (text, expected) => expect(shares(readOne(text))).toEqual(expected));
});

describe('the share of another follows without its noun', () => {
  test.each([
    ['Bitcoin’s dominance fell to 55%, while Ethereum’s rose to 16%.', ['BTC 55 %', 'ETH 16 %']],
    ['XRP.D rose to 4.8%, SOL.D slipped to 2.9%.', ['XRP 4.8 %', 'SOL 2.9 %']],
    ['Solana’s 3% slice of that is unchanged.', ['SOL 3 % at']],
    ['Ethereum’s price rose to $4,000, while Solana’s slid 4%.', []],
  ])('%s', (text, expected) => expect(shares(readOne(text))).toEqual(expected));
});

describe('who has how much of the market', () => {
  test.each([
    ['Bitcoin accounts for 61% of everything in crypto.', ['BTC 61 % at']],
    ['TOTAL3 now represents 29% of the pie.', ['TOTAL3 29 % at']],
    ['Some 61% of the crypto market is now held by Bitcoin.', ['BTC 61 % at']],
    ['Bitcoin and Ether together account for 73% of the crypto market.', []],
    ['USDT accounts for 61% of the stablecoin market.', []],
    ['Bitcoin makes up 61% of the fund.', []],
  ])('%s', (text, expected) => expect(shares(readOne(text))).toEqual(expected));
});

test('dominance of nobody named is Bitcoin’s, unless the text speaks of another coin', () => {
  expect(shares(readOne('Dominance climbed to 58.4%.'))).toEqual(['BTC 58.4 %']);
  expect(shares(readAll(['Solana is quiet.', 'Dominance climbed to 58.4%.'])[1] ?? [])).not.toContain('BTC 58.4 %');
});

describe('a level that is called the extreme of a time is one', () => {
  test.each([
    ['Bitcoin’s share of the crypto market, 62.4%, is the highest since March 2021.', ['BTC 62.4 % high']],
    ['Bitcoin makes up 60.9% of the market, the most since April 2021.', ['BTC 60.9 % high']],
    ['Bitcoin dominance is at 57.1%, a three-month low.', ['BTC 57.1 % low']],
    ['Bitcoin dominance slid to 57.1%, its lowest since May.', ['BTC 57.1 %']],
    ['Bitcoin dominance stands at 58.8%, the most watched figure of the week.', ['BTC 58.8 % at']],
  ])('%s', (text, expected) => expect(shares(readOne(text))).toEqual(expected));
});

describe('a move may be set behind the level it led to, and the share be called a grip', () => {
  test.each([
    ['Bitcoin dominance (BTC.D) fell to 56.3%, a 1.4 percentage-point drop from June.', ['BTC 56.3 %', 'BTC 1.4 pp down']],
    ['Bitcoin’s grip on the market tightened to 60.7%.', ['BTC 60.7 %']],
    ['Bitcoin’s grip on investors tightened by 5%.', []],
  ])('%s', (text, expected) => expect(shares(readOne(text))).toEqual(expected));
});

test('an extreme may be told behind the time of a share', () => {
  expect(inShort(readOne('Bitcoin dominance reached 51.9% last week, a 26-month high.'))).toEqual(['BTC 51.9 % high']);
});

test('an extreme keeps its time, also beside where the share went and without a number', () => {
  expect(readOne('Bitcoin’s dominance has fallen to its lowest level in over a year.')).toMatchObject([
    { direction: 'low', superlative: { overDays: 365 } },
  ]);
  expect(readOne('Bitcoin dominance stands at 61%, the highest since March 2021.')).toMatchObject([
    { direction: 'high', superlative: { since: '2021-03' } },
  ]);
  const [moved] = readOne('Bitcoin’s share of the market climbed to 44.8%, the most since July.');
  expect(moved).toMatchObject({ value: 44.8, superlative: { of: 'high' } });
  expect(moved).not.toHaveProperty('direction');
});

test('a share is whose it is held by', () => {
  expect(
    inShort(readOne('The share of the total crypto market cap held by Bitcoin fell by 2 points this week, now resting at 57%.')),
  ).toEqual(['BTC 2 pp down', 'BTC 57 % at']);
});

test('a second move behind a peak has its own level', () => {
  expect(inShort(readOne('Bitcoin’s dominance peaked at nearly 66% in June but has since retreated from 63% to below 60%.'))).toEqual([
    'BTC 66 % high',
    'BTC 60 % below',
  ]);
});
