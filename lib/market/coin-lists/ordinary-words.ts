/**
 * Names and tickers of coins that are ordinary words, or abbreviations of something else: in a headline they mean a coin
 * only with the ticker in parentheses or a cashtag. Lower case; tickers of one or two letters never count by themselves.
 */
const WORDS = `
  access ace act aero aevo alpha alt altlayer amp ape ark aster ath audio avalanche axe babylon balance balancer banana band bank basic
  bat beam berry bio black bless blur bonk book boost bounce brett cake canton cash cat ceo chain circle city civic cloud comp compound
  convex core cosmos cow creator curve cyber dao dash deep dent dia dog dogs dollar drift dusk dydx ear edge ekubo elon ena ens era ern
  etf euro eve ever fair falcon fed fetch first flare flow flux form four frax free fun gala gas gate gdp giggle global goat gold golem
  grass grt gusd harmony hash helium hive hold home hooked horizon hot huma humanity hype hyper ice ico icon idea immutable index initia
  injective ion ipo iq iron jade jupiter just keep key kite lagrange layer link lit live loop lumens magic magma maker mana manta mantle
  mantra maple mask mass maverick melania meme merlin metal midnight mina mint mode monad moon morpho move movement multi nano near neo
  net neutron newton next nexus nft nil nine node not note nova oasis ocean ohm omni one ontology open opinion optimism orbit orca order
  origin osmosis own particle people perpetual plasma plume point polygon portal power prime prom push pyth quant quick rad radiant rain
  rally rare ray real red render request reserve ribbon ripple river ronin root safe saga sahara sand sandbox sats script sec seed sei shell
  sign sky solar sonic soon space spark spell spot stable stacks star stargate state status steem stellar step story succinct sun super
  sweat swell table terra theta threshold tia time token tornado towns treasure tree trump turbo two ultra unit usa useless usual venice
  venus verge vision voxel wallet walrus wave waves win wing wire world wormhole yield zero zone`;

const ORDINARY: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/));

/** Whether a name or ticker of a coin says nothing without more. */
export const isOrdinaryWord = (word: string): boolean => ORDINARY.has(word.toLowerCase());
