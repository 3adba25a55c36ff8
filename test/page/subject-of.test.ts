import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SubjectInput } from '../../lib/page/page-subject.ts';
import { subjectOf } from '../../lib/page/subject-of.ts';
import { assetNames } from '../../lib/text/asset-names.ts';
import { ended } from './ended.ts';

const names = assetNames();
const NEWS = 'https://www.coindesk.com/markets/2026/01/15/a-day-in-four-words';

const about = (input: Omit<SubjectInput, 'url'>, url = NEWS): string => {
  const subject = ended(subjectOf({ url: new URL(url), ...input }, names));
  return subject.kind === 'coin' ? subject.symbol : subject.kind;
};

const ofHeadline = (headline: string, description = ''): string => about({ headline, description });

describe('an address names its coin, whatever language and parameters it has', () => {
  test.for([
    ['https://www.binance.com/en/trade/BTC_USDT?theme=dark&type=spot', 'BTC'],
    ['https://www.binance.com/zh-CN/trade/BNB_USDT?contentId=1', 'BNB'],
    ['https://www.binance.com/en/futures/1000PEPEUSDT', 'PEPE'],
    ['https://www.binance.com/en/price/bnb', 'BNB'],
    ['https://www.binance.com/en/price/tutorial', 'TUT'],
    ['https://www.okx.com/en-eu/trade-swap/doge-usdt-swap', 'DOGE'],
    ['https://www.bybit.com/en/trade/spot/NEAR/USDT', 'NEAR'],
    ['https://www.kucoin.com/trade/ETH-BTC', 'ETH'],
    ['https://www.coinbase.com/de/how-to-buy/dogecoin', 'DOGE'],
    ['https://pro.kraken.com/app/trade/sol-usd', 'SOL'],
    ['https://coinmarketcap.com/de/currencies/bitcoin-cash/', 'BCH'],
    ['https://coinmarketcap.com/currencies/ethereum-classic/historical-data/', 'ETC'],
    ['https://www.coingecko.com/de/munze/lido-staked-ether', 'STETH'],
    ['https://www.coingecko.com/fr/pi%C3%A8ces/solana', 'SOL'],
    ['https://www.coingecko.com/en/coins/avalanche-2', 'AVAX'],
    ['https://www.tradingview.com/symbols/SOLETH/', 'SOL'],
    ['https://es.tradingview.com/symbols/BTCUSD/?exchange=COINBASE', 'BTC'],
    ['https://www.tradingview.com/chart/?symbol=BINANCE%3ASOLUSDT', 'SOL'],
    ['https://www.coindesk.com/price/solana', 'SOL'],
    ['https://www.mexc.com/exchange/KAS_USDT', 'KAS'],
  ] as const)('%s: %s', ([url, symbol]) => {
    expect(about({}, url)).toBe(symbol);
  });

  test('a ticker that no list has counts where it can only be a market’s', () => {
    expect(about({}, 'https://www.binance.com/en/trade/QQZX_USDT')).toBe('QQZX');
    expect(about({}, 'https://www.example.com/trade/QQZX_USDT')).toBe('none');
  });

  test('an unknown slug takes the ticker of the title', () => {
    expect(about({ title: 'Some New Thing (QQZX) price today' }, 'https://coinmarketcap.com/currencies/some-new-thing/')).toBe('QQZX');
  });

  test.for([
    ['https://www.binance.com/en/futures/NVDAUSDT', 'none'],
    ['https://www.tradingview.com/symbols/EURUSD/', 'none'],
    ['https://www.tradingview.com/symbols/NASDAQ-AAPL/', 'none'],
    ['https://www.tradingview.com/symbols/CRYPTOCAP-BTC.D/', 'market'],
    ['https://www.tradingview.com/symbols/TOTAL2/', 'market'],
    ['https://www.binance.com/en/markets/overview', 'market'],
    ['https://coinmarketcap.com/currencies/views/all/', 'market'],
    ['https://coinmarketcap.com/exchanges/binance/', 'market'],
    ['https://www.example.com/price/near', 'none'],
  ] as const)('shares, money, lists and exchanges are no coins: %s is %s', ([url, kind]) => {
    expect(about({}, url)).toBe(kind);
  });

  test('of an article that was not read, its words', () => {
    expect(about({}, 'https://www.binance.com/en/square/post/01-15-2026-solana-holds-its-level-29301')).toBe('SOL');
    expect(about({}, 'https://www.binance.com/en/square/post/29301')).toBe('market');
  });
});

describe('a headline is about its leading coin', () => {
  test.for([
    ['Solana rises 4% in a day', 'SOL'],
    ['Bitcoin holds $90,000 as ether slips', 'BTC'],
    ['Ether outpaces bitcoin and XRP this week', 'ETH'],
    ['Cardano joins the ranks of bitcoin', 'ADA'],
    ['Investors rotate from bitcoin into ether', 'ETH'],
    ['Bitcoin takes a back seat while money shifts to ether', 'ETH'],
    ['Bitcoin ETF optimism fades', 'BTC'],
    ['Tether buys bitcoin for its reserves', 'BTC'],
    ['Tether freezes accounts', 'USDT'],
    ['Bitcoin Cash gains, its big sibling does not', 'BCH'],
  ] as const)('%s: %s', ([headline, symbol]) => {
    expect(ofHeadline(headline)).toBe(symbol);
  });

  test('of two on a par the one that the page speaks of more, else the first', () => {
    expect(ofHeadline('Bitcoin and ether slide')).toBe('BTC');
    expect(about({ headline: 'Bitcoin and ether slide', text: 'Ether fell. '.repeat(9) + 'Bitcoin fell too.' })).toBe('ETH');
  });

  test.for([
    'Bitcoin Sets a Record, Chip Stocks Slip, ETH Funds Grow',
    'XRP gains 6%; court rules on exchange | Cardano loses a validator',
    'Dogecoin klettert um 5 %, Aktien fallen, Ethereum verliert Anleger',
    'Bitcoin, ether and XRP slide',
    'Crypto market slips as bitcoin loses ground',
    'Altcoins catch up while bitcoin rests',
    'Regulator drafts rules for stablecoins',
    'Token launches of the week',
  ])('the market where several or none leads: %s', (headline) => {
    expect(ofHeadline(headline)).toBe('market');
  });
});

describe('a headline of several parts is still about the coin', () => {
  test.for([
    ['that alone begins parts of it', 'Solana gains 4%, beats ether, leaves funds behind', 'SOL'],
    ['that begins two of them', 'Solana gains 4%, stocks fall, Solana funds grow', 'SOL'],
    ['that leads where another is only in a row', 'XRP rises 4%, volume doubles, bitcoin too', 'XRP'],
    ['of two parts', 'Solana rises 4%, ether funds lose holders', 'SOL'],
  ] as const)('%s: %s', ([, headline, symbol]) => {
    expect(ofHeadline(headline)).toBe(symbol);
  });
});

describe('an ordinary word that is a name needs more than itself', () => {
  test.for([
    'Traders near a decision on rates',
    'Optimism fades on Wall Street',
    'One link in the chain: what makers of chips expect',
    'A dash for cash',
    'The core of the story',
    'Stellar quarter for banks',
    'An avalanche of earnings',
    'Gas prices fall again',
  ])('%s is about no coin', (headline) => {
    expect(ofHeadline(headline)).toBe('none');
    expect(about({ headline }, 'https://www.example.com/business/a-story-of-the-day')).toBe('none');
  });

  test.for([
    ['Optimism spends its revenue on OP', '', 'OP'],
    ['Near (NEAR) gains', '', 'NEAR'],
    ['NEAR rises with volume', '', 'NEAR'],
    ['Render jumps 12% as chips rally', '', 'RENDER'],
    ['Ripple wins licence', 'Ripple’s unit may now serve banks.', 'XRP'],
    ['Polygon Labs buys a payment firm', '', 'POL'],
    ['Dash rises', 'The token traded at a high of the year, said people close to Dash network.', 'DASH'],
  ] as const)('%s (%s) is about %s', ([headline, description, symbol]) => {
    expect(ofHeadline(headline, description)).toBe(symbol);
  });

  test('a proper name all through a text on crypto is one', () => {
    const text = 'The team behind Flow had a long week. Validators of Flow voted, and users of Flow waited for the token.';
    expect(about({ headline: 'Flow after the outage', text })).toBe('FLOW');
  });
});

describe('nothing is said of a page that is not about crypto', () => {
  test('whatever stands around its article', () => {
    expect(
      about({ title: 'A chip maker’s year', text: 'Chips sold well. '.repeat(60) }, 'https://www.example.com/business/a-makers-year'),
    ).toBe('none');
  });

  test('a word in passing does not make it so', () => {
    const text = `${'Young people buy shares and funds by telephone. '.repeat(60)} Some buy cryptocurrencies.`;
    expect(about({ headline: 'The young find the exchange', text }, 'https://www.example.com/money/young')).toBe('none');
  });

  test('a name alone does not either, on a site about other things', () => {
    expect(about({ headline: 'Tron: the film that was ahead of its time' }, 'https://www.example.com/film/a-look-back')).toBe('none');
  });

  test.for([
    'Pupils sit their SATs',
    'Samsung drops DeX',
    'Aid airdrops resume',
    'Halving emissions by 2035',
    'How tokenization shapes language models',
    'Satoshi Tajiri and his game',
    'Kryptonite and other noble gases: krypton',
    'Digital asset management for museums',
  ])('nor do words that mean crypto only on its own sites: %s', (headline) => {
    expect(about({ headline, text: `${headline}. It was a long week. `.repeat(9) }, 'https://www.example.com/a/story-of-the-day')).toBe(
      'none',
    );
  });

  test('nor a name and a ticker that are both ordinary words', () => {
    const text = 'The NEAR mission landed in 2001. Near the end its batteries failed. NEAR is still there, near the rim.';
    expect(about({ headline: 'Near the asteroid: how NEAR landed', text }, 'https://www.example.com/space/near-landed')).toBe('none');
    expect(about({ headline: 'Hedera HBAR: how high will it trade' }, 'https://www.example.com/money/hedera-hbar')).toBe('HBAR');
  });

  test('nor do gold, shares and games on a site about crypto', () => {
    expect(ofHeadline('Gold and silver at records')).toBe('none');
    expect(ofHeadline('A chip maker’s shares slide')).toBe('none');
  });

  test('the name of the site in title and description says nothing', () => {
    const site = { id: 'm', name: 'Bitcoin Magazine', kind: 'news', hosts: [] } as const;
    expect(about({ site, title: 'The court decides | Bitcoin Magazine', description: 'Bitcoin Magazine The court decides' })).toBe('none');
  });
});

describe('an article without a coin in its headline', () => {
  const text =
    'Bitcoin is held by the firm. It bought bitcoin in May, bitcoin in June and bitcoin in July. Bitcoin fell since. Ether did not.';

  test('is about the one that its text is full of, where tags or description name it too', () => {
    expect(about({ headline: 'The firm that cannot stop', text, tags: ['Bitcoin'] })).toBe('BTC');
    expect(about({ headline: 'The firm that cannot stop', text })).toBe('market');
  });

  test('is about the one that its address has, where the page names it too', () => {
    const url = 'https://www.coindesk.com/markets/2026/01/15/bitcoin-waits-for-the-court';
    expect(about({ headline: 'Waiting for the court', description: 'Traders of bitcoin hold still.' }, url)).toBe('BTC');
    expect(about({ headline: 'Waiting for the court', description: 'Traders hold still.' }, url)).toBe('none');
  });

  test('is not about the coin that a table of markets has most of', () => {
    const table = 'BTC/USDT\nBTC/EUR\nBTC/USD\nBTC/KRW\nBTC/GBP\nETH/USDT';
    expect(about({ headline: 'Where to trade', title: 'Crypto markets by volume', text: table, tags: ['Bitcoin'] })).toBe('market');
  });

  test('nor about one that only a heading of another box names', () => {
    expect(about({ headline: 'Solana', title: 'Markets of crypto', text: 'Crypto rose. Bitcoin led the way.' })).toBe('market');
  });

  test('is about the market where the headline says so', () => {
    expect(about({ headline: 'The crypto firm that cannot stop', text, tags: ['Bitcoin'] })).toBe('market');
  });
});

describe('coins outside every list', () => {
  test.for([
    ['Qqzx (QQZX) token falls after its launch', 'QQZX'],
    ['$QQZX airdrop begins for holders of the token', 'QQZX'],
    ['SEC approves a token (ETF) at last', 'market'],
    ['The QQZX token and the ZZYX token part ways', 'market'],
  ] as const)('%s: %s', ([headline, symbol]) => {
    expect(ofHeadline(headline)).toBe(symbol);
  });
});

describe('why, and what else', () => {
  test('every place that names the coin is told, the text with how often', () => {
    const subject = ended(
      subjectOf(
        {
          url: new URL('https://www.coindesk.com/markets/2026/01/15/solana-gains-on-a-quiet-day'),
          headline: 'Solana gains on a quiet day',
          tags: ['Solana', 'Markets'],
          description: 'SOL rose.',
          text: 'Solana rose. SOL is up. Bitcoin is not, and ether fell; bitcoin may follow.',
        },
        names,
      ),
    );
    expect(subject).toEqual({
      kind: 'coin',
      symbol: 'SOL',
      why: [{ where: 'url' }, { where: 'headline' }, { where: 'tags' }, { where: 'description' }, { where: 'text', count: 2 }],
      others: ['BTC', 'ETH'],
    });
  });

  test('of the market, where it is spoken of, and its coins', () => {
    const subject = ended(subjectOf({ url: new URL(NEWS), headline: 'Bitcoin, ether and XRP slide with the crypto market' }, names));
    expect(subject).toEqual({ kind: 'market', why: [{ where: 'headline' }], others: ['BTC', 'ETH', 'XRP'] });
  });
});

test('whatever a page says, there is an answer', () => {
  const word = fc.constantFrom('Bitcoin', 'near', '(SOL)', '$X', 'as', ',', 'crypto', 'token', '’s', '|', '😀', '%', 'ETH/BTC', '10%');
  const said = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(said, said, said, fc.webUrl(), (headline, title, text, url) => {
      const subject = ended(subjectOf({ url: new URL(url), headline, title, text }, names));
      if (subject.kind === 'coin') expect(subject.others).not.toContain(subject.symbol);
    }),
  );
});

const stepsOf = (sentences: number): number => {
  const text = 'Bitcoin and ether fell on that day again. '.repeat(sentences);
  return [...subjectOf({ url: new URL(NEWS), headline: 'Bitcoin', text }, names)].length;
};

test('a text is looked at in steps: the longer it is, the more of them', () => {
  expect(stepsOf(400)).toBeGreaterThanOrEqual(stepsOf(4) + 8);
});
