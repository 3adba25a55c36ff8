/** Words that only texts about crypto have, in English and German. Tickers and names of coins are told apart elsewhere. */
const WORDS =
  /(?<![\p{L}\p{N}])(?:(?:c|k)r[iy]pto(?!gra|log|spor|zoo|nym|gen)\p{L}*|bitcoins?|btc|ethereum|ether|altcoins?|stablecoins?|meme-?coins?|shitcoins?|blockchains?|on-?chain|off-?chain|defi|web3|nfts?|non-fungible|digital[- ](?:asset|currenc|collectible)\p{L}*|token(?:is|iz)(?:ed|ation|ing|e)|tokenisier\p{L}*|native tokens?|utility tokens?|governance tokens?|smart contracts?|airdrops?|hodl\p{L}*|hash ?rate|halving|satoshis?|sats|layer-?[12]|dexs?|dexes|cold wallets?|meme tokens?|depin|restaking|liquid staking|binance|coinbase|bybit|kucoin|bitmex|bitfinex|bitget|ftx|metamask|usdt|usdc)(?![\p{L}\p{N}])/giu;

/** Words that mean crypto on a site about crypto, and other things elsewhere. */
const THERE =
  /(?<!\p{L})(?:tokens?|wallets?|staking|stakers?|mainnet|testnet|validators?|daos?|miners?|mining|hard fork|whales?)(?!\p{L})/iu;

/** Whether a text on a site about crypto speaks of it. */
export const speaksThere = (text: string): boolean => THERE.test(text);

/** How often a text speaks of crypto. */
export const cryptoWordsIn = (text: string): number => text.match(WORDS)?.length ?? 0;

/** A host whose name says that its pages are about crypto. */
export const isCryptoHost = (host: string): boolean => /crypto|krypto|coin|bitcoin|btc|blockchain|defi|token|blockworks|decrypt/.test(host);
