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

test('the level of the record may stand between, and the record may be told by when it was hit', () => {
  expect(falls('Ether sits 12% below its $4,953 all-time high.')).toEqual(['ETH 12 % below']);
  expect(falls('Litecoin remains 46% off the 410-dollar top it hit in May 2021.')).toEqual(['LTC 46 % below']);
  expect(falls('Litecoin is 9% under the $412 it reached in March.')).toEqual(['LTC 9 % below']);
  expect(falls('Ether rests $1,100 below October’s summit.')).toEqual(['ETH 1100 USD below']);
});

test('several numbers share the record behind them', () => {
  expect(falls('Ether and Solana sit 31% and 52% below their peaks.')).toEqual(['ETH 31 % below', 'SOL 52 % below']);
  expect(falls('BTC −12%, ETH −28%, all measured from their record highs.')).toEqual(['BTC 12 % below', 'ETH 28 % below']);
  expect(falls('Bitcoin is 21% below its record, ether 34% below its own.')).toEqual(['BTC 21 % below', 'ETH 34 % below']);
});

test('a distance may be told as a noun', () => {
  expect(falls('Relative to its October record, BTC trades at a discount of 22%.')).toEqual(['BTC 22 % below']);
  expect(falls('Bitcoin’s deficit to its January peak has narrowed to 25%.')).toEqual(['BTC 25 % below']);
});

test('what is left of a record says what is missing', () => {
  expect(falls('Solana trades for less than half its all-time high.')).toEqual(['SOL 50 % below']);
  expect(readOne('Solana trades for less than half its all-time high.')[0]?.hedge).toBe('over');
  expect(falls('Cardano fell to a tenth of its peak price.')).toEqual(['ADA 90 % below']);
  expect(falls('Cardano has shed two thirds of its peak value.')).toEqual(['ADA 66.7 % below']);
});

test('the rise that is needed is a distance of today, though it is told as what would have to be', () => {
  expect(falls('Bitcoin would have to climb another 104% to match its 2021 record.')).toEqual(['BTC 104 % rise-needed']);
  expect(falls('Solana peaked at $259 in 2021, and it would need to gain 120% to revisit that level.')).toEqual(['SOL 120 % rise-needed']);
  expect(falls('Bitcoin must rise by another 28 percent to set a new high.')).toEqual(['BTC 28 % rise-needed']);
  expect(falls('A rule requires 75% of the top 50 coins to beat Bitcoin.')).toEqual([]);
});

test('a correction that is explained is no fall', () => {
  expect(falls('The Dow hovered close to a correction, or 10% off its high.')).toEqual([]);
});

test('a name and its number go on with the fall told before, and a heading is told of all', () => {
  expect(falls('ETH is 41% below its peak, SOL 60%.')).toEqual(['ETH 41 % below', 'SOL 60 % below']);
  expect(falls('Drawdown from ATH: BTC 22%, ETH 41%.')).toEqual(['BTC 22 % below', 'ETH 41 % below']);
  expect(falls('ETH is 41% below its peak, and SOL gained 6%.')).toEqual(['ETH 41 % below']);
  expect(falls('ETH is 41% below its peak, SOL 6% on the week.')).toEqual(['ETH 41 % below']);
});

test('a verb may hold the size of the fall', () => {
  expect(falls('Ether has more than halved from its August record.')).toEqual(['ETH 50 % below']);
});
