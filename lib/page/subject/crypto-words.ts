/** Words that only texts about crypto have, in English and German. Tickers and names of coins are told apart elsewhere. */
const WORDS =
  /(?<![\p{L}\p{N}])(?:(?:c|k)r[iy]pto(?!gra|log|spor|zoo|nym|gen|n)\p{L}*|bitcoins?|btc|ethereum|altcoins?|stablecoins?|(?:meme|privacy)[- ]?coins?|shitcoins?|blockchains?|on-chain|off-chain|defi|web3|nfts?|non-fungible|digital assets|digital (?:currenc|collectible)\p{L}*|(?:native|utility|governance|meme) tokens?|smart contracts?|hodl\p{L}*|hash ?rate|satoshi nakamoto|restaking|liquid staking|binance|coinbase|bybit|kucoin|bitmex|bitfinex|bitget|ftx|metamask|usdt|usdc)(?![\p{L}\p{N}])/giu;

/** Words that mean crypto on a site about crypto, and other things elsewhere: exams, telephones, aid, language models. */
const THERE =
  /(?<![\p{L}\p{N}])(?:tokens?|coins?|token(?:is|iz)\p{L}+|wallets?|staking|stakers?|mainnet|testnet|validators?|daos?|miners?|mining|hard fork|whales?|ether|airdrops?|halving|dex(?:e?s)?|layer[- ]?[12]|sats|satoshis?|digital assets?)(?![\p{L}\p{N}])/iu;

/** Whether a text on a site about crypto speaks of it. */
export const speaksThere = (text: string): boolean => THERE.test(text);

/** How often a text speaks of crypto. */
export const cryptoWordsIn = (text: string): number => text.match(WORDS)?.length ?? 0;

/** A host whose name says that its pages are about crypto. */
export const isCryptoHost = (host: string): boolean => /crypto|krypto|coin|btc|blockchain|defi|blockworks|decrypt/.test(host);
