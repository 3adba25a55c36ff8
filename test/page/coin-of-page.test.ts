import { describe, expect, test } from 'vitest';
import { coinOfPage } from '../../lib/page/coin-of-page.ts';
import { matchCoin, type NamedCoin, type NamedCoins } from '../../lib/page/match-coin.ts';
import { siteOf } from '../../lib/page/site-of.ts';
import { SITES } from '../../lib/page/sites/registry.ts';

/** Ascending by rank; the second NEAR is another coin of the same ticker. */
const COINS: readonly NamedCoin[] = [
  ['bitcoin', 'BTC', 'Bitcoin'],
  ['ethereum', 'ETH', 'Ethereum'],
  ['ripple', 'XRP', 'XRP'],
  ['binancecoin', 'BNB', 'BNB'],
  ['solana', 'SOL', 'Solana'],
  ['dogecoin', 'DOGE', 'Dogecoin'],
  ['bitcoin-cash', 'BCH', 'Bitcoin Cash'],
  ['avalanche-2', 'AVAX', 'Avalanche'],
  ['chainlink', 'LINK', 'Chainlink'],
  ['near', 'NEAR', 'NEAR Protocol'],
  ['pepe', 'PEPE', 'Pepe'],
  ['optimism', 'OP', 'Optimism'],
  ['maker', 'MKR', 'Maker'],
  ['render-token', 'RENDER', 'Render'],
  ['dash', 'DASH', 'Dash'],
  ['another-near', 'NEAR', 'Another Near'],
];

const LIST: NamedCoins<NamedCoin> = {
  coins: COINS,
  tickers: [['NEAR', 'near']],
};

interface Page {
  readonly title?: string;
  readonly jsonLd?: readonly string[];
}

function matchOn(address: string, { title = '', jsonLd = [] }: Page = {}, tickers = LIST.tickers) {
  const url = new URL(address);
  const hint = coinOfPage(siteOf(url.hostname), { url, title, jsonLd });
  return hint && matchCoin(hint, { ...LIST, tickers });
}

const coinOn = (address: string, page: Page = {}): string | undefined => matchOn(address, page)?.coin[0];

describe("a tracker's or an exchange's page is that of a coin by its address", () => {
  test.for([
    ['https://www.coingecko.com/en/coins/solana', 'solana'],
    ['https://www.coingecko.com/en/coins/avalanche-2', 'avalanche-2'],
    ['https://www.coingecko.com/de/munze/solana', undefined],
    ['https://coinmarketcap.com/currencies/solana/', 'solana'],
    ['https://coinmarketcap.com/currencies/avalanche/markets/', 'avalanche-2'],
    ['https://www.tradingview.com/symbols/SOLUSDT/', 'solana'],
    ['https://www.tradingview.com/symbols/CRYPTO-SOLUSD/', 'solana'],
    ['https://www.tradingview.com/symbols/SOLUSDT.P/ideas/', 'solana'],
    ['https://www.binance.com/en/price/solana', 'solana'],
    ['https://www.binance.com/en/trade/SOL_USDT?type=spot', 'solana'],
    ['https://www.binance.com/en/futures/SOLUSDT', 'solana'],
    ['https://www.binance.com/de/futures/1000PEPEUSDT', 'pepe'],
    ['https://www.coinbase.com/price/solana', 'solana'],
    ['https://www.coinbase.com/advanced-trade/spot/SOL-USD', 'solana'],
    ['https://www.kraken.com/prices/solana', 'solana'],
    ['https://www.bybit.com/en/trade/spot/SOL/USDT', 'solana'],
    ['https://www.bybit.com/trade/usdt/SOLUSDT', 'solana'],
    ['https://www.okx.com/price/solana-sol', 'solana'],
    ['https://www.okx.com/trade-swap/sol-usdt-swap', 'solana'],
    ['https://www.okx.com/trade-spot/sol-usdt', 'solana'],
    ['https://www.kucoin.com/trade/SOL-USDT', 'solana'],
    ['https://www.gate.com/futures/USDT/SOL_USDT', 'solana'],
    ['https://www.bitget.com/spot/SOLUSDT', 'solana'],
    ['https://www.bitget.com/futures/usdt/ETHUSDT', 'ethereum'],
    ['https://crypto.com/price/solana', 'solana'],
    ['https://crypto.com/exchange/trade/SOL_USD', 'solana'],
    ['https://www.kucoin.com/trade/ETH-BTC', 'ethereum'],
  ] as const)('%s: %s', ([address, key]) => {
    expect(coinOn(address)).toBe(key);
  });

  test.for([
    'https://www.coingecko.com/',
    'https://www.coingecko.com/en/coins',
    'https://www.coingecko.com/en/coins/no-such-coin',
    'https://www.coingecko.com/en/news/solana-jumps-again',
    'https://www.tradingview.com/symbols/NASDAQ-AAPL/',
    'https://www.tradingview.com/symbols/EURUSD/',
    'https://www.tradingview.com/symbols/RUT/',
    'https://www.binance.com/en/trade/NOSUCH_USDT',
    'https://www.binance.com/en/trade/USDC_USDT',
    'https://www.binance.com/en/markets/overview',
    'https://dexscreener.com/solana/abc',
  ])('%s: of none', (address) => {
    expect(coinOn(address, { title: 'Solana jumps' })).toBeUndefined();
  });

  test("a ticker in title or JSON-LD must be the coin's: another coin may have taken the slug", () => {
    const address = 'https://coinmarketcap.com/currencies/solana/';
    expect(coinOn(address, { title: 'Solana (SOL) price today' })).toBe('solana');
    expect(coinOn(address, { title: 'Solana (SLNA) price today' })).toBeUndefined();
    expect(coinOn(address, { jsonLd: ['{"@type":"ExchangeRateSpecification","currency":"SLNA"}'] })).toBeUndefined();
    expect(coinOn(address, { title: 'Solana price today (24h)', jsonLd: ['{"priceCurrency":"USD","currency":"USD"}', '{'] })).toBe(
      'solana',
    );
  });

  describe('a slug that is no more than a ticker', () => {
    const KUCOIN = 'https://www.kucoin.com/price/SOL';

    test.for([
      ['Solana (SOL) Price, Chart', 'solana'],
      ['SOL Price, live (SOL)', 'solana'],
      ['Solana Price, Chart', 'solana'],
      ['Solanax price', undefined],
      ['SOL price today', undefined],
      ['Sollong (SOLL) price', undefined],
      ['', undefined],
    ] as const)('needs ticker or name in the title: "%s" is %s', ([title, key]) => {
      expect(coinOn(KUCOIN, { title })).toBe(key);
    });

    test('the coin that the title names goes before the one that exchanges trade', () => {
      const near = 'https://www.kucoin.com/price/NEAR';
      expect(coinOn(near, { title: 'Another Near (NEAR) price' })).toBe('another-near');
      expect(coinOn(near, { title: 'NEAR Protocol (NEAR) price' })).toBe('near');
      expect(coinOn(near, { title: 'Near price' })).toBeUndefined();
    });

    test('holds where it is the name too', () => {
      const xrp = 'https://coinmarketcap.com/currencies/xrp/';
      expect(coinOn(xrp, { title: 'XRP price today' })).toBe('ripple');
      expect(coinOn(xrp)).toBeUndefined();
    });
  });

  describe('of coins with one ticker', () => {
    const TRADE = 'https://www.binance.com/en/trade/NEAR_USDT';
    const on = (tickers: typeof LIST.tickers) => {
      const match = matchOn(TRADE, {}, tickers);
      return match && [match.coin[0], match.isGuess];
    };

    test('the one that exchanges trade is meant, largest or not', () => {
      expect(on([['NEAR', 'near']])).toEqual(['near', false]);
      expect(on([['NEAR', 'another-near']])).toEqual(['another-near', false]);
      expect(matchOn('https://www.binance.com/en/futures/1000NEARUSDT', {}, [['NEAR', 'another-near']])?.coin[0]).toBe('another-near');
    });

    test('the largest is a guess, and told as one', () => {
      expect(on([['NEAR', 'near', 1]])).toEqual(['near', true]);
    });

    test('none is meant where exchanges trade a coin under it that is not in the list', () => {
      expect(on([['NEAR', '']])).toBeUndefined();
    });

    test('damaged tickers are passed by', () => {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what storage may hold
      expect(on([null, 3, [], ['NEAR']] as unknown as typeof LIST.tickers)).toBeUndefined();
    });
  });

  test('every site of the registry that has coin pages is a tracker or an exchange', () => {
    expect(SITES.filter(({ coins, kind }) => coins && kind === 'news')).toEqual([]);
    expect(SITES.filter(({ coins, kind }) => !coins && kind !== 'news').map(({ id }) => id)).toEqual(['dexscreener']);
  });
});

describe('a key that the reader of the page knows', () => {
  test('is the coin of that key, or none', () => {
    expect(matchCoin({ why: 'key', key: 'solana' }, LIST)).toEqual({ coin: ['solana', 'SOL', 'Solana'], isGuess: false });
    expect(matchCoin({ why: 'key', key: 'gone' }, LIST)).toBeUndefined();
  });
});

test('an article has no coin by its address', () => {
  expect(coinOn('https://www.coindesk.com/price/solana', { title: 'Solana (SOL)' })).toBeUndefined();
});
