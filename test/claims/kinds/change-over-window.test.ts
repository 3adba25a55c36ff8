import { expect, test } from 'vitest';
import type { ClaimWindow } from '../../../lib/claims/claim.ts';
import { inShort, readAll, readOne } from '../reading.ts';

const windows = (sentence: string): readonly (ClaimWindow | undefined)[] => readOne(sentence).map(({ window }) => window);

test('a verb, a noun or a sign gives the direction', () => {
  expect(inShort(readOne('Bitcoin fell by nearly 4%.'))).toEqual(['BTC 4 % down']);
  expect(inShort(readOne('Litecoin posted a 3% daily gain.'))).toEqual(['LTC 3 % up']);
  expect(inShort(readOne('BTC +2.3%, ETH −4.1%'))).toEqual(['BTC 2.3 % up', 'ETH 4.1 % down']);
  expect(inShort(readOne('TRX edged 0.3% higher.'))).toEqual(['TRX 0.3 % up']);
});

test('the window is the nearest one said of the number', () => {
  expect(windows('BTC added 1.8% on the day and 5.2% on the week.')).toEqual([{ kind: 'day' }, { kind: 'rolling', days: 7 }]);
  expect(windows('In the past week, BTC has added 5.1%, ETH 7.3%, and SOL 9.8%.')).toEqual(
    [1, 2, 3].map(() => ({ kind: 'rolling', days: 7 })),
  );
  expect(windows('The Russell 2000 is up 7% in the first 15 days of 2026.')).toEqual([{ kind: 'first-days', days: 15, year: 2026 }]);
  expect(windows('Bitcoin has gained 9% year to date.')).toEqual([{ kind: 'to-date', unit: 'year' }]);
  expect(windows('Ether has dropped 20% since April 2.')).toEqual([{ kind: 'since', from: '2025-04-02' }]);
  expect(windows('Ether was down 2.4% from the previous day’s high.')).toEqual([{ kind: 'since-event', event: 'high' }]);
  expect(windows('Solana has dropped 7% in the last 24 hours to a three-week low.')[0]).toEqual({ kind: 'rolling', days: 1 });
});

test('"in the same period" is the window of the sentence before', () => {
  const [, second] = readAll(['Bitcoin rose 10% in the last month.', 'Gold gained 4% in the same period.']);
  expect(second?.[0]?.window).toEqual({ kind: 'rolling', days: 30 });
});

test('several assets share one number or have each their own', () => {
  expect(inShort(readOne('Cardano’s ADA and BNB both gained over 3%.'))).toEqual(['ADA 3 % up', 'BNB 3 % up']);
  expect(inShort(readOne('Bitcoin, Ether and Solana rose 1%, 2% and 3%, respectively.'))).toEqual([
    'BTC 1 % up',
    'ETH 2 % up',
    'SOL 3 % up',
  ]);
});

test('a verb may hold the size', () => {
  expect(inShort(readOne('Bitcoin has more than doubled since January 2024.'))).toEqual(['BTC 100 % up']);
  expect(inShort(readOne('XRP has lost a quarter of its value this month.'))).toEqual(['XRP 25 % down']);
});

test('points of an index, and the same change in per cent behind "or"', () => {
  expect(inShort(readOne('The Dow added 292.81 points, or 0.6%.'))).toEqual(['DJI 292.81 pts up', 'DJI 0.6 % up']);
});

test('a gain that is brought to a size, wherever its time stands', () => {
  expect(inShort(readOne('The move brought Litecoin’s gains this month to 7%.'))).toEqual(['LTC 7 % up']);
  expect(inShort(readOne('Litecoin’s 24-hour gain stood at 2.4%.'))).toEqual(['LTC 2.4 % up']);
  expect(inShort(readOne('Ether trimmed nothing, extending its weekly loss to 6%.'))).toEqual(['ETH 6 % down']);
});

test('a list without verb, and a sentence that names nobody, speak of what the text does', () => {
  expect(inShort(readOne('24h change: -3.2%', 'ADA'))).toEqual(['ADA 3.2 % down']);
  expect(inShort(readOne('The sharp slide amounted to a 6% decline.', 'ADA'))).toEqual(['ADA 6 % down']);
  expect(readOne('The stock rose 6%.', 'ADA')).toEqual([]);
  expect(readOne('The index lost 3% while the market fell 2%.', 'ADA')).toEqual([]);
});

test('a verb that is not known leaves the clauses behind it to its subject', () => {
  expect(inShort(readOne('Monero stole the limelight, adding 9%.'))).toEqual(['XMR 9 % up']);
  expect(inShort(readOne('Some majors, like Tron, were calm, with a few, like Zcash, rising 8%.'))).toEqual(['ZEC 8 % up']);
});

test('the name may follow: as who was so, as what was moved, as an example', () => {
  expect(inShort(readOne('The biggest gainers were Tron (up 12%) and Zcash (up 9%).'))).toEqual(['TRX 12 % up', 'ZEC 9 % up']);
  expect(inShort(readOne('The sell-off dragged ether to $2,900, a 6% loss on the day.'))).toContain('ETH 6 % down');
  expect(inShort(readOne('Altcoins like LTC and XRP fell between 3% and 5%.'))).toEqual(['LTC 3,5 % down', 'XRP 3,5 % down']);
  expect(inShort(readOne('There was a 5% drop in the price of ether.', 'ADA'))).toEqual(['ETH 5 % down']);
  expect(inShort(readOne('Other majors were lower, with Tron off 1.1%.'))).toEqual(['TRX 1.1 % down']);
});

test('the total market value is the whole market’s, on a coin’s page too', () => {
  expect(readOne('The total market capitalization shrank by 3%.', 'ADA')[0]).toMatchObject({ subject: 'TOTAL', value: 3 });
  expect(readOne('Its total market capitalization shrank by 3%.', 'ADA')[0]).toMatchObject({ subject: 'ADA', value: 3 });
});

test('a headline’s row of names needs no "and"', () => {
  expect(inShort(readOne('BTC, ETH Slide 4% as Stocks Tumble'))).toEqual(['BTC 4 % down', 'ETH 4 % down']);
});

test('"2% to 98.2" is a change and a level, no range', () => {
  expect(inShort(readOne('The dollar index (DXY) fell 0.4% to 98.2.'))).toEqual(['DXY 0.4 % down', 'DXY 98.2 pts at']);
});

test('another series names its scope', () => {
  expect(readOne('Bitcoin open interest climbed 8%.')[0]).toMatchObject({ subject: 'BTC', scope: 'open-interest' });
});

test.for([
  'The Fed cut rates and inflation rose 2.7% in December.',
  'Bitcoin miners’ revenue fell 11% in December.',
  'The number of Bitcoin addresses rose 4%.',
  'Solana is responsible for 4% of all token unlocks.',
  'The company’s shares fell 12%.',
  'Solana saw a 60% uptick in developer activity.',
])('no change is read from: %s', (sentence) => {
  expect(readOne(sentence, 'BTC').filter(({ kind }) => kind === 'change-over-window')).toEqual([]);
});

test('a share in words is a change, a place in a row is none', () => {
  expect(inShort(readOne('Solana has lost a full third since Monday.'))).toEqual(['SOL 33.3 % down']);
  expect(inShort(readOne('Ether gave up more than two-thirds of its value in May.'))).toEqual(['ETH 66.7 % down']);
  expect(inShort(readOne('Cardano shed half of its market value.'))).toEqual(['ADA 50 % down']);
  expect(readOne('The Nasdaq closed with a third loss.')).toEqual([]);
});

test('an adjective behind the number tells the way, and what it is compared with the time', () => {
  expect(inShort(readOne('Litecoin is 2.1% weaker on the day.'))).toEqual(['LTC 2.1 % down']);
  expect(readOne('Ether costs 4% less than a week ago.')[0]).toMatchObject({ direction: 'down', window: { kind: 'rolling', days: 7 } });
  expect(readOne('Ether trades 4% higher than on Monday.')[0]?.window).toEqual({ kind: 'since', from: '2026-01-12' });
  expect(inShort(readOne('A 5% weaker dollar helped gold.'))).toEqual([]);
  expect(readOne('Ether gained 5% more than Cardano last week.')).toEqual([]);
});

test('a row of numbers behind "lower by", "off" and a colon has one window', () => {
  const row = readOne('The slide dragged ETH, SOL and DOGE lower by 4%, 5% and 6% over 24 hours.');
  expect(inShort(row)).toEqual(['ETH 4 % down', 'SOL 5 % down', 'DOGE 6 % down']);
  expect(row.map(({ window }) => window)).toEqual([1, 2, 3].map(() => ({ kind: 'rolling', days: 1 })));
  expect(inShort(readOne('XRP and ADA: off 4% and 5% on the day.'))).toEqual(['XRP 4 % down', 'ADA 5 % down']);
});

test('the noun of a move and its size, parted by a verb', () => {
  expect(inShort(readOne('Month to date, Chainlink’s advance amounts to 21 percent.'))).toEqual(['LINK 21 % up']);
  expect(inShort(readOne('Its losses were capped at 4.2%.', 'ADA'))).toEqual(['ADA 4.2 % down']);
  expect(readOne('Bitcoin’s share rose to 54%, while Cardano’s slid to 3%.').filter(({ kind }) => kind === 'change-over-window')).toEqual(
    [],
  );
});

test('a company followed by a verb and a per cent is its share', () => {
  expect(inShort(readOne('MicroStrategy shed 7.5% on Friday.'))).toEqual(['MSTR 7.5 % down']);
  expect(readOne('Coinbase grew its staff.')).toEqual([]);
});

test('a market without some of its coins is another market', () => {
  expect(inShort(readOne('The altcoin market excluding BTC and ETH rose 2% this week.'))).toEqual(['TOTAL3 2 % up']);
});

test('the same move of another, behind "versus"', () => {
  expect(inShort(readOne('Ether is ahead by 22% this month, versus 3% for Bitcoin.'))).toEqual(['ETH 22 % up', 'BTC 3 % up']);
});

test('how far below a record is another kind, and what follows "good for" goes on', () => {
  expect(readOne('From its October record, Cardano has given up a third.').map(({ kind }) => kind)).not.toContain('change-over-window');
  expect(inShort(readOne('Cardano eased, good for a 2% gain on the day and 9% on the week.'))).toEqual(['ADA 2 % up', 'ADA 9 % up']);
});

test('a noun of the day’s leaders in front of “with” says which way', () => {
  expect(inShort(readOne('Chainlink was among the day’s biggest gainers with 12% in the last 24 hours.'))).toEqual(['LINK 12 % up']);
  expect(inShort(readOne('Bitcoin led losses with 5%.'))).toEqual(['BTC 5 % down']);
  expect(inShort(readOne('Bitcoin rose, with 25% of it gone by noon.'))).toEqual([]);
});

test('the use of a network is a series of its own', () => {
  expect(readOne('XRP’s network activity plunged 87% from its high.')).toMatchObject([{ subject: 'XRP', scope: 'active-addresses' }]);
});

test('how long a low is one is no time of the fall to it', () => {
  expect(windows('Solana fell 12% to a 13-month low under $113.')[0]).toBeUndefined();
  expect(windows('Solana fell 12% to its lowest in 13 months.')[0]).toBeUndefined();
  expect(windows('Bitcoin rose 5% in 24 hours to a two-week high.')[0]).toEqual({ kind: 'rolling', days: 1 });
});

test('two changes of one thing are of two times', () => {
  expect(windows('Zcash climbed 11% and is up more than 700% this year.')).toEqual([undefined, { kind: 'to-date', unit: 'year' }]);
  expect(windows('Zcash climbed 11% and Monero 7% this year.')).toEqual([
    { kind: 'to-date', unit: 'year' },
    { kind: 'to-date', unit: 'year' },
  ]);
});
