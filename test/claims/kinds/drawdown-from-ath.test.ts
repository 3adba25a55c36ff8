import { expect, test } from 'vitest';
import { inShort, readOne } from '../reading.ts';

const falls = (sentence: string): readonly string[] => inShort(readOne(sentence).filter(({ kind }) => kind === 'drawdown-from-ath'));

test('the distance below a record, in any order of words', () => {
  expect(falls('Solana is down 52% from its all-time high of $293.')).toEqual(['SOL 52 % below']);
  expect(falls('BTC is now trading roughly 24% under its all-time high.')).toEqual(['BTC 24 % below']);
  expect(falls('PEPE has crashed 80% less than a year after reaching its record high.')).toEqual(['PEPE 80 % below']);
  expect(falls('After reaching an all-time high of $4,953 in August, ETH has slid 33%.')).toEqual(['ETH 33 % below']);
});

test('ranges, and a fall of most altcoins that names no window', () => {
  expect(falls('Most altcoins have declined by 80–90% from their all-time highs.')).toEqual(['ALT 80,90 % below']);
  expect(falls('Altcoins have declined by 80–90%.')).toEqual(['ALT 80,90 % below']);
});

test('the rise that is needed back to the record is another figure', () => {
  expect(falls('ADA needs a 680% rally to reclaim its all-time high.')).toEqual(['ADA 680 % rise-needed']);
});

test('a high of a day or a week is no record, one of a month says which', () => {
  expect(falls('Ether was down 2.4% from the previous day’s high.')).toEqual([]);
  expect(falls('Bitcoin is 12% off its weekly high.')).toEqual([]);
  expect(readOne('Bitcoin is down 25% from its October 2025 high.')[0]).toMatchObject({
    kind: 'drawdown-from-ath',
    window: { kind: 'between', from: '2025-10', to: '2025-10' },
  });
});

test('the record may lead the sentence', () => {
  expect(falls('From its October peak, bitcoin has lost 28%.')).toHaveLength(1);
  expect(falls('Since its January peak, Solana has lost 54%.')).toHaveLength(1);
  expect(falls('Solana has fallen 51% since its all-time high.')).toHaveLength(1);
});

test('"within 2% of" a record is 2% below it', () => {
  expect(falls('Bitcoin climbed to within 2% of its all-time high.')).toEqual(['BTC 2 % below']);
});
