import { allowing, DAY, flow, HOURS_24, later, MONTH, other, price, rolling, says, WEEK } from './statement.ts';
import type { Statement } from './statement.ts';

const ETF = { scope: 'spot-etf' } as const;

/** Flows, and the other numbers of the market: capitalisation, liquidations, open interest, Fear & Greed, season. */
export const FLOWS: readonly Statement[] = [
  says('Spot Bitcoin ETFs drew $840 million of net inflows on Wednesday.', flow('BTC', 'inflow', 8.4e8, { ...ETF, unit: 'USD' })),
  says('U.S. spot ether ETFs saw net outflows of $72.1 million on Monday.', flow('ETH', 'outflow', 7.21e7, ETF)),
  says('Bitcoin ETFs recorded outflows for a fifth straight day.', flow('BTC', 'outflow', 5, { ...ETF, unit: 'days' })),
  says('Spot Solana ETFs have logged 11 consecutive days of inflows.', flow('SOL', 'inflow', 11, { unit: 'days' })),
  says(
    'About 24,000 BTC left exchanges over the past week.',
    flow('BTC', 'outflow', 24_000, { unit: 'BTC', window: WEEK, hedge: 'about' }),
  ),
  says('Investors pulled $1.1 billion out of Bitcoin ETFs last week.', flow('BTC', 'outflow', 1.1e9)),
  says('Exchange netflows of ETH were negative at −$310 million over the last seven days.', flow('ETH', 'outflow', 3.1e8)),
  says('Digital asset funds took in $47.2 billion in 2025.', flow('TOTAL', 'inflow', 4.72e10)),
  says('More than $500 million flowed into XRP funds within a month.', flow('XRP', 'inflow', 5e8, { hedge: 'over' })),
  says('Whales moved 12,500 ETH off Kraken within 24 hours.', flow('ETH', 'outflow', 12_500, { unit: 'ETH' })),
  says('Net inflows into spot bitcoin funds totalled $1.7 billion between January 12 and January 14.', flow('BTC', 'inflow', 1.7e9)),
  says(
    'Ethereum ETFs snapped a three-day run of outflows with $58 million of inflows.',
    flow('ETH', 'inflow', 5.8e7),
    flow('ETH', 'outflow', 3, { unit: 'days' }),
  ),
  says('BlackRock’s IBIT alone attracted $648 million on the day.', flow('BTC', 'inflow', 6.48e8, { window: DAY })),
  later(
    'Chainlink has left exchanges in size.',
    'In the last 30 days, 14 million LINK were withdrawn from trading platforms.',
    flow('LINK', 'outflow', 1.4e7, { unit: 'LINK', window: MONTH }),
  ),
  says('Altcoin netflows to exchanges turned negative this week, with $400 million leaving.', flow('ALT', 'outflow', 4e8)),
  says('Exchanges saw an inflow of 9,100 BTC on Tuesday.', flow('BTC', 'inflow', 9100, { unit: 'BTC' })),
  says('The total crypto market cap stands at $3.31 trillion.', other('TOTAL', 'market-cap', 3.31e12, { unit: 'USD' })),
  says('Global crypto market capitalisation slipped to 3.1tn dollars.', other('TOTAL', 'market-cap', 3.1e12)),
  says('Bitcoin’s market cap is nearly $1.9 trillion.', other('BTC', 'market-cap', 1.9e12, { hedge: 'about' })),
  says('The market value of all stablecoins has passed $310 billion.', other('STABLE', 'market-cap', 3.1e11, { direction: 'above' })),
  says('The Crypto Fear & Greed Index stands at 48.', other('FNG', 'fear-greed', 48, { unit: 'index' })),
  says('The Fear and Greed Index jumped from 26 to 61 (“Greed”).', other('FNG', 'fear-greed', 61)),
  says('Sentiment is in “Extreme Fear”, with a Fear & Greed reading of 14.', other('FNG', 'fear-greed', 14)),
  says('The Altcoin Season Index is at 27 of 100.', other('ALT', 'altcoin-season-index', 27)),
  says('CMC’s Altcoin Season Index has climbed above 55.', other('ALT', 'altcoin-season-index', 55, { direction: 'above' })),
  says(
    'More than $680 million in crypto positions were liquidated in the past 24 hours.',
    other('TOTAL', 'liquidations', 6.8e8, { hedge: 'over', window: HOURS_24 }),
  ),
  says('Liquidations reached $212 million for Bitcoin over 24 hours.', other('BTC', 'liquidations', 2.12e8, { window: HOURS_24 })),
  says('Long liquidations of ether came to $95.4M on the day.', other('ETH', 'long-liquidations', 9.54e7)),
  says('Open interest in bitcoin futures rose to $64 billion.', other('BTC', 'open-interest', 6.4e10)),
  says('XRP’s 24-hour trading volume was $3.4 billion.', other('XRP', 'volume', 3.4e9)),
  says('Solana’s total value locked is $9.2 billion.', other('SOL', 'tvl', 9.2e9)),
  says('Spot Bitcoin ETFs hold $124 billion in assets.', other('BTC', 'spot-etf-aum', 1.24e11)),
  allowing(
    says('Ether has a market capitalisation of $400B and a price of $3,310.', other('ETH', 'market-cap', 4e11), price('ETH', 'at', 3310)),
  ),
  says('About $1.6 billion in bullish bets was liquidated within 12 hours.', other('TOTAL', 'long-liquidations', 1.6e9)),
  says('The altcoin market cap excluding Bitcoin and Ethereum is $825 billion.', other('TOTAL3', 'market-cap', 8.25e11)),
  says('TOTAL2, the market without Bitcoin, has grown to $1.36 trillion.', other('TOTAL2', 'market-cap', 1.36e12)),
  says('Tether’s supply has grown to $187 billion.', other('USDT', 'supply', 1.87e11)),
  says(
    'Crypto funds recorded their third week of outflows in a row, with $454 million leaving.',
    flow('TOTAL', 'outflow', 3, { unit: 'weeks' }),
    flow('TOTAL', 'outflow', 4.54e8),
  ),
  says('Cumulative net inflows into spot Ethereum ETFs amount to $12.7 billion.', flow('ETH', 'inflow', 1.27e10, ETF)),
  says('Over two weeks, 38,000 bitcoin were sent to exchanges.', flow('BTC', 'inflow', 38_000, { window: rolling(14) })),
];
