import { describe, expect, it } from 'vitest';
import { said } from '../said.ts';

const OF_SOLANA = 'Solana rose.';

describe('a market value beside its change', () => {
  it.each([
    [
      'The crypto market swelled by $190 billion in a week to $2.71 trillion.',
      ['market-value-change TOTAL 190000000000 USD up', 'other-numeric TOTAL 2710000000000 USD at'],
    ],
    [
      'Some $210 billion was wiped off the crypto market, leaving it worth $1.93 trillion.',
      ['market-value-change TOTAL 210000000000 USD down', 'other-numeric TOTAL 1930000000000 USD at'],
    ],
    [
      'Crypto’s total market value stands at $1.62 trillion, an increase of almost $300 billion since March.',
      ['other-numeric TOTAL 1620000000000 USD at', 'market-value-change TOTAL 300000000000 USD up'],
    ],
    [
      'Crypto as a whole is worth $2.4 trillion, which is $500 billion less than a year ago.',
      ['other-numeric TOTAL 2400000000000 USD at', 'market-value-change TOTAL 500000000000 USD down'],
    ],
    ['TOTAL2, which leaves out bitcoin, has swelled by $95 billion since Friday.', ['market-value-change TOTAL2 95000000000 USD up']],
    ['The crypto market rose 3% to $2.46 trillion.', ['change-over-window TOTAL 3 % up', 'other-numeric TOTAL 2460000000000 USD at']],
    [
      'TOTAL2, which tracks every coin except bitcoin, climbed 11% from Monday’s low to $1.44 trillion.',
      ['change-over-window TOTAL2 11 % up', 'other-numeric TOTAL2 1440000000000 USD at'],
    ],
  ])('%s', (sentence, claims) => {
    expect(said(sentence)).toEqual(claims);
  });

  it('takes the value of a member for none of its index', () => {
    expect(said('The typical company in the Russell 2000 has a market value of about $1 billion.')).toEqual([]);
  });
});

describe('liquidations by side', () => {
  it.each([
    [
      'More than $1.2 billion of leveraged positions were liquidated, $980 million of it longs.',
      ['other-numeric TOTAL 1200000000 USD above', 'other-numeric TOTAL 980000000 USD at'],
    ],
    [
      'Of the $640 million in liquidations across crypto, $510 million came from shorts.',
      ['other-numeric TOTAL 640000000 USD at', 'other-numeric TOTAL 510000000 USD at'],
    ],
    [
      'Traders saw $12 million in AVAX long liquidations, compared to only $2 million in shorts.',
      ['other-numeric AVAX 12000000 USD at', 'other-numeric AVAX 2000000 USD at'],
    ],
    [
      'Crypto liquidations hit $700 million, with DOGE positions alone responsible for $61 million.',
      ['other-numeric TOTAL 700000000 USD at', 'other-numeric DOGE 61000000 USD at'],
    ],
    ['Crypto liquidations hit $700 million, while $20 million in long-term bonds was sold.', ['other-numeric TOTAL 700000000 USD at']],
  ])('%s', (sentence, claims) => {
    expect(said(sentence)).toEqual(claims);
  });
});

describe('rates, records and readings in further words', () => {
  it.each([
    ['Funding for PEPE perpetuals, which had been hot for weeks, dipped to minus 0.014%.', ['ratio-threshold PEPE -0.014 %']],
    ['Bitcoin open interest stands at $49 billion on Coinglass, an all-time high.', ['all-time-high BTC 49000000000 USD record']],
    ['Bitcoin open interest stands at $49 billion, a record-breaking figure for June.', ['other-numeric BTC 49000000000 USD at']],
    ['The Fear & Greed Index has a reading of 71.', ['other-numeric FNG 71 index at']],
  ])('%s', (sentence, claims) => {
    expect(said(sentence)).toEqual(claims);
  });

  it('reads the weighted rate of what the text speaks of', () => {
    expect(said(OF_SOLANA, 'Funding has flipped too, with the OI-weighted rate at -0.0042%.')).toEqual(['ratio-threshold SOL -0.0042 %']);
  });
});
