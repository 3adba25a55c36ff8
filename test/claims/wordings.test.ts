import { describe, expect, test } from 'vitest';
import { said } from './said.ts';

type Row = readonly [text: string, claims: readonly string[]];

describe('shares of the market', () => {
  test.each<Row>([
    ['BTC.D slid to 57.1% on Friday.', ['dominance BTC 57.1 %']],
    ['Bitcoin’s share of the market is back above 60%.', ['dominance BTC 60 % above']],
    ['Bitcoin now makes up over 60% of the total market cap.', ['dominance BTC 60 % above']],
    ['Bitcoin’s dominance rate slid from 66% to 61%, its lowest since January.', ['dominance BTC 61 %']],
    ['Bitcoin’s market dominance has dropped 4.6% this month, its worst since 2022.', ['dominance BTC 4.6 % down']],
    ['Bitcoin dominance, a measure of its share of the crypto market, has fallen to 58.4%.', ['dominance BTC 58.4 %']],
    ['Bitcoin’s dominance (BTC.D) has broken below 62%.', ['dominance BTC 62 % below']],
    ['The decline brought Bitcoin dominance down to 59%.', ['dominance BTC 59 %']],
    ['Bitcoin’s slice of the crypto market shrank to 56%.', ['dominance BTC 56 %']],
    ['Ether’s share of total crypto capitalization climbed to 14.2%, from 9.7% in June.', ['dominance ETH 14.2 %', 'dominance ETH 9.7 %']],
    ['Bitcoin commands 63.5% of the crypto market’s value.', ['dominance BTC 63.5 % at']],
    ['Bitcoin dominance sank 2.1 percentage points to 57.8%.', ['dominance BTC 2.1 pp down', 'dominance BTC 57.8 %']],
    ['With Bitcoin dominance hovering around 60%, traders rotate.', ['dominance BTC 60 % near']],
    ['Bitcoin’s dominance is down from 65% in June to 58% now.', ['dominance BTC 65 %', 'dominance BTC 58 %']],
    ['Bitcoin dominance at 64.3% is at its highest since early 2021.', ['dominance BTC 64.3 % high']],
    ['A falling Bitcoin dominance lifts smaller coins.', ['dominance BTC down']],
    ['Bitcoin’s dominance, which had climbed to 65%, has come down.', ['dominance BTC 65 %']],
    ['Bitcoin Dominance Sees Steepest Drop in Two Years', ['dominance BTC down']],
    ['The data showed that BTC dominance had slid to 57.1%, down from 65% at the start of the year.', ['dominance BTC 57.1 %']],
    [
      'According to TradingView, Bitcoin’s dominance currently stands at 58.74%, up 0.6% on the day.',
      ['dominance BTC 58.74 % at', 'dominance BTC 0.6 % up'],
    ],
    [
      'Bitcoin dominance (BTC.D) fell by 5.81% over the past week, now resting at 61.4%.',
      ['dominance BTC 5.81 % down', 'dominance BTC 61.4 % at'],
    ],
    [
      'The Bitcoin dominance rate slid to 60.3% from 66% in late June, the lowest level since January.',
      ['dominance BTC 60.3 %', 'dominance BTC 66 %'],
    ],
    ['Bitcoin’s dominance has dropped to 61.6%, while the ETH/BTC ratio rose.', ['dominance BTC 61.6 %']],
    ['Bitcoin dominance peaked at 65.8% in June and has since slid to 61%.', ['dominance BTC 65.8 % high', 'dominance BTC 61 %']],
    ['Bitcoin’s market share, known as dominance, has dropped from 65% to 60%.', ['dominance BTC 60 %']],
    ['This has pushed BTC dominance to its lowest since March, at 60.5%.', ['dominance BTC 60.5 % low']],
    ['Bitcoin dominance has hit 60.5%, its lowest in five months.', ['dominance BTC 60.5 % low']],
    ['BTC dominance: 59.1%', ['dominance BTC 59.1 % at']],
    ['Ether dominance, meanwhile, has risen to 11.6%, its highest in five months.', ['dominance ETH 11.6 %']],
    ['Ethereum’s dominance has increased by over 30% this month to 12%.', ['dominance ETH 12 %']],
    ['The drop in Bitcoin dominance from 64% to 60% suggests rotation.', ['dominance BTC 60 %']],
    ['Bitcoin’s dominance decreased 3.4% this week, its largest weekly drop since 2022.', ['dominance BTC 3.4 % down']],
    ['Bitcoin dominance slipped sharply from 64% last week to about 60% today.', ['dominance BTC 60 %']],
    ['Bitcoin holds a 60% share of the crypto market.', ['dominance BTC 60 % at']],
    ['Bitcoin, with a market dominance of 59%, is steady.', ['dominance BTC 59 % at']],
    ['Bitcoin’s dominance, the share of its market cap in the total, fell to 59%.', ['dominance BTC 59 %']],
    ['Bitcoin dominance remains elevated at around 59%.', ['dominance BTC 59 % near']],
    ['BTC.D, which tracks Bitcoin’s share of the market, has declined roughly 8% since July.', ['dominance BTC 8 % down']],
    ['The metric tracking Bitcoin’s share of the market slid below 60%.', ['dominance BTC 60 % below']],
    ['Bitcoin’s dominance, or its share of the total crypto market, dropped to 60%.', ['dominance BTC 60 %']],
    ['BTC still dominates with 58% of the total market capitalization.', ['dominance BTC 58 % at']],
    ['Stablecoin dominance climbed past 8%.', ['dominance STABLE 8 % above']],
    ['Bitcoin’s dominance closed the week at 60.2%, breaking its uptrend.', ['dominance BTC 60.2 % at']],
    ['Bitcoin dominance has plunged to 61% as money moves into altcoins.', ['dominance BTC 61 %']],
  ])('%s', (text, claims) => expect(said(text)).toEqual(claims));
});

describe('how two move together', () => {
  test.each<Row>([
    ['Bitcoin’s 30-day correlation with the Nasdaq climbed to 0.7.', ['correlation-statement BTC~IXIC 0.7 coef up']],
    ['Bitcoin shows a 72% positive correlation with the S&P 500.', ['correlation-statement BTC~SPX 72 %']],
    ['Bitcoin remains closely tied to equities.', ['correlation-statement BTC~EQUITIES positive']],
    ['Ether tracks Bitcoin almost move for move.', ['correlation-statement ETH~BTC positive']],
    ['Bitcoin has decoupled from U.S. stocks.', ['correlation-statement BTC~EQUITIES down']],
    ['Solana is highly correlated with Ethereum, with a coefficient of 0.88.', ['correlation-statement SOL~ETH 0.88 coef']],
    ['Bitcoin and gold moved in lockstep this month.', ['correlation-statement BTC~XAU positive']],
    ['The correlation matrix puts BTC and ETH at 0.91.', ['correlation-statement BTC~ETH 0.91 coef']],
    [
      'The 20-day rolling correlation between BTC and SPX is 0.45, up from 0.12 in May.',
      ['correlation-statement BTC~SPX 0.45 coef up', 'correlation-statement BTC~SPX 0.12 coef'],
    ],
    ['BTC-Nasdaq correlation hits 0.8.', ['correlation-statement BTC~IXIC 0.8 coef']],
    ['Bitcoin’s correlation to gold turned negative.', ['correlation-statement BTC~XAU negative']],
    ['Bitcoin is mirroring the Nasdaq’s moves.', ['correlation-statement BTC~IXIC positive']],
    ['Correlation between Bitcoin and altcoins has dropped to 0.64 from 0.9.', ['correlation-statement BTC~ALT 0.64 coef down']],
    ['Bitcoin’s correlation with altcoins weakens.', ['correlation-statement BTC~ALT down']],
    ['XRP’s correlation coefficient with bitcoin stands at 0.73, the lowest since 2024.', ['correlation-statement XRP~BTC 0.73 coef']],
    [
      'Bitcoin continues to trade like a tech stock, with a correlation of 0.75 to the Nasdaq 100.',
      ['correlation-statement BTC~NDX 0.75 coef'],
    ],
    ['Bitcoin has an inverse relationship with the U.S. dollar index.', ['correlation-statement BTC~DXY negative']],
    ['Dogecoin moves closely with Bitcoin.', ['correlation-statement DOGE~BTC positive']],
    [
      'According to Macroaxis, BTC and the S&P 500 have a 72% positive correlation over the past three months.',
      ['correlation-statement BTC~SPX 72 %'],
    ],
    [
      'Bitcoin’s price remains highly correlated with the Nasdaq 100 and the S&P 500.',
      ['correlation-statement BTC~NDX positive', 'correlation-statement BTC~SPX positive'],
    ],
    ['The correlation matrix shows XRP with a coefficient of 0.85 against bitcoin.', ['correlation-statement XRP~BTC 0.85 coef']],
    ['Data from CryptoQuant show the BTC–gold correlation at -0.4.', ['correlation-statement BTC~XAU -0.4 coef negative']],
    ['Bitcoin’s 90-day correlation to the Nasdaq has slid from 0.8 to 0.3.', ['correlation-statement BTC~IXIC 0.3 coef down']],
    ['Bitcoin’s correlation with the stock market has strengthened.', ['correlation-statement BTC~EQUITIES up']],
    [
      'The correlation coefficient between Ethereum and Bitcoin fell to 0.59, the lowest since 2021.',
      ['correlation-statement ETH~BTC 0.59 coef down'],
    ],
    ['Bitcoin is increasingly correlated with tech stocks, at 0.65.', ['correlation-statement BTC~EQUITIES 0.65 coef']],
    ['Since altcoins are closely correlated with BTC, they fell too.', ['correlation-statement ALT~BTC positive']],
    ['The Russell 2000 has moved in tandem with altcoins for years.', ['correlation-statement RUT~ALT positive']],
    ['Bitcoin’s correlation with U.S. equities remains high at 0.77.', ['correlation-statement BTC~EQUITIES 0.77 coef']],
    ['SUI has a strong positive correlation (0.82) with Solana.', ['correlation-statement SUI~SOL 0.82 coef']],
    ['Dogecoin, which has a 0.93 correlation with Bitcoin, followed it lower.', ['correlation-statement DOGE~BTC 0.93 coef']],
    ['As Bitcoin and the Nasdaq remain strongly correlated, the sell-off spread.', ['correlation-statement BTC~IXIC positive']],
    ['BTC’s correlation with altcoins has weakened to its lowest since 2021.', ['correlation-statement BTC~ALT down']],
    ['Ethereum’s price is decoupling from Bitcoin’s.', ['correlation-statement ETH~BTC down']],
    ['XRP’s correlation with bitcoin remains strong at 0.85 on a 30-day basis.', ['correlation-statement XRP~BTC 0.85 coef']],
  ])('%s', (text, claims) => expect(said(text)).toEqual(claims));
});

describe('ratios, shares of sides, funding and premiums', () => {
  test.each<Row>([
    ['Bitcoin’s funding rate sits at 0.01%.', ['ratio-threshold BTC 0.01 %']],
    ['ETH perpetual funding rates have flipped negative.', ['ratio-threshold ETH negative']],
    ['The annualized basis on three-month Bitcoin futures stands at 6%.', ['ratio-threshold BTC 6 %']],
    ['Bitcoin futures trade at a 7% annualized premium to spot.', ['ratio-threshold BTC 7 %']],
    ['The taker buy/sell ratio of Bitcoin climbed to 1.08.', ['ratio-threshold BTC 1.08 ratio']],
    ['Ether’s taker buy-sell ratio stayed above 1.', ['ratio-threshold ETH 1 ratio above']],
    ['The long/short ratio for SOL shows 2.4.', ['ratio-threshold SOL 2.4 ratio']],
    ['Longs account for 63% of XRP positions on Binance.', ['ratio-threshold XRP 63 %']],
    ['Some 71.3% of Binance traders with open DOGE positions are long.', ['ratio-threshold DOGE 71.3 %']],
    ['Bitcoin’s long-short ratio is 0.94, meaning shorts outnumber longs.', ['ratio-threshold BTC 0.94 ratio']],
    ['Solana’s open-interest-weighted funding rate turned negative at -0.0052%.', ['ratio-threshold SOL -0.0052 % negative']],
    ['SOL futures basis was below 0% as of Monday.', ['ratio-threshold SOL 0 % below']],
    ['Binance data shows 58.2% of ETH accounts hold long positions.', ['ratio-threshold ETH 58.2 %']],
  ])('%s', (text, claims) => expect(said(text)).toEqual(claims));
});

describe('runs and who is ahead, in further words', () => {
  test.each<Row>([
    ['Bitcoin has closed in the green for seven straight days.', ['streak-outperformance BTC 7 days up']],
    ['Gold extended its winning streak to eight weeks.', ['streak-outperformance XAU 8 weeks up']],
    ['Ether posted its fifth consecutive monthly loss.', ['streak-outperformance ETH 5 months down']],
    ['XRP fell for a sixth day in a row.', ['streak-outperformance XRP 6 days down']],
    ['The S&P 500 snapped a four-day losing streak.', ['streak-outperformance SPX 4 days down']],
    ['Ether outperformed bitcoin over the past week.', ['streak-outperformance ETH~BTC above']],
    ['Bitcoin underperformed gold by 30 percentage points this year.', ['streak-outperformance BTC~XAU 30 pp below']],
    ['Bitcoin is on a three-week losing streak.', ['streak-outperformance BTC 3 weeks down']],
  ])('%s', (text, claims) => expect(said(text)).toEqual(claims));
});

describe('value gained and lost, in further words', () => {
  test.each<Row>([
    ['The crypto market lost $240 billion in 24 hours.', ['market-value-change TOTAL 240000000000 USD down']],
    ['The total market cap shed $110 billion since Monday.', ['market-value-change TOTAL 110000000000 USD down']],
    ['Bitcoin’s market value shrank by $300 billion.', ['market-value-change BTC 300000000000 USD down']],
    ['More than $1 trillion has been erased from the crypto market since October.', ['market-value-change TOTAL 1000000000000 USD down']],
    ['Altcoins added $60 billion to their market cap in a week.', ['market-value-change ALT 60000000000 USD up']],
    ['Investors lost more than $2 trillion as the crypto market collapsed.', ['market-value-change TOTAL 2000000000000 USD down']],
    ['The crash has seen $1.2 trillion vanish from the crypto market.', ['market-value-change TOTAL 1200000000000 USD down']],
    ['Crypto’s total capitalization has swelled by $400 billion this month.', ['market-value-change TOTAL 400000000000 USD up']],
    ['The S&P 500 has erased $3 trillion of market value in two days.', ['market-value-change SPX 3000000000000 USD down']],
    ['The move added around $90 billion to the crypto market.', ['market-value-change TOTAL 90000000000 USD up']],
    ['The rout took $230 billion off the value of the crypto market.', ['market-value-change TOTAL 230000000000 USD down']],
    ['Ethereum’s market cap rose by $150 billion in July.', ['market-value-change ETH 150000000000 USD up']],
    ['Over $200 billion was wiped from the crypto market in 24 hours.', ['market-value-change TOTAL 200000000000 USD down']],
    ['The crypto market has added over $500 billion in a week.', ['market-value-change TOTAL 500000000000 USD up']],
    [
      'The crypto market cap fell by $90 billion to $2.7 trillion.',
      ['market-value-change TOTAL 90000000000 USD down', 'other-numeric TOTAL 2700000000000 USD at'],
    ],
    ['Altcoins lost a combined $100 billion in value on Friday.', ['market-value-change ALT 100000000000 USD down']],
    ['Crypto markets shed $300 billion as Bitcoin slid.', ['market-value-change TOTAL 300000000000 USD down']],
    ['The total cryptocurrency market capitalization dropped $250 billion overnight.', ['market-value-change TOTAL 250000000000 USD down']],
  ])('%s', (text, claims) => expect(said(text)).toEqual(claims));
});

describe('flows of funds and exchanges, in further words', () => {
  test.each<Row>([
    ['BlackRock’s IBIT pulled in $218 million on Tuesday.', ['netflow BTC 218000000 USD inflow']],
    ['Fidelity’s FBTC bled $86 million the previous day.', ['netflow BTC 86000000 USD outflow']],
    ['Grayscale’s GBTC shed another $45 million.', ['netflow BTC 45000000 USD outflow']],
    ['Some $1.2 billion left spot Ether ETFs last week.', ['netflow ETH 1200000000 USD outflow']],
    ['U.S. spot Bitcoin ETFs are in their fifth week of net outflows.', ['netflow BTC 5 weeks outflow']],
    ['It was the fourth consecutive week of inflows for Solana ETFs.', ['netflow SOL 4 weeks inflow']],
    ['Spot Ethereum ETFs have now seen nine straight days of inflows.', ['netflow ETH 9 days inflow']],
    ['Cumulative net inflows into Bitcoin ETFs have reached $57.3 billion.', ['netflow BTC 57300000000 USD inflow']],
    ['Spot XRP ETFs recorded a net outflow of $12.4 million.', ['netflow XRP 12400000 USD outflow']],
    ['Over 18,000 BTC were withdrawn from exchanges this week.', ['netflow BTC 18000 BTC outflow']],
    ['A whale withdrew 40,000 ETH (worth $120 million) from Binance.', ['netflow ETH 40000 ETH outflow']],
    ['More than $300 million worth of ETH has been deposited to exchanges.', ['netflow ETH 300000000 USD inflow']],
    ['Bitcoin exchange reserves have fallen to their lowest since 2018.', ['netflow BTC outflow']],
    ['Ether balances on exchanges keep declining.', ['netflow ETH outflow']],
    [
      'Crypto investment products saw $3.7 billion of inflows last week, the second-highest on record.',
      ['netflow TOTAL 3700000000 USD inflow'],
    ],
    ['Bitcoin accounted for $2.7 billion of the inflows.', ['netflow BTC 2700000000 USD inflow']],
    ['XRP products attracted $36 million in inflows.', ['netflow XRP 36000000 USD inflow']],
    ['Ethereum saw outflows of $73 million.', ['netflow ETH 73000000 USD outflow']],
    ['The inflows bring year-to-date totals to $27 billion.', ['netflow TOTAL 27000000000 USD inflow']],
    ['Year-to-date inflows stand at a record $22.7 billion.', ['netflow TOTAL 22700000000 USD inflow']],
    ['Bitcoin ETF withdrawals reached $4 billion over five weeks.', ['netflow BTC 4000000000 USD outflow']],
    [
      'Spot Bitcoin ETFs ended a six-day outflow streak with $91 million of inflows.',
      ['netflow BTC 6 days outflow', 'netflow BTC 91000000 USD inflow'],
    ],
    ['Solana ETFs logged a seventh consecutive day of positive flows.', ['netflow SOL 7 days inflow']],
    ['Investors yanked $560 million from Bitcoin ETFs on Monday.', ['netflow BTC 560000000 USD outflow']],
    ['Daily total net outflow for ETH ETFs: $41.8 million.', ['netflow ETH 41800000 USD outflow']],
    [
      'IBIT saw the largest inflow at $420 million, followed by FBTC with $88 million.',
      ['netflow BTC 420000000 USD inflow', 'netflow BTC 88000000 USD inflow'],
    ],
    ['BlackRock’s IBIT led with $430.8 million in daily inflows.', ['netflow BTC 430800000 USD inflow']],
    ['Only Grayscale’s ETHE recorded outflows, losing $19 million on the day.', ['netflow ETH 19000000 USD outflow']],
    [
      'Bitcoin ETFs saw $131 million in outflows on Monday, ending a 12-day inflow streak worth $6.6 billion.',
      ['netflow BTC 131000000 USD outflow', 'netflow BTC 12 days inflow', 'netflow BTC 6600000000 USD inflow'],
    ],
    ['Ether ETFs have attracted $5.3 billion since early July.', ['netflow ETH 5300000000 USD inflow']],
    [
      'Over the past week, $2.1 billion has flowed into spot ether funds, nearly double the previous week.',
      ['netflow ETH 2100000000 USD inflow'],
    ],
    ['Ethereum products drew a record $2.12 billion, almost double the prior high of $1.2 billion.', ['netflow ETH 2120000000 USD inflow']],
    ['Net outflows from U.S. spot Bitcoin ETFs reached $1.2 billion last week.', ['netflow BTC 1200000000 USD outflow']],
    [
      'Fidelity’s FBTC and Ark’s ARKB shed $227 million and $9.8 million, respectively.',
      ['netflow BTC 227000000 USD outflow', 'netflow BTC 9800000 USD outflow'],
    ],
    [
      'In contrast, spot Ethereum ETFs registered $452 million of inflows on Friday, their 16th straight day of gains.',
      ['netflow ETH 452000000 USD inflow', 'netflow ETH 16 days inflow'],
    ],
    ['Coinglass data shows 12,000 BTC flowed out of exchanges in the past 24 hours.', ['netflow BTC 12000 BTC outflow']],
    ['Exchange balances of Ether dropped by 1.2 million ETH in a month.', ['netflow ETH 1200000 ETH outflow']],
    ['Bitcoin spot ETFs: net inflow of $226.7 million yesterday.', ['netflow BTC 226700000 USD inflow']],
    ['Bitcoin investment products posted outflows of $175 million.', ['netflow BTC 175000000 USD outflow']],
  ])('%s', (text, claims) => expect(said(text)).toEqual(claims));
});

describe('further numbers, in further words', () => {
  test.each<Row>([
    ['About $66.5 million in ETH longs were liquidated.', ['other-numeric ETH 66500000 USD near']],
    [
      'Total liquidations hit $967 million, of which $735 million were longs.',
      ['other-numeric TOTAL 967000000 USD at', 'other-numeric TOTAL 735000000 USD at'],
    ],
    ['Liquidations across the crypto market surpassed $1.8 billion over 24 hours.', ['other-numeric TOTAL 1800000000 USD above']],
    ['Bitcoin longs accounted for $120 million of the liquidations.', ['other-numeric BTC 120000000 USD at']],
    ['Futures open interest in SOL hit $12 billion.', ['other-numeric SOL 12000000000 USD at']],
    ['Crypto’s market capitalization has crossed the $4 trillion mark.', ['other-numeric TOTAL 4000000000000 USD above']],
    ['Ethereum’s market cap has surpassed $450 billion.', ['other-numeric ETH 450000000000 USD above']],
    ['The Crypto Fear & Greed Index is flashing “extreme fear” at 18.', ['other-numeric FNG 18 index at']],
    ['Trading volume in BONK surged to $1.5 billion.', ['other-numeric BONK 1500000000 USD at']],
    [
      'Spot bitcoin ETFs’ total assets under management stand at $152 billion, or 6.5% of Bitcoin’s market cap.',
      ['other-numeric BTC 152000000000 USD at'],
    ],
    ['Stablecoin supply has reached $251 billion.', ['other-numeric STABLE 251000000000 USD at']],
    ['The crypto market saw $620 million in liquidations over the past 24 hours.', ['other-numeric TOTAL 620000000 USD at']],
    ['Over $1 billion was liquidated across the crypto market in a day.', ['other-numeric TOTAL 1000000000 USD above']],
    ['Bitcoin suffered over $43 million in long liquidations.', ['other-numeric BTC 43000000 USD above']],
    ['Ether, the second-largest coin by market cap, saw $51 million in liquidations.', ['other-numeric ETH 51000000 USD at']],
    ['Data shows $257 million in leveraged long positions have been wiped out.', ['other-numeric TOTAL 257000000 USD at']],
    ['Total crypto open interest is about $93.3B.', ['other-numeric TOTAL 93300000000 USD near']],
    ['Bitcoin open interest rose to $38.5 billion.', ['other-numeric BTC 38500000000 USD at']],
    ['Solana’s TVL surpassed $10 billion.', ['other-numeric SOL 10000000000 USD above']],
    ['Total value locked on Ethereum reached $71 billion.', ['other-numeric ETH 71000000000 USD at']],
    ['The total crypto market capitalization is hovering at $3.4 trillion.', ['other-numeric TOTAL 3400000000000 USD at']],
    ['Spot Ether ETFs now hold $19 billion in net assets.', ['other-numeric ETH 19000000000 USD at']],
    ['Total net assets of spot Bitcoin ETFs stand at $120 billion.', ['other-numeric BTC 120000000000 USD at']],
    ['Bitcoin ETFs have amassed $110 billion in assets under management.', ['other-numeric BTC 110000000000 USD at']],
    ['The Altcoin Season Index — a popular gauge — stands at 59.', ['other-numeric ALT 59 index at']],
    ['The CMC Altcoin Season Index is currently showing a reading of 56.', ['other-numeric ALT 56 index at']],
    ['The Crypto Fear & Greed Index fell to 22, in “fear”.', ['other-numeric FNG 22 index']],
    ['The stablecoin market cap has crossed $300 billion.', ['other-numeric STABLE 300000000000 USD above']],
    ['Tether’s supply is estimated at $184 billion.', ['other-numeric USDT 184000000000 USD at']],
    ['Liquidations topped $500 million in the past day.', ['other-numeric TOTAL 500000000 USD above']],
  ])('%s', (text, claims) => expect(said(text)).toEqual(claims));
});

describe('levels by further verbs', () => {
  test.each<Row>([
    ['Ether simmered at $3,120 on Friday.', ['price-level ETH 3120 USD at']],
    ['Bitcoin clung to $91,400.', ['price-level BTC 91400 USD at']],
    ['Solana grazed $212 before noon.', ['price-level SOL 212 USD at']],
    ['Litecoin leapfrogged $104.', ['price-level LTC 104 USD above']],
    ['Cardano is flirting with $0.62.', ['price-level ADA 0.62 USD near']],
    ['Dogecoin lurched 7.5% higher.', ['change-over-window DOGE 7.5 % up']],
    ['XRP withered by 4%.', ['change-over-window XRP 4 % down']],
  ])('%s', (text, claims) => expect(said(text)).toEqual(claims));
});

describe('whose figure it is, and whether it is one', () => {
  test.each<Row>([
    ['More than $1.2 billion was liquidated in the past 24 hours.', ['other-numeric TOTAL 1200000000 USD above']],
    ['A long/short ratio over 1 is a sign of bullish sentiment.', []],
    ['Dogecoin rallied 240% after a similar breakout in 2021.', []],
  ])('%s', (text, claims) => expect(said('Ether is trading at $3,100.', text)).toEqual(claims));

  test('of two that are related the first is spoken of', () => {
    expect(said('Chainlink’s correlation with Ethereum stood at 0.91.', 'The token is trading at $21.')).toEqual([
      'price-level LINK 21 USD at',
    ]);
  });
});

test('a word of flows behind "versus" is the next number’s', () => {
  expect(said('Bitcoin ETFs took in $1.2 billion last week versus outflows of $90 million from Ether products.')[0]).toBe(
    'netflow BTC 1200000000 USD inflow',
  );
});

test('investment products of digital assets are those of all crypto', () => {
  expect(said('Digital-asset investment products saw inflows of $785 million last week.')).toEqual(['netflow TOTAL 785000000 USD inflow']);
});

describe('clauses that are set in between', () => {
  test.each([
    ['Solana, which tracks ether, has gained 5% this week.', ['change-over-window SOL 5 % up']],
    ['It was a calm weekend for bitcoin, which was stopped at $64,200 on Saturday.', ['price-level BTC 64200 USD at']],
    ['Stocks set the tone, with the Dow reversing an early gain to finish 2.1% lower.', ['change-over-window DJI 2.1 % down']],
  ])('%s', (text, expected) => expect(said(text)).toEqual(expected));
});

describe('what a whole market is worth', () => {
  test.each([
    [
      'The crypto market is worth $3.5tn, with bitcoin alone making up 62 per cent of that.',
      ['other-numeric TOTAL 3500000000000 USD at', 'dominance BTC 62 % at'],
    ],
    [
      'The total crypto market cap has lost about $30 billion since yesterday and is down to $2.46 trillion.',
      ['market-value-change TOTAL 30000000000 USD down', 'other-numeric TOTAL 2460000000000 USD at'],
    ],
    ['Altcoin open interest stands at $52.3 billion.', ['other-numeric ALT 52300000000 USD at']],
    ['The firm’s base case is for dominance of 52% by September.', []],
    ['The long/short ratio of top Bitcoin traders is just 0.87.', ['ratio-threshold BTC 0.87 ratio']],
  ])('%s', (text, expected) => expect(said(text)).toEqual(expected));
});

describe('stocks and coins in one text', () => {
  test.each([
    ['The Russell 2000 closed at 2,651.64, a record.', ['all-time-high RUT 2651.64 pts record']],
    ['Ether was little changed at $3,118.', ['price-level ETH 3118 USD at']],
    ['The Dow, which is nearly 22% lower than its all-time high, fell.', ['drawdown-from-ath DJI 22 % below']],
    [
      'Ether is worth two-thirds less than at its $4,953 top in August 2025.',
      ['drawdown-from-ath ETH 66.7 % below', 'all-time-high ETH 4953 USD record'],
    ],
    ['Ether dived as much as 23% to $2,118.', ['change-over-window ETH 23 % down', 'price-level ETH 2118 USD low']],
    [
      'On Wall Street the S&P 500 opened 3.6% lower and the Dow tumbled 5.2%.',
      ['change-over-window SPX 3.6 % down', 'change-over-window DJI 5.2 % down'],
    ],
    ['On the equity side the S&P 500 sits at 5,165, up 8.3%.', ['price-level SPX 5165 pts at', 'change-over-window SPX 8.3 % up']],
    [
      'Bitcoin gained 2.2% to $78,460, ether 3.9% to $2,316.',
      ['change-over-window BTC 2.2 % up', 'price-level BTC 78460 USD at', 'change-over-window ETH 3.9 % up', 'price-level ETH 2316 USD at'],
    ],
    [
      'Bitcoin’s correlation with the Dow fell to 0.28, a desk shows, while the link with gold grew to 0.51.',
      ['correlation-statement BTC~DJI 0.28 coef down', 'correlation-statement BTC~XAU 0.51 coef up'],
    ],
    ['The Russell 2000 leads the Dow by nearly six percentage points.', ['streak-outperformance RUT~DJI 6 pp above']],
    ['When small caps have won eight days in a row, they were higher a month later 71% of the time.', []],
    ['One chart-watcher sees dominance at 54% by September.', []],
  ])('%s', (text, expected) => expect(said(text)).toEqual(expected));

  test('the short name of the index means it where the full one was said', () => {
    expect(said('The Russell 2000 rose.', 'The Russell has gained 3% this week.')).toEqual(['change-over-window RUT 3 % up']);
    expect(said('Russell has gained 3% this week.')).toEqual([]);
  });

  test('a run of flows is no run of the price', () => {
    expect(said('Spot ether ETFs bled another $38 million on Tuesday, taking the losing run to six days.')).toEqual([
      'netflow ETH 38000000 USD outflow',
      'netflow ETH 6 days outflow',
    ]);
  });
});

describe('adverbs between a name and its verb, and values of nobody', () => {
  test.each([
    ['Ether nevertheless gained 3% this week.', ['change-over-window ETH 3 % up']],
    ['Solana, by contrast, fell 2%.', ['change-over-window SOL 2 % down']],
    ['ETH/USD notched $3,675, its strongest showing since January.', ['price-level ETH 3675 USD high']],
  ])('%s', (text, expected) => expect(said(text)).toEqual(expected));

  test('“the asset’s market value” is of what the text spoke of, “market value” alone of nobody', () => {
    expect(said('Bitcoin is calm.', 'The asset’s market value has ballooned by $560 billion.')).toEqual([
      'market-value-change BTC 560000000000 USD up',
    ]);
    expect(said('Ether rose 3%.', 'Some $340 billion of market value has been created.')).toEqual([]);
  });
});

describe('what is said with no name is of nobody', () => {
  test.each([
    ['Top coins like Bitcoin and Ether, which often trade in tandem with risk markets, fell.', []],
    ['Bulls need to win back $2.95 first, holders of XRP say.', []],
    ['Against bitcoin, SOL came out 29 percentage points ahead.', []],
    [
      'Ether fell 4%, while the token of rival chain Sui added 2.6%.',
      ['change-over-window ETH 4 % down', 'change-over-window SUI 2.6 % up'],
    ],
  ])('%s', (text, expected) => expect(said(text)).toEqual(expected));
});

describe('rows, ranges and numbers that belong to something else', () => {
  test.each([
    [
      'SUI, AVAX, and PEPE all shed between 6% and 9% on the day.',
      ['change-over-window SUI 6,9 % down', 'change-over-window AVAX 6,9 % down', 'change-over-window PEPE 6,9 % down'],
    ],
    [
      'Total market capitalization contracted by about $210 billion to $3.02 trillion.',
      ['market-value-change TOTAL 210000000000 USD down', 'other-numeric TOTAL 3020000000000 USD at'],
    ],
    ['The largest token by market value is up 20% over the past week.', ['change-over-window BTC 20 % up']],
    [
      'Bitcoin slid to $94,300 and liquidations across the market climbed to $1.76 billion.',
      ['price-level BTC 94300 USD at', 'other-numeric TOTAL 1760000000 USD at'],
    ],
    [
      'Bitcoin’s inverse relationship with the dollar has weakened, as the coin got nothing out of a 0.6% drop in the DXY.',
      ['change-over-window DXY 0.6 % down', 'correlation-statement BTC~DXY down'],
    ],
  ])('%s', (text, expected) => expect(said(text)).toEqual(expected));
});
