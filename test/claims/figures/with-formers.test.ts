import { describe, expect, it } from 'vitest';
import { readGerman, readOne } from '../reading.ts';

const told = (sentence: string): readonly string[] => told2(readOne(sentence));
const told2 = (claims: ReturnType<typeof readOne>): readonly string[] =>
  claims.map(({ kind, subject, value, asOf, direction }) => [kind, subject, value, direction ?? '-', asOf ?? '-'].join(' '));

describe('what a level was before, where its day is told', () => {
  it.each([
    [
      'The 90-day correlation between bitcoin and gold has crumbled to 0.18 from 0.57 in mid-September.',
      ['correlation-statement BTC~XAU 0.18 down -', 'correlation-statement BTC~XAU 0.57 - 2025-09'],
    ],
    ['Bitcoin dominance is up to 57.9%, compared with 55.1% on October 3.', ['dominance BTC 57.9 - -', 'dominance BTC 55.1 - 2025-10-03']],
    ['Ether’s dominance stands at 13.2%, having been at 16% in March.', ['dominance ETH 13.2 at -', 'dominance ETH 16 - 2025-03']],
    [
      'Bitcoin’s share of the crypto market is 58.3%, when two weeks ago it was 60.9%.',
      ['dominance BTC 58.3 at -', 'dominance BTC 60.9 - 2026-01-01'],
    ],
    ['Dominance slid from 66% in June to 59.5%.', ['dominance BTC 66 - 2025-06', 'dominance BTC 59.5 - -']],
    [
      'Solana open interest stands at $6.4 billion, down sharply from more than $8.1 billion in November.',
      ['other-numeric SOL 6400000000 at -', 'other-numeric SOL 8100000000 above 2025-11'],
    ],
    ['The Fear & Greed Index was at 37, against 44 on Monday.', ['other-numeric FNG 37 at -', 'other-numeric FNG 44 at 2026-01-12']],
  ])('%s', (sentence, claims) => {
    expect(told(sentence)).toEqual(claims);
  });

  it('keeps the window of a correlation', () => {
    const [now, then] = readOne('Bitcoin’s 30-day correlation with gold came to 0.48, double the 0.24 seen in 2024.');
    expect([now?.window, then?.window]).toEqual([
      { kind: 'rolling', days: 30 },
      { kind: 'rolling', days: 30 },
    ]);
    expect(then?.asOf).toBe('2024');
  });

  it('reads German', () => {
    expect(told2(readGerman('Die Bitcoin-Dominanz liegt bei 57,5 Prozent, verglichen mit 60,2 Prozent im November.'))).toEqual([
      'dominance BTC 57.5 at -',
      'dominance BTC 60.2 - 2025-11',
    ]);
  });

  it.each([
    'Bitcoin dominance is up to 57.9% from 55.1%.',
    'Bitcoin dominance is 57.9%, far from 70% in 2021.',
    'Bitcoin dominance is 57.9%, while that of the S&P 500 leaders rose from 30% in 2023.',
  ])('takes no number without its day, or of another thing: %s', (sentence) => {
    expect(told(sentence)).toHaveLength(1);
  });
});
