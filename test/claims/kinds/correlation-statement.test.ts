import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../lib/claims/claim.ts';
import { readAll, readOne } from '../reading.ts';

const relations = (claims: readonly Claim[]): readonly string[] =>
  claims
    .filter(({ kind }) => kind === 'correlation-statement')
    .map(({ subject, value, direction }) => [subject, value, direction].filter((part) => part !== undefined).join(' '));

describe('whom a correlation is of', () => {
  test.each([
    ['Ether’s 60-day correlation with gold rose to 0.4, whereas that with the Dow slid to 0.2.', ['ETH~XAU 0.4 up', 'ETH~DJI 0.2 down']],
    [
      'The correlation between Bitcoin and gold is 0.1, and the one with the Nasdaq turned negative at -0.3.',
      ['BTC~XAU 0.1', 'BTC~IXIC -0.3 negative'],
    ],
    [
      'Bitcoin’s correlations with the two indices are at multi-month lows, at minus 0.6 with the Nasdaq and minus 0.5 with the S&P 500.',
      ['BTC~IXIC -0.6 negative', 'BTC~SPX -0.5 negative'],
    ],
    [
      'Ether’s correlation stands at 0.6 with the Dow, 0.5 with the S&P 500 and 0.1 with gold.',
      ['ETH~DJI 0.6', 'ETH~SPX 0.5', 'ETH~XAU 0.1'],
    ],
    ['A correlation map shows that the average correlation between altcoins and Bitcoin has turned negative.', ['ALT~BTC negative']],
    ['Gold is at a record; Bitcoin’s correlation with it turned negative.', ['BTC~XAU negative']],
    ['The average correlation of the top 50 altcoins to Bitcoin has leapt to 0.8.', ['ALT~BTC 0.8 up']],
    ['The correlation between the two largest coins eased to 0.7.', ['BTC~ETH 0.7 down']],
    ['Solana’s tight link to Ether has loosened.', ['SOL~ETH down']],
    ['The drop tracked a wider sell-off that saw Bitcoin fall.', []],
    ['Solana’s link to the exchange was cut.', []],
  ])('%s', (text, expected) => expect(relations(readOne(text))).toEqual(expected));
});

test('“its” is of what the text spoke of', () => {
  expect(relations(readAll(['Bitcoin is quiet.', 'Its 30-day correlation with the S&P 500, at minus 0.2, is low.'])[1] ?? [])).toEqual([
    'BTC~SPX -0.2 negative',
  ]);
});

describe('a coefficient is the main clause’s, signed in words too, over the time beside the word', () => {
  test.each([
    [
      'Bitcoin’s 90-day correlation with gold, which reached 0.8 in March, has slumped to 0.2.',
      { value: 0.2, direction: 'down', window: { kind: 'rolling', days: 90 } },
    ],
    [
      'The 30-day Pearson correlation of Bitcoin with the Nasdaq stands at 0.72, the highest since March 2023.',
      { value: 0.72, window: { kind: 'rolling', days: 30 } },
    ],
    ['Bitcoin’s correlation with gold has flipped to minus 0.25.', { value: -0.25, direction: 'negative' }],
    ['Bitcoin and gold have decoupled: the 30-day correlation fell to −0.1.', { value: -0.1, window: { kind: 'rolling', days: 30 } }],
  ] as const)('%s', (text, expected) =>
    expect(readOne(text).filter(({ kind }) => kind === 'correlation-statement')).toMatchObject([expected]),
  );
});
