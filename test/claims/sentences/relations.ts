import { allowing, correlation, dominance, later, ratio, says } from './statement.ts';
import type { Statement } from './statement.ts';

/** Ratios, dominance and correlations. */
export const RELATIONS: readonly Statement[] = [
  says('Most altcoins show long/short ratios above 1.', ratio('ALT', { value: 1, direction: 'above', scope: 'long-short' })),
  says('The long/short ratio of Bitcoin stands at 0.97 on Binance.', ratio('BTC', { value: 0.97, scope: 'long-short' })),
  says('Ethereum’s long-to-short ratio rose to 1.45.', ratio('ETH', { value: 1.45, scope: 'long-short' })),
  says('Some 68% of Dogecoin accounts on Binance are long.', ratio('DOGE', { value: 68, unit: '%' })),
  says('XRP’s funding rate turned negative at -0.004%.', ratio('XRP', { value: -0.004, direction: 'negative', scope: 'funding-rate' })),
  says('Funding rates for SOL climbed to 0.012%.', ratio('SOL', { value: 0.012, scope: 'funding-rate' })),
  says('Bitcoin funding rates flipped negative on Tuesday.', ratio('BTC', { direction: 'negative', scope: 'funding-rate' })),
  says('The taker buy/sell ratio for ETH slipped to 0.94.', ratio('ETH', { value: 0.94, scope: 'taker-buy-sell' })),
  says('Short positions make up 54% of Bitcoin’s open futures.', ratio('BTC', { value: 54, unit: '%' })),
  later('Sui has been quiet.', 'Its long/short ratio is below one.', ratio('SUI', { value: 1, direction: 'below', scope: 'long-short' })),
  says(
    'The BTC long/short ratio has fallen under 1, its lowest in a month.',
    ratio('BTC', { value: 1, direction: 'below', scope: 'long-short' }),
  ),
  says('Bitcoin dominance is at 59.2%.', dominance('BTC', 59.2, { unit: '%', direction: 'at' })),
  says('BTC.D has slipped to 58.7%.', dominance('BTC', 58.7)),
  says('Bitcoin’s share of the total crypto market rose above 60% again.', dominance('BTC', 60, { direction: 'above' })),
  says('Ethereum’s market dominance fell from 13.4% to 12.1% in December.', dominance('ETH', 12.1)),
  says('Bitcoin’s dominance dropped by two percentage points in a week.', dominance('BTC', 2, { unit: 'pp', direction: 'down' })),
  says('Bitcoin accounts for 59% of the total cryptocurrency market capitalization.', dominance('BTC', 59)),
  says('With a market share of around 12%, ether is the second largest coin.', dominance('ETH', 12, { hedge: 'about' })),
  says('The dominance of stablecoins climbed to nearly 10%.', dominance('STABLE', 10)),
  says('BTC dominance hit a two-month low of 58.9% on Wednesday.', dominance('BTC', 58.9, { direction: 'low' })),
  says('Tether’s dominance sits at 5.8%.', dominance('USDT', 5.8)),
  says('Bitcoin’s correlation with the S&P 500 has risen to 0.82.', correlation('BTC~SPX', { value: 0.82 })),
  says('The 90-day correlation between Bitcoin and gold stands at -0.1.', correlation('BTC~XAU', { value: -0.1 })),
  says(
    'The Russell 2000 and altcoins have been closely aligned over the past five years.',
    correlation('RUT~ALT', { direction: 'positive' }),
  ),
  says('Bitcoin’s correlation with the Nasdaq 100 is 0.6 over the last 30 days.', correlation('BTC~NDX', { value: 0.6 })),
  says('Ether and bitcoin show a correlation coefficient of 0.91.', correlation('ETH~BTC', { value: 0.91 })),
  says('Bitcoin’s correlation with tech stocks has broken down.', correlation('BTC~EQUITIES', { direction: 'down' })),
  says(
    'Crypto’s total market cap and the Russell 2000 have a correlation of about 0.7.',
    correlation('TOTAL~RUT', { value: 0.7, hedge: 'about' }),
  ),
  says('Local highs and lows of the Russell 2000 and of Bitcoin have closely matched since 2020.', correlation('RUT~BTC')),
  says(
    'Bitcoin is now negatively correlated with the dollar index, at −0.45.',
    correlation('BTC~DXY', { value: -0.45, direction: 'negative' }),
  ),
  allowing(says('The correlation of XRP with BTC fell to 0.72 from 0.88 in a month.', correlation('XRP~BTC', { value: 0.72 }))),
  says('More than two thirds of SOL traders are long, with a long/short ratio of 2.6.', ratio('SOL', { value: 2.6, scope: 'long-short' })),
];
