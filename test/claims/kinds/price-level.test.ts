import { expect, test } from 'vitest';
import { inShort, readOne } from '../reading.ts';

test('the verb or preposition before a price says how it stands to it', () => {
  expect(inShort(readOne('Bitcoin is trading at $95,300.'))).toEqual(['BTC 95300 USD at']);
  expect(inShort(readOne('Bitcoin slipped below the psychological $90,000 mark.'))).toEqual(['BTC 90000 USD below']);
  expect(inShort(readOne('ETH surpassed $3,400.'))).toEqual(['ETH 3400 USD above']);
  expect(inShort(readOne('SOL dropped to an intraday low of $131.'))).toEqual(['SOL 131 USD low']);
  expect(inShort(readOne('Polkadot’s DOT failed to breach the $2.50 resistance.'))).toEqual(['DOT 2.5 USD below']);
});

test('an approach is told apart from standing near', () => {
  expect(readOne('Bitcoin approaches $98,000.')[0]).toMatchObject({ direction: 'near', isApproach: true, value: 98_000 });
  expect(readOne('Bitcoin hovered around $98,000.')[0]).not.toHaveProperty('isApproach');
});

test('printed digits give the precision, whatever the form of the number', () => {
  expect(readOne('Bitcoin climbed to $97.5k.')[0]).toMatchObject({ value: 97_500, halfDigit: 50 });
  expect(readOne('DOGE trades at 14 cents.')[0]).toMatchObject({ value: 0.14, unit: 'USD', halfDigit: 0.005 });
});

test('an extreme says its period, with or without a number', () => {
  expect(readOne('Solana fell to a 13-month low under $113.')[0]).toMatchObject({ direction: 'low', superlative: { overDays: 395 } });
  expect(readOne('Monero jumped to $690, its highest level since 2021.')[0]).toMatchObject({
    direction: 'high',
    superlative: { since: '2021' },
  });
  expect(readOne('XRP dropped to its lowest price since April 2025.')[0]).toMatchObject({
    direction: 'low',
    superlative: { since: '2025-04' },
  });
});

test('a level from before what is told says so, as it cannot be held against the day of publication', () => {
  expect(readOne('Bitcoin slid from $95,000 to $90,100.').map(({ value, window }) => [value, window])).toEqual([
    [95_000, { kind: 'since-event', event: 'earlier' }],
    [90_100, undefined],
  ]);
});

test.for([
  'Support for bitcoin sits at $90,000, with resistance at $98,000.',
  'Strategy bought 2,500 bitcoin for $230 million at an average price of $92,000 per coin.',
  'About $320 million of bitcoin positions were closed.',
  'The S&P 500 holds shares of 500 companies.',
  'Analysts cut their price target for bitcoin to $150,000.',
])('no price is read from: %s', (sentence) => {
  expect(readOne(sentence, 'BTC').filter(({ kind }) => kind === 'price-level')).toEqual([]);
});

test('what the clause behind says of the level wins', () => {
  expect(inShort(readOne('Litecoin tested $80 but closed below it.'))).toEqual(['LTC 80 USD below']);
  expect(inShort(readOne('Ether touched its lowest price since April, at $1,750.'))).toEqual(['ETH 1750 USD low']);
});

test('a list gives a price behind its label or straight behind the name', () => {
  expect(inShort(readOne('Price: $0.41', 'ADA'))).toEqual(['ADA 0.41 USD at']);
  expect(inShort(readOne('BNB (BNB) $912.40, +2.1% in 24h'))).toContain('BNB 912.4 USD at');
});

test('"it" is the page’s coin where nothing else was spoken of', () => {
  expect(inShort(readOne('It is currently trading at $0.41.', 'ADA'))).toEqual(['ADA 0.41 USD at']);
  expect(readOne('Holding $0.40 is what matters now.', 'ADA')).toEqual([]);
});

test('a heading glued to a sentence does not speak in it', () => {
  expect(inShort(readOne('What Analysts Watch The Cardano price stands at $0.41.'))).toEqual(['ADA 0.41 USD at']);
});

test('those who move the price leave it the text’s', () => {
  expect(inShort(readOne('Sellers drove the price under $0.40.', 'ADA'))).toEqual(['ADA 0.4 USD below']);
  expect(inShort(readOne('Bitcoin bulls defended $90,000.'))).toEqual(['BTC 90000 USD at']);
  expect(readOne('The wallet holds $69,000 in the USDC stablecoin.', 'ADA')).toEqual([]);
});

test('an extreme that the clause before or behind names', () => {
  expect(inShort(readOne('SOL has dropped to $121, its weakest level since April.'))).toEqual(['SOL 121 USD low']);
  expect(inShort(readOne('Bitcoin hit $97,900 on Wednesday, the highest since Nov. 14.'))).toEqual(['BTC 97900 USD high']);
  expect(inShort(readOne('Ether reached its highest level since February on Tuesday, trading at $2,780.'))).toEqual(['ETH 2780 USD high']);
  expect(inShort(readOne('Ether rallied from its low of $1,385 to $2,350.'))).toEqual(['ETH 1385 USD low', 'ETH 2350 USD at']);
});

test('"through" a level is beyond it, on the side that the verb moves to, and "toward" is near it', () => {
  expect(inShort(readOne('Bitcoin barreled through $100,000.'))).toEqual(['BTC 100000 USD above']);
  expect(inShort(readOne('Bitcoin fell through $90,000.'))).toEqual(['BTC 90000 USD below']);
  expect(inShort(readOne('Ether slid back toward $2,900.'))).toEqual(['ETH 2900 USD near']);
});

test('a number may stand before whom it is said of', () => {
  expect(inShort(readOne('At $88,100, the largest cryptocurrency was little changed.'))).toEqual(['BTC 88100 USD at']);
});

test('a distance to a level is no level', () => {
  expect(readOne('Litecoin rests $300 below its record.').filter(({ kind }) => kind === 'price-level')).toEqual([]);
  expect(readOne('Litecoin is about 70% below the $410 peak it saw in 2021.').filter(({ kind }) => kind === 'price-level')).toEqual([]);
  expect(inShort(readOne('Litecoin fell 7% below $60.'))).toContain('LTC 60 USD below');
});

test('the extreme may come behind what tells the time and place of its level', () => {
  expect(inShort(readOne('Ether fell to $2,750 shortly after the open in New York on Tuesday, its weakest print since July.'))).toEqual([
    'ETH 2750 USD low',
  ]);
  expect(inShort(readOne('Ether closed its strongest week since July.'))).toEqual([]);
});

test('lists, bold type and brackets give prices', () => {
  expect(inShort(readOne('**LTC/USDT** – $82.10, up 3% over seven days'))).toContain('LTC 82.1 USD at');
  expect(inShort(readOne('**ADA**: $0.41 (+0.4% 24h / +6.2% 7d)'))).toContain('ADA 0.41 USD at');
  expect(inShort(readOne('Cardano (+6.1%, $0.41) led the gainers.'))).toContain('ADA 0.41 USD at');
});

test('a level may be lost or won back', () => {
  expect(inShort(readOne('Ether lost its grip on $3,000.'))).toEqual(['ETH 3000 USD below']);
  expect(inShort(readOne('Ether clawed back the $3,000 mark.'))).toEqual(['ETH 3000 USD above']);
  expect(inShort(readOne('Litecoin fell to a record low of $1.11.'))).toEqual(['LTC 1.11 USD low']);
});

test('a coefficient beside an index is no level of it', () => {
  expect(readOne('The link with the Nikkei 225 hardened to 0.71.').filter(({ kind }) => kind === 'price-level')).toEqual([]);
});

test('a noun that reads as a verb does not hide whom it moved', () => {
  expect(inShort(readOne('Ether had a bad night: a sudden crash dragged it to as low as $2,610.'))).toEqual(['ETH 2610 USD low']);
});

test('"has since" is no time of before, and a verb may have its own object', () => {
  expect(readOne('Ether has since cooled to $2,900.')[0]).not.toHaveProperty('window');
  expect(inShort(readOne('Ether fell after it had stuck its neck above $3,000.'))).toEqual(['ETH 3000 USD above']);
});

test('the stops of abbreviations part no clause', () => {
  expect(inShort(readOne('Ether was quoted at $2,750 near the U.S. close on Tuesday, its lowest print since July.'))).toEqual([
    'ETH 2750 USD low',
  ]);
});

test('an extreme may follow "at the top"', () => {
  expect(inShort(readOne('Ether printed $3,520 at the top, a peak unseen since May.'))).toEqual(['ETH 3520 USD high']);
});

test('prices in a row belong to the names in a row, one by one', () => {
  expect(inShort(readOne('Ether and Solana trade below $3,600 and $190, respectively.'))).toEqual([
    'ETH 3600 USD below',
    'SOL 190 USD below',
  ]);
  expect(inShort(readOne('Ether, XRP and Solana fell to $3,600, $0.50 and $190.'))).toEqual([
    'ETH 3600 USD at',
    'XRP 0.5 USD at',
    'SOL 190 USD at',
  ]);
  expect(inShort(readOne('Ether, XRP and Solana fell to $3,600 and $190.'))).toEqual([]);
});

test('where a session ended is a level, behind its time or what else is told of it', () => {
  expect(inShort(readOne('The Dow opened the week at 44,100 and ended Friday at 44,510.'))).toContain('DJI 44510 pts at');
  expect(inShort(readOne('The Dow plunged 2%, its worst day since March, to finish at 43,200.'))).toContain('DJI 43200 pts at');
});
