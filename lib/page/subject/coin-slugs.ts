/**
 * Slugs of trackers that are neither the name nor the ticker of a coin that texts name: slug, ticker, and so on. A few of the
 * wrapped, staked and stable ones: the full lists of lib/market would weigh more than all else that reads a page.
 */
const OTHERS = `
  wrapped-steth WSTETH lido-staked-ether STETH wrapped-eeth WEETH rocket-pool-eth RETH coinbase-wrapped-staked-eth CBETH
  mantle-staked-ether METH kelp-dao-restaked-eth RSETH jito-staked-sol JITOSOL msol MSOL coinbase-wrapped-btc CBBTC weth WETH wbnb WBNB
  wrapped-solana SOL binance-bitcoin BTCB multi-collateral-dai DAI usds USDS sky-dollar USDS ethena-usde USDE true-usd TUSD
  first-digital-usd FDUSD usd1-wlfi USD1 paypal-usd PYUSD usdd USDD frax FRAX pax-gold PAXG binancecoin BNB crypto-com-chain CRO matic-network POL leo-token LEO bitcoin-cash-sv BSV terra-luna LUNC terra-luna-2 LUNA
  the-open-network TON shiba-inu SHIB render-token RENDER fetch-ai FET blockstack STX elrond-erd-2 EGLD theta-token THETA
  internet-computer ICP hedera-hashgraph HBAR quant-network QNT havven SNX curve-dao-token CRV lido-dao LDO rocket-pool RPL
  pump-fun PUMP worldcoin-wld WLD artificial-superintelligence-alliance FET injective-protocol INJ immutable-x IMX sei-network SEI
  conflux-token CFX jasmycoin JASMY axie-infinity AXS the-sandbox SAND decentraland MANA basic-attention-token BAT
  pancakeswap-token CAKE compound-governance-token COMP yearn-finance YFI ethereum-name-service ENS 1inch 1INCH okb OKB gatechain-token GT
  kucoin-shares KCS bitget-token BGB ftx-token FTT huobi-token HT ecash XEC bitcoin-gold BTG bitcoin-diamond BCD wormhole W sonic-3 S
  tutorial TUT mubarak MUBARAK banana-for-scale-2 BANANAS31 test-token TST broccoli-3 BROCCOLI714 siren SIREN giggle-fund GIGGLE
  goplus-security GPS redstone-oracles RED cookie COOKIE bio-protocol BIO story-2 IP particle-network PARTI
  wayfinder PROMPT nillion NIL kernel-2 KERNEL babylon BABY initia INIT hyperlane HYPER sign-global SIGN huma-finance HUMA sophon SOPH
  resolv RESOLV lagrange LA spark-2 SPK sahara-ai SAHARA newton-protocol NEWT bounce-bit BB chainbase C succinct PROVE towns TOWNS
  caldera ERA treehouse TREE solv-protocol SOLV openledger-2 OPEN somnia SOMI holoworld HOLO boundless ZKC barrel-bitcoin BARD mira-3 MIRA
  falcon-finance-ff FF eden-network EDEN enso ENSO yieldbasis YB turtle-2 TURTLE kite-2 KITE meteora MET apro AT lorenzo-protocol BANK
  allora ALLO zerobase ZBT humanity H bless BLESS coai COAI river RIVER folks-finance FOLKS pieverse PIEVERSE midnight-3 NIGHT
  hemi HEMI plasma XPL avantis AVNT doublezero 2Z linea LINEA mitosis MITO dolomite DOLO dego-finance DEGO vana VANA usual USUAL
  thena THE velodrome-finance VELODROME aerodrome-finance AERO cow-protocol COW degen-base DEGEN toshi TOSHI virtual-protocol VIRTUAL
  aixbt AIXBT swarms SWARMS griffain GRIFFAIN zerebro ZEREBRO gigachad-2 GIGA spx6900 SPX mog-coin MOG apu-s-club APU
  peanut-the-squirrel PNUT goatseus-maximus GOAT act-i-the-ai-prophecy ACT just-a-chill-guy CHILLGUY cat-in-a-dogs-world MEW
  book-of-meme BOME dogs-2 DOGS catizen CATI hamster-kombat HMSTR notcoin NOT pudgy-penguins PENGU magic-eden ME hashflow HFT
  space-id ID open-campus EDU arkham ARKM cyberconnect CYBER maverick-protocol MAV pixels PIXEL portal-2 PORTAL
  ronin RON axelar AXL alt-layer ALT dymension DYM manta-network MANTA xai-blockchain XAI sleepless-ai AI nfprompt-token NFP
  saga-2 SAGA omni-network OMNI renzo REZ bouncebit BB lista LISTA zksync ZK io IO banana-gun BANANA scroll SCR cetus-protocol CETUS
  orderly-network ORDER aevo-exchange AEVO tensor TNSR parcl PRCL zeus-network ZEUS grass GRASS drift-protocol DRIFT`
  .trim()
  .split(/\s+/);

const TICKERS: ReadonlyMap<string, string> = new Map(
  OTHERS.flatMap((word, i) => (i % 2 === 0 ? [[word, OTHERS[i + 1] ?? ''] as const] : [])),
);

/** Ticker of a coin by a tracker's slug for it, where no name leads there; `undefined` for any other. */
export const tickerOfSlug = (slug: string): string | undefined => TICKERS.get(slug.toLowerCase());
