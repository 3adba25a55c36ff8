import { expect, test } from 'vitest';
import { assetNames } from '../../lib/text/asset-names.ts';

const names = assetNames([
  { symbol: 'ZANO', name: 'Zano' },
  { symbol: 'HUM', name: 'Humanity Net' },
  { symbol: 'BTC', name: 'Bitcoin Copy' },
]);

/** Sure mentions as "subject:words", unsure ones with a question mark. */
const said = (text: string): readonly string[] =>
  names.mentionsIn(text).map(({ subject, start, end, isSure }) => `${subject}${isSure ? '' : '?'}:${text.slice(start, end)}`);

test.each([
  ['Bitcoin rose while bitcoin cash fell and Bitcoin SV stood still', ['BTC:Bitcoin', 'BCH:bitcoin cash', 'BSV:Bitcoin SV']],
  ["Bitcoin's rally lifted ether and the Shiba Inu token", ['BTC:Bitcoin', 'ETH:ether', 'SHIB:Shiba Inu']],
  ['Ethereum [ETH] and Chainlink (LINK) gained', ['ETH:Ethereum [ETH]', 'LINK:Chainlink (LINK)']],
  ['$SOL, $W and XRP led', ['SOL:$SOL', 'W:$W', 'XRP:XRP']],
  ['BTC/USD fell, BTCUSDT too, SOL-USDT as well', ['BTC:BTC/USD', 'BTC:BTCUSDT', 'SOL:SOL-USDT']],
  ['ETH/BTC is at 0.03, and BTC/ETH funds lost money', ['ETH/BTC:ETH/BTC', 'BTC:BTC', 'ETH:ETH']],
  ['the Ripple token XRP', ['XRP:Ripple', 'XRP:XRP']],
  ['Binance Coin and Polygon (MATIC)', ['BNB:Binance Coin', 'POL:Polygon (MATIC)']],
])('names, tickers and pairs: %s', (text, expected) => expect(said(text)).toEqual(expected));

test.each([
  ['The price is near the open of the week, with one link', []],
  ['Near the top: Optimism returns', ['NEAR?:Near', 'OP?:Optimism']],
  ['NEAR and LINK rose', ['NEAR:NEAR', 'LINK:LINK']],
  ['near protocol and Optimism (OP) rose', ['NEAR:near protocol', 'OP:Optimism (OP)']],
  ['The Flow token and Flow', ['FLOW:Flow', 'FLOW?:Flow']],
  ['THE PRICE IS NEAR THE TOP', ['NEAR?:NEAR']],
  ['The graph shows it, The Graph fell', ['GRT:The Graph']],
  ['The index (RSI), the officer (CEO) and an ETF of ONE firm', []],
])('ordinary words mean a coin only beside more: %s', (text, expected) => expect(said(text)).toEqual(expected));

test.each([
  ['The Russell 2000 beat the S&P 500, the Dow and the Nasdaq', ['RUT:Russell 2000', 'SPX:S&P 500', 'DJI:Dow', 'IXIC:Nasdaq']],
  ['The Nasdaq-100 and small-cap stocks, not small-cap tokens', ['NDX:Nasdaq-100', 'RUT:small-cap stocks']],
  ['Gold and the dollar index (DXY)', ['XAU:Gold', 'DXY:dollar index (DXY)']],
  [
    'the total crypto market cap, altcoins and the stablecoin market',
    ['TOTAL:crypto market cap', 'ALT:altcoins', 'STABLE:stablecoin market'],
  ],
  ['TOTAL3 and the Crypto Fear & Greed Index', ['TOTAL3:TOTAL3', 'FNG:Fear & Greed Index']],
  ['Nasdaq-listed firms and an Ethereum-based token', []],
])('indices and parts of the market: %s', (text, expected) => expect(said(text)).toEqual(expected));

test.each([
  ["the world's largest cryptocurrency", ['BTC:largest cryptocurrency']],
  ['the second-largest cryptocurrency and the largest altcoin', ['ETH:second-largest cryptocurrency', 'ETH:largest altcoin']],
  ['the third-largest cryptocurrency', []],
  ['the largest cryptocurrency exchange', []],
])('descriptions by rank: %s', (text, expected) => expect(said(text)).toEqual(expected));

test.each([
  [
    'Coinbase said so, Coinbase shares fell, and Coinbase (NASDAQ: COIN) rose',
    ['COIN?:Coinbase', 'COIN:Coinbase', 'COIN:Coinbase (NASDAQ: COIN)'],
  ],
  ['a strategy of Strategy, and MSTR', ['MSTR?:Strategy', 'MSTR:MSTR']],
  ['digital gold, Goldman Sachs and Bitcoin Magazine', []],
])('a company is not its share, and other names are no assets: %s', (text, expected) => expect(said(text)).toEqual(expected));

test('coins of the stored list are found by name in capitals and by ticker, and never take a known ticker', () => {
  expect(said('Zano (ZANO) and Humanity Net; zano; HUM')).toEqual(['ZANO:Zano (ZANO)', 'HUM:Humanity Net', 'HUM:HUM']);
  expect(said('Bitcoin Copy')).toEqual(['BTC:Bitcoin']);
  expect(names.nameOf('BTC')).toBe('Bitcoin');
  expect(names.nameOf('HUM')).toBe('Humanity Net');
  expect(names.nameOf('NOBODY')).toBeUndefined();
});

test('mentions are in order, do not overlap and cover their words', () => {
  const text = 'Bitcoin (BTC), Bitcoin Cash [BCH]; $ETH/BTC and the leading cryptocurrency’s Nasdaq 100 tie';
  const mentions = names.mentionsIn(text);
  expect(mentions.length).toBeGreaterThan(3);
  for (const [i, { start, end }] of mentions.entries()) {
    expect(end).toBeGreaterThan(start);
    expect(start).toBeGreaterThanOrEqual(mentions[i - 1]?.end ?? 0);
  }
});
