/** Words that only texts about crypto have, in English and German. Tickers and names of coins are told apart elsewhere. */
const WORDS =
  /(?<![\p{L}\p{N}])(?:crypto(?:s|currenc\p{L}+|asset\p{L}*|market\p{L}*)?(?!graph)|krypto\p{L}*|bitcoins?|btc|ethereum|ether|altcoins?|stablecoins?|meme-?coins?|shitcoins?|blockchains?|on-?chain|off-?chain|defi|web3|nfts?|non-fungible|digital[- ](?:asset|currenc|collectible)\p{L}*|token(?:is|iz)(?:ed|ation|ing|e)|tokenisier\p{L}*|native tokens?|utility tokens?|governance tokens?|smart contracts?|airdrops?|hodl\p{L}*|hash ?rate|halving|satoshis?|sats|layer-?[12]|dexs?|dexes|cold wallets?|meme tokens?|depin|restaking|liquid staking|binance|coinbase|bybit|kucoin|bitmex|bitfinex|bitget|ftx|metamask|usdt|usdc)(?![\p{L}\p{N}])/giu;

/** How often a text speaks of crypto. */
export const cryptoWordsIn = (text: string): number => text.match(WORDS)?.length ?? 0;

/** A host whose name says that its pages are about crypto. */
export const isCryptoHost = (host: string): boolean => /crypto|krypto|coin|bitcoin|btc|blockchain|defi|token|blockworks|decrypt/.test(host);
