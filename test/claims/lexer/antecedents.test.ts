import { expect, test } from 'vitest';
import { inShort, readAll } from '../reading.ts';

const last = (sentences: readonly string[], pageSubject?: string): readonly string[] =>
  inShort(readAll(sentences, pageSubject).at(-1) ?? []);

test('a description by the kind of thing points to what its text named of that kind', () => {
  expect(last(['Solana led the market on Monday.', 'The lending token traded at $140.'])).toEqual(['SOL 140 USD at']);
  expect(last(['Bitcoin fell on Monday.', 'The privacy-focused altcoin traded at $140.'], 'XMR')).toEqual(['XMR 140 USD at']);
  expect(last(['Gold fell on Monday.', 'The digital currency traded at $90,000.'], 'BTC')).toEqual(['BTC 90000 USD at']);
  expect(last(['The S&P 500 fell 1% on Monday.', 'That index closed at 6,100.'])).toEqual(['SPX 6100 pts at']);
});

test('"the token" alone may be Bitcoin, "the payments token" may not', () => {
  expect(last(['Bitcoin fell on Monday.', 'The token traded at $90,000.'])).toEqual(['BTC 90000 USD at']);
  expect(last(['Bitcoin fell on Monday.', 'The payments token traded at $2.'])).toEqual([]);
});

test('a description that could stand for several, or names another, is of nobody', () => {
  expect(last(['Solana rose on Monday.', 'Cardano did too.', 'Analysts disagree.', 'The layer-one token traded at $2.'])).toEqual([]);
  expect(last(['Solana rose on Monday.', 'The other coin traded at $2.'])).toEqual([]);
  expect(last(['Solana rose on Monday.', 'The token sale closed at $2.'])).toEqual([]);
});

test('"it" behind two assets is the one that the page is about, "they" are both', () => {
  expect(last(['Bitcoin and ether fell on Monday.', 'It traded at $2,000.'], 'ETH')).toEqual(['ETH 2000 USD at']);
  expect(last(['Bitcoin and ether fell on Monday.', 'It traded at $2,000.'])).toEqual([]);
  expect(last(['Bitcoin and ether fell on Monday.', 'They rose 5% on Tuesday.'])).toHaveLength(2);
});

test('a clause that an unknown verb opens goes on with whom the sentence speaks of', () => {
  expect(last(['Ether, moored above $3,000 for days, caromed to $3,250.'])).toEqual(['ETH 3000 USD above', 'ETH 3250 USD at']);
  expect(last(['Boxed between $2.10 and $2.30, XRP awaited the verdict.'])).toHaveLength(1);
  expect(last(['Traders, worried about $3,000 as a floor, sold ether.'])).toEqual([]);
});

test('an asset’s own token or coin is the asset', () => {
  expect(last(['Solana’s payments token traded at $140.'])).toEqual(['SOL 140 USD at']);
  expect(last(['Solana’s validators earned $140.'])).toEqual([]);
});

test('an index pointed back to is the one spoken of right before', () => {
  expect(last(['The Dow Jones rose on Monday.', 'The gauge closed at 44,000.'])).toEqual(['DJI 44000 pts at']);
  expect(last(['The Dow Jones rose on Monday.', 'A bank reported its earnings.', 'The gauge closed at 44,000.'])).toEqual([]);
});
