import type { KnownAsset } from './known-asset.ts';

/**
 * Shares that crypto news follows. Their names are companies first: a name means the share only beside its ticker or with
 * "shares" or "stock" after it.
 */
export const KNOWN_STOCKS: readonly KnownAsset[] = [
  ['MSTR', 'Strategy', 'MicroStrategy', 'Microstrategy'],
  ['COIN', 'Coinbase', 'Coinbase Global'],
  ['HOOD', 'Robinhood', 'Robinhood Markets'],
  ['MARA', 'MARA Holdings', 'MARA', 'Marathon Digital', 'Marathon Digital Holdings'],
  ['RIOT', 'Riot Platforms', 'Riot Blockchain'],
  ['CLSK', 'CleanSpark'],
  ['CORZ', 'Core Scientific'],
  ['CIFR', 'Cipher Mining'],
  ['IREN', 'IREN', 'Iris Energy'],
  ['HUT', 'Hut 8'],
  ['WULF', 'TeraWulf'],
  ['BITF', 'Bitfarms'],
  ['BTDR', 'Bitdeer'],
  ['CRCL', 'Circle', 'Circle Internet Group'],
  ['BLSH', 'Bullish'],
  ['GLXY', 'Galaxy Digital'],
  ['BMNR', 'BitMine', 'BitMine Immersion Technologies', 'Bitmine'],
  ['SBET', 'SharpLink', 'SharpLink Gaming'],
  ['GME', 'GameStop'],
  ['AMC', 'AMC Entertainment'],
  ['SQ', 'Block Inc'],
  ['PYPL', 'PayPal'],
  ['TSLA', 'Tesla'],
  ['NVDA', 'Nvidia'],
  ['AAPL', 'Apple'],
  ['MSFT', 'Microsoft'],
  ['AMZN', 'Amazon'],
  ['GOOGL', 'Alphabet', '$GOOG'],
  ['META', 'Meta Platforms'],
  ['BLK', 'BlackRock'],
  ['DJT', 'Trump Media', 'Trump Media and Technology Group'],
];
