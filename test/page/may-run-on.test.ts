import { describe, expect, test } from 'vitest';
import { mayRunOn } from '../../lib/page/may-run-on.ts';
import { siteOf } from '../../lib/page/site-of.ts';

const runsOn = (address: string): boolean => {
  const url = new URL(address);
  return mayRunOn(url, siteOf(url.hostname));
};

describe('nothing runs where a person keeps, orders, proves, pays or signs in', () => {
  test.for([
    // wallets and balances
    'https://www.binance.com/en/my/wallet/account/overview',
    'https://www.coinbase.com/wallet',
    'https://www.bybit.com/user/assets/home/overview',
    'https://www.okx.com/balance/overview',
    'https://www.kucoin.com/assets',
    'https://www.gate.com/myaccount/funds',
    'https://crypto.com/exchange/user/wallets',
    'https://www.coingecko.com/en/portfolios',
    'https://coinmarketcap.com/portfolio/',
    'https://www.kraken.com/u/funding',
    // accounts and settings
    'https://www.coindesk.com/account',
    'https://decrypt.co/my-account/',
    'https://www.tradingview.com/settings/',
    'https://www.tradingview.com/chart-layouts/',
    'https://www.okx.com/account/users',
    'https://www.binance.com/de-DE/my/settings/api-management',
    'https://www.bitget.com/api-keys',
    // orders and history
    'https://www.binance.com/en/my/orders/exchange/tradeorder',
    'https://www.kraken.com/orders',
    'https://www.bybit.com/en/order-history',
    'https://www.kucoin.com/order/trade',
    'https://www.okx.com/zh-hans/trade-history/spot',
    // identity checks
    'https://www.binance.com/en/kyc',
    'https://www.kraken.com/verify/identity',
    'https://www.gate.io/identity-verification',
    'https://www.coinbase.com/verification',
    // paying, in and out
    'https://www.binance.com/en/crypto/buy/EUR/BTC',
    'https://www.binance.com/en/buy-sell-crypto/channels',
    'https://www.coinbase.com/checkout/1f2e',
    'https://www.coindesk.com/subscribe/',
    'https://www.dlnews.com/en/payment',
    'https://www.bybit.com/fiat/trade/express/home',
    'https://www.okx.com/buy-crypto',
    'https://www.kucoin.com/express',
    'https://www.okx.com/p2p-markets/eur',
    'https://www.bitget.com/deposit',
    'https://www.gate.com/en/withdraw/USDT',
    'https://www.btc-echo.de/kasse/',
    // what a person holds, follows or trades, beyond the plain words
    'https://coinmarketcap.com/portfolio-tracker/',
    'https://coinmarketcap.com/watchlist/',
    'https://dexscreener.com/watchlist',
    'https://dexscreener.com/portfolio',
    'https://www.coingecko.com/en/developers/dashboard',
    'https://www.coingecko.com/en/candy/rewards',
    'https://www.tradingview.com/u/me/',
    'https://www.tradingview.com/watchlists/12345/',
    'https://www.coinbase.com/onramp',
    'https://www.coinbase.com/join/abc123',
    'https://www.coinbase.com/recurring-buys',
    'https://www.coinbase.com/taxes',
    'https://www.binance.com/en/convert',
    'https://www.binance.com/de/convert/BTC/USDT',
    'https://www.binance.com/en/nft/userinfo/1',
    'https://www.binance.com/en/simple-earn',
    'https://www.binance.com/en/eth2-staking',
    'https://www.binance.com/en/sub-account/management',
    'https://www.binance.com/en/loan',
    'https://www.binance.com/en/fiatOrder',
    'https://www.binance.com/en/red-packet',
    'https://www.bybit.com/copyTrading/',
    'https://www.bybit.com/en/earn/home',
    'https://www.okx.com/earn',
    'https://www.okx.com/web3/dex-swap',
    'https://www.okx.com/trade-convert',
    'https://www.kucoin.com/kucard',
    'https://www.kucoin.com/crypto-lending',
    'https://www.kucoin.com/referral',
    'https://www.gate.com/myaccount/my_deposits',
    'https://www.gate.com/flash_swap',
    'https://www.gate.com/user_center',
    'https://www.gate.com/rewards_hub',
    'https://www.bitget.com/earning/savings',
    'https://www.bitget.com/setting',
    'https://www.bitget.com/p2p-trade',
    'https://crypto.com/nft/profile',
    'https://crypto.com/exchange/earn',
    'https://www.kraken.com/de-de/c/funding',
    'https://www.kraken.com/buy',
    // dialogs that a fragment opens
    'https://www.tradingview.com/u/somebody/#settings-profile',
    'https://www.tradingview.com/#signin',
    'https://www.gate.com/#deposit',
    // signing in
    'https://www.coinbase.com/login',
    'https://www.kraken.com/sign-in',
    'https://www.bitget.com/de/signup',
    'https://coinmarketcap.com/register/?next=/news/',
    'https://cointelegraph.com/auth/callback',
    'https://www.newsbtc.com/wp-login.php',
    'https://www.newsbtc.com/wp-admin/',
    'https://www.btc-echo.de/anmelden',
    'https://www.okx.com/forgot-password',
  ])('%s', (address) => {
    expect(runsOn(address)).toBe(false);
  });
});

describe('the public pages are open', () => {
  test.for([
    'https://www.coindesk.com/',
    'https://www.coindesk.com/markets/2026/01/15/bitcoin-nears-98-000',
    'https://www.coindesk.com/news/wallet-hack-explained',
    'https://cointelegraph.com/news/kyc-rules-explained',
    'https://cointelegraph.com/tags/wallet',
    'https://www.theblock.co/post/12345/coinbase-orders-withdrawals-halted',
    'https://decrypt.co/learn/wallet',
    'https://beincrypto.com/learn/settings',
    'https://u.today/login-less-wallets-are-coming',
    'https://www.kraken.com/learn/orders',
    'https://www.kraken.com/prices/bitcoin',
    'https://www.binance.com/en/price/bitcoin',
    'https://www.binance.com/en/trade/BTC_USDT?type=spot',
    'https://www.coinbase.com/price/bitcoin',
    'https://www.coinbase.com/blog/a-better-wallet',
    'https://www.okx.com/markets/prices',
    'https://www.coingecko.com/en/coins/bitcoin',
    'https://coinmarketcap.com/currencies/trust-wallet-token/',
    'https://coinmarketcap.com/currencies/wallet/',
    'https://www.tradingview.com/symbols/BTCUSD/',
    'https://dexscreener.com/solana/abc',
    'https://www.btc-echo.de/news/bitcoin-kurs-123/',
    'https://www.gate.io/price/account-token',
    'https://www.binance.com/en/futures/BTCUSDT',
    'https://www.coinbase.com/converter/btc/usd',
    'https://www.coinbase.com/how-to-buy/bitcoin',
    'https://www.coinbase.com/advanced-trade/spot/BTC-USD',
    'https://www.bybit.com/en/trade/spot/BTC/USDT',
    'https://www.okx.com/trade-swap/btc-usdt-swap',
    'https://www.okx.com/trade-spot/btc-usdt',
    'https://www.kucoin.com/trade/BTC-USDT',
    'https://www.gate.com/trade/BTC_USDT',
    'https://www.bitget.com/spot/BTCUSDT',
    'https://crypto.com/exchange/trade/BTC_USD',
    'https://www.kraken.com/features/futures',
    'https://www.tradingview.com/chart/?symbol=BTCUSD',
    'https://www.tradingview.com/u/somebody/',
    'https://coinmarketcap.com/converter/',
    'https://dexscreener.com/new-pairs',
    // words of an exchange's own pages are ordinary words elsewhere
    'https://www.theblock.co/assets/charts',
    'https://blockworks.co/history',
    'https://www.theblock.co/rewards',
    'https://cointelegraph.com/convert',
    // headings of an article
    'https://www.kraken.com/learn/what-is-staking#deposit-and-earn',
    'https://www.coindesk.com/markets/x#settings-profile',
  ])('%s', (address) => {
    expect(runsOn(address)).toBe(true);
  });
});

describe('a host that a person added is held to the strictest words: it may be an exchange', () => {
  test.for([
    '/dashboard',
    '/assets/spot',
    '/history',
    '/en/buy-crypto',
    '/p2p/btc',
    '/earn',
    '/convert',
    '/staking',
    '/alerts',
    '/account',
    '/portfolio/#/2026',
    '/#deposit',
    '/trade/BTC_USDT#settings-profile',
  ])('%s is closed', (path) => {
    expect(runsOn(`https://ledger.example.org${path}`)).toBe(false);
  });

  test.for([
    '/',
    '/news/wallet-hack-explained',
    '/2026/01/15/buy-crypto-or-wait',
    '/markets/small-caps-lead',
    '/staking-yields-fall-again',
    '/blog/earn',
    '/category/security',
    '/p/staking-yields-fall-again#earn-more',
    '/2026/01/yields#convert',
    '/?s=wallets',
  ])('%s is open', (path) => {
    expect(runsOn(`https://ledger.example.org${path}`)).toBe(true);
  });
});

describe('spelling does not open a closed page', () => {
  test.for([
    ['upper case', 'https://www.kraken.com/Sign-In'],
    ['percent encoding', 'https://www.kraken.com/%77allet'],
    ['double slashes', 'https://www.kraken.com//wallet//'],
    ['a file ending', 'https://www.newsbtc.com/checkout.aspx'],
    ['a session in the path', 'https://www.kraken.com/wallet;jsessionid=12'],
    ['a language in front', 'https://www.bitget.com/zh-CN/login'],
    ['a route behind the fragment', 'https://www.gate.com/#/wallet'],
    ['a route behind a hash-bang', 'https://www.gate.com/#!/login?next=x'],
  ] as const)('%s', ([, address]) => {
    expect(runsOn(address)).toBe(false);
  });

  test('a stray per cent sign breaks nothing', () => {
    expect(runsOn('https://www.coindesk.com/markets/up-7%-in-a-week')).toBe(true);
  });

  test('an ordinary fragment is a place on the page, not a route', () => {
    expect(runsOn('https://www.coindesk.com/markets/x#wallet')).toBe(true);
  });
});

describe('only the site itself', () => {
  test.for(['http://www.coindesk.com/', 'https://accounts.binance.com/', 'https://coindesk.com.example.org/'])('%s is not', (address) => {
    expect(mayRunOn(new URL(address), siteOf('www.coindesk.com'))).toBe(false);
  });
});
