/** Names that begin or end like an asset's and are something else. Lower case, found in any case. */
export const NO_ASSETS: readonly string[] = [
  'bitcoin magazine',
  'bitcoin suisse',
  'bitcoin policy institute',
  'bitcoin depot',
  'bitcoin archive',
  'bitcoin core',
  'bitcoin hyper',
  'bitcoin conference',
  'bitcoin pizza day',
  'ethereum foundation',
  'ethereum virtual machine',
  'ethereum improvement proposal',
  'solana foundation',
  'solana labs',
  'solana mobile',
  'cardano foundation',
  'ripple effect',
  'ripple effects',
  'ripple labs',
  'ripple custody',
  'ripple prime',
  'stellar development foundation',
  'polygon labs',
  'tether holdings',
  'sky news',
  'digital gold',
  'gold standard',
  'gold rush',
  'gold medal',
  'gold card',
  'goldman sachs',
  'world gold council',
  'silver bullet',
  'silver lining',
  's&p global',
  's&p dow jones indices',
  'dow jones newswires',
  'russell 2000 growth',
  'russell 2000 value',
  's&p 500 growth',
  's&p 500 value',
  's&p 500 equal weight',
  'equal weight s&p 500',
  'equal weighted s&p 500',
  's&p 500 dividend',
  'nasdaq 100 equal weight',
  'nasdaq listed',
  'nasdaq stock market',
  'nasdaq inc',
  'nasdaq exchange',
  'gold silver ratio',
  'circle of',
  'gold etfs',
];

/**
 * Abbreviations and words put in capitals for emphasis: in capitals, even in parentheses ("relative strength index (RSI)"),
 * they are no ticker. A cashtag is one, and so is one behind the coin's own name.
 */
const NEVER_ALONE = `
  ADX AI AM AMA API APR APY ASI ATH ATL ATM ATR AUM BB BIS BOE BOJ BRC BTFD CAGR CBDC CBOE CDD CEO CEX CFO CFTC CIO CLO CME CMF CMO COO CPI
  CTO DAO DAT DCA DEFI DEX DMA DOJ DYOR ECB EMA EPS ERC EST ET ETF ETN ETP EU EUR EVM FBI FCA FDIC FED FOMC FOMO FTX FUD FX FYI GBP GDP
  GMT HODL IBIT ICO ID IMF IP IPO IRS IT JPY KOL KYC L1 L2 LLC LTD LTH M2 MA MACD MFI ME MVRV NAV NFT NFP NOW NUPL NVT NYSE OBV OG OI OK
  OTC PCE PM PMI POC POS POW PPI PR QE QT RSI RWA SAFE SEC SMA SOPR STH SWOT TA TD TGE THE TPS TVL TWAP UK US USA USD UTC UTXO VC VP
  VWAP WSJ WTI YOY YTD ALL NOT ONE TWO TOP NEW BIG UP GO IS IN ON AND FOR YES NO BUY SELL HOLD HUGE JUST REAL LIVE BREAKING UPDATE`;

const ABBREVIATIONS: ReadonlySet<string> = new Set(NEVER_ALONE.trim().split(/\s+/));

/** Whether a word in capitals says nothing of a coin that has it as its ticker. */
export const isAbbreviation = (word: string): boolean => ABBREVIATIONS.has(word);
