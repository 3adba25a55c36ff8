import { describe, expect, test } from 'vitest';
import { isOrdinaryWord } from '../../lib/market/coin-lists/ordinary-words.ts';
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
  ordinary: COINS.flatMap(([, symbol, name]) => [symbol, name]).filter(isOrdinaryWord),
  tickers: [['NEAR', 'near']],
};

interface Page {
  readonly title?: string;
  readonly headline?: string;
  readonly jsonLd?: readonly string[];
}

function matchOn(address: string, { title = '', headline, jsonLd = [] }: Page = {}, tickers = LIST.tickers) {
  const url = new URL(address);
  const hint = coinOfPage(siteOf(url.hostname), { url, title, headline, jsonLd });
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
    expect(coinOn(address, { headline: 'Solana jumps' })).toBeUndefined();
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

    test('a headline with a ticker that may be either names none, one with the name does', () => {
      const article = 'https://www.coindesk.com/markets/2026/01/15/a-plain-slug';
      const guess = [['NEAR', 'near', 1]] as const;
      expect(matchOn(article, { headline: 'Traders like (NEAR)' }, guess)).toBeUndefined();
      expect(matchOn(article, { headline: 'Traders like NEAR Protocol' }, guess)).toMatchObject({ isGuess: false });
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

const inHeadline = (headline: string): string | undefined =>
  coinOn('https://www.coindesk.com/markets/2026/01/15/a-plain-slug', { headline });

describe('an article is about a coin where its headline names exactly one beyond doubt', () => {
  test.for([
    ['Solana climbs to a record', 'solana'],
    ["Solana's climb goes on", 'solana'],
    ['SOL climbs as XRP', undefined],
    ['DOGE falls 7%', 'dogecoin'],
    ['Bitcoin nears $98,000', 'bitcoin'],
    ['Bitcoin Cash forks again', 'bitcoin-cash'],
    ['Bitcoin and Bitcoin Cash part ways', undefined],
    ['Solana outpaces Bitcoin', undefined],
    ['Bitcoiners meet in Prague', undefined],
    ['Small caps lead altcoins', undefined],
    ['Solana (SOL) and $SOL are one coin', 'solana'],
    // Ordinary words
    ['Traders are near a top', undefined],
    ['Near all-time highs, Dash for cash and Optimism return', undefined],
    ['Near (NEAR) ships an upgrade', 'near'],
    ['Optimism rules as $OP doubles', 'optimism'],
    ['Maker of wallets fined', undefined],
    ['Maker (MKR) votes', 'maker'],
    ['Render farms want RENDER', undefined],
    ['Avalanche of liquidations hits markets', undefined],
    ['A LINK to the past', undefined],
    ['Chainlink (LINK) adds feeds', 'chainlink'],
    ['OP needs a ticker mark', undefined],
    // In capitals nothing is told apart
    ['SOL AND DOGE JOKES ARE BACK', undefined],
    ['SEC sues (SEC)', undefined],
  ] as const)('"%s": %s', ([headline, key]) => {
    expect(inHeadline(headline)).toBe(key);
  });

  test('without an h1 the headline of the JSON-LD counts; a damaged one is none', () => {
    const address = 'https://decrypt.co/1234/solana-climbs-to-a-record';
    expect(coinOn(address, { jsonLd: ['{"@type":"NewsArticle","headline":"Solana \\"climbs\\" again"}'] })).toBe('solana');
    expect(coinOn(address, { jsonLd: ['{"headline":"Solana \\x"}', '{"headline":'] })).toBeUndefined();
    expect(coinOn(address, { title: 'Solana climbs to a record' })).toBeUndefined();
  });

  test('a front page or a section is no article', () => {
    for (const path of ['/', '/markets', '/tag/solana', '/latest-news/'])
      expect(coinOn(`https://www.coindesk.com${path}`, { headline: 'Solana climbs' })).toBeUndefined();
  });
});
