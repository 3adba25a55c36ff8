import { describe, expect, test } from 'vitest';
import { said } from './said.ts';

describe('dominance', () => {
  test.each([
    ['Bitcoin dominance stands at 58.3%.', ['dominance BTC 58.3 % at']],
    ['The dominance of Ether slipped below 13%.', ['dominance ETH 13 % below']],
    ['BTC dominance fell from 62% to 60.4% in ten days.', ['dominance BTC 60.4 %']],
    ['Bitcoin’s dominance is down 1.8% on the week.', ['dominance BTC 1.8 % down']],
    ['Bitcoin accounts for nearly 57% of the total crypto market.', ['dominance BTC 57 % near']],
    ['BTC.D is at 61.4%.', ['dominance BTC 61.4 % at']],
    ['Altcoin dominance rose to 39%.', ['dominance ALT 39 %']],
    ['Bitcoin dominance hit a two-month low of 58.9%.', ['dominance BTC 58.9 % low']],
    ['Bitcoin dominance keeps falling.', ['dominance BTC down']],
    ['The exchange has a market share of 40%.', []],
  ])('%s', (text, expected) => expect(said(text)).toEqual(expected));
});

test('“its” points back to who was named last', () => {
  expect(said('Bitcoin is quiet.', 'Its dominance over altcoins is at 60.8%.')).toEqual(['dominance BTC 60.8 % at']);
});

describe('runs and who is ahead', () => {
  test.each([
    ['The Russell 2000 outperformed the S&P 500 for nine consecutive days.', ['streak-outperformance RUT~SPX 9 days above']],
    ['Solana has closed lower for five straight days.', ['streak-outperformance SOL 5 days down']],
    ['Ether outperformed Bitcoin by 14%.', ['streak-outperformance ETH~BTC 14 % above']],
    ['It is a season of altcoins when 75% of the coins outperform Bitcoin over 90 days.', []],
    ['Ether ETFs outpaced Bitcoin ETFs in daily inflows this week.', []],
    ['The festival ran for nine consecutive days.', []],
  ])('%s', (text, expected) => expect(said(text)).toEqual(expected));
});

describe('market value gained and lost', () => {
  test.each([
    ['The S&P 500 lost $1.4 trillion in market value.', ['market-value-change SPX 1400000000000 USD down']],
    ['Some $90 billion was wiped off the crypto market overnight.', ['market-value-change TOTAL 90000000000 USD down']],
    ['Bitcoin lost $900 in an hour.', []],
  ])('%s', (text, expected) => expect(said(text).filter((claim) => claim.startsWith('market-value'))).toEqual(expected));
});

describe('ratios', () => {
  test.each([
    ['The long/short ratio of Ether is at 1.08.', ['ratio-threshold ETH 1.08 ratio']],
    ['Most altcoins show long/short ratios above 1.', ['ratio-threshold ALT 1 ratio above']],
    ['Around 64% of Solana traders are long.', ['ratio-threshold SOL 64 %']],
    ['On Binance, 50.6% long and 49.4% short positions of Bitcoin are open.', ['ratio-threshold BTC 50.6 %', 'ratio-threshold BTC 49.4 %']],
    ['Funding rates for XRP turned to -0.01%.', ['ratio-threshold XRP -0.01 %']],
  ])('%s', (text, expected) => expect(said(text)).toEqual(expected));
});

describe('correlation', () => {
  test.each([
    ['The correlation between Bitcoin and gold fell to 0.2.', ['correlation-statement BTC~XAU 0.2 coef down']],
    ['Ether moves in lockstep with the Nasdaq 100.', ['correlation-statement ETH~NDX positive']],
    ['Bitcoin has decoupled from stocks.', ['correlation-statement BTC~EQUITIES down']],
  ])('%s', (text, expected) => expect(said(text)).toEqual(expected));
});

describe('flows', () => {
  test.each([
    ['Spot Bitcoin ETFs saw net outflows of $64 million on Tuesday.', ['netflow BTC 64000000 USD outflow']],
    ['Ether ETFs recorded a sixth consecutive day of inflows.', ['netflow ETH 6 days inflow']],
    ['Crypto funds took in $1.2 billion last week.', ['netflow TOTAL 1200000000 USD inflow']],
    ['Whales withdrew 40,000 ETH from exchanges.', ['netflow ETH 40000 ETH outflow']],
  ])('%s', (text, expected) => expect(said(text)).toEqual(expected));
});

describe('other numbers', () => {
  test.each([
    ['The total crypto market cap dropped 2.1% to $3.05 trillion.', 'other-numeric TOTAL 3050000000000 USD at'],
    ['The Fear & Greed Index fell from 40 to 24.', 'other-numeric FNG 24 index'],
    ['Bitcoin saw $210 million in long liquidations.', 'other-numeric BTC 210000000 USD at'],
    ['Spot Ether ETFs hold $18 billion in assets.', 'other-numeric ETH 18000000000 USD at'],
  ])('%s', (text, expected) => expect(said(text)).toContain(expected));
});

test('positions of crypto in general that were closed by force are the market’s', () => {
  expect(said('Bitcoin fell.', 'More than $2 billion of leveraged crypto bets were force-closed in a day.')).toEqual([
    'other-numeric TOTAL 2000000000 USD above',
  ]);
});

test('a sum in market value that was lost is no market value', () => {
  expect(said('Ether fell 4%, wiping out $12 billion in market value.').filter((claim) => claim.startsWith('other-numeric'))).toEqual([]);
});

test('liquidations may stand far from their number, and an aside may be glued to its dashes', () => {
  expect(said('Margin calls on leveraged crypto positions over the past 24 hours reached $1.2 billion.')).toEqual([
    'other-numeric TOTAL 1200000000 USD at',
  ]);
  expect(said('The Altcoin Season Index— tracked by a website —stands at 59.')).toEqual(['other-numeric ALT 59 index at']);
});
