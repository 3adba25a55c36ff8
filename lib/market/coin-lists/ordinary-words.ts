/**
 * Names and tickers of coins that are ordinary words, or abbreviations of something else: in a headline they mean a coin
 * only with the ticker in parentheses or a cashtag. Lower case; tickers of one or two letters never count by themselves.
 */
const WORDS = `
  access ace act aero aevo alpha alt altlayer amp ape ark aster ath audio avalanche axe babylon balance banana band bank basic bat beam
  bio black bless blur bonk book boost bounce brett cake canton cash cat ceo chain circle city civic cloud comp compound convex core cosmos
  cow creator curve cyber dao dash dent dia dog dogs dollar drift dusk dydx ear edge ekubo elon ena ens era ern etf euro eve ever fair
  falcon fed fetch first flare flow flux form four frax free fun gala gas gate gdp giggle global gold golem grass grt gusd harmony hash
  hive hold home hooked horizon hot hype ice ico idea immutable index initia injective ion ipo iq iron jade jupiter just keep key kite link
  lit live loop magic maker mana manta mantle maple mask mass maverick melania meme merlin metal midnight mina mint mode monad moon
  morpho move movement multi nano near neo net neutron newton next nexus nft nil nine node not note nova oasis ocean ohm omni one open
  opinion optimism orbit orca order osmosis own people perpetual plasma plume point polygon portal power prime prom push pyth quant
  quick rad radiant rain rally rare ray real red render request reserve ribbon ripple river ronin root safe saga sahara sand sats script sec
  seed shell sign sky solar sonic space spark spell spot stable stacks star stargate state status steem stellar step story sun super
  sweat swell table terra theta threshold tia time token tornado towns tree trump turbo two ultra unit usa verge vision voxel wallet wave
  waves win wing wire wormhole world yield zero zone`;

const ORDINARY: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/));

/** Whether a name or ticker of a coin says nothing without more. */
export const isOrdinaryWord = (word: string): boolean => ORDINARY.has(word.toLowerCase());
