import type { FigureWords } from '../figures/figure-words.ts';

/** English words about figures. */
export const enFigureWords: FigureWords = {
  above:
    'above|over|past|beyond|north of|more than|higher than|greater than|exceeding|exceeds|exceeded|surpassing|surpassed|surpasses|topping|topped|tops|crossing|crossed|crosses|upwards of|at least|back above|passed|breached',
  below: 'below|under|beneath|less than|lower than|south of|shy of|back below',
  near: 'nearly|almost|about|around|roughly|approximately|approx|close to|near|some|just under|just over|an estimated|estimated|circa',
  at: 'at|to|is|are|was|were|hit|hits|hitting|reached|reaches|reaching|touched|touching|totaled|totalled|totaling|totalling|totals|stands|stood|sits|sat|reads|read|score|scores|scored|currently|valued at|registered|recorded|records|came in at|comes in at|come in at|into|hovers|hovering|as high as|as low as|amounted to|amounts to',
  by: 'by',
  from: 'from',
  to: 'to',
  of: 'of|in|for|among|across',
  forWord: 'for|on|over|against|between',
  high: 'high|peak|record|highs|top|highest',
  low: 'low|lows|bottom|lowest',
  up: 'up|rose|rises|risen|rising|climbed|climbs|climbing|gained|gains|grew|grown|growing|increased|increases|increase|increasing|jumped|jumps|surged|surges|surging|added|rise|swelled|expanded|strengthened|strengthening|strengthens|soared|higher|rebounds|rebounded|rebounding|recovering|recovered',
  down: 'down|fell|falls|fallen|falling|dropped|drops|dropping|declined|declines|declining|slipped|slips|slipping|decreased|decrease|shrank|shrunk|lost|lower|slid|slides|slide|sank|plunged|plunging|tumbled|contracted|contracting|shed|drop|decline|dipped|dips|retreated|plummeted|crashed|eased|slides|sliding|dipping|dips|wanes|waning|weakens|weakened|weakening|cooling|fading|tumbles|plunges|retreats|retreating',
  filler:
    "the|a|an|its|their|all|just|now|again|also|currently|already|still|total|combined|only|as much as|up to|net|another|even|well|briefly|recently|slightly|this|that|both|collectively|'s|level of|levels of|value of|reading of|score of|readings",
  clause:
    'while|whereas|but|although|though|because|when|which|who|whose|if|unless|said|says|noted|according|after|before|amid|despite|and then|where|however|versus|vs|compared|with|following|since',
  worth: 'worth|in value|of value',
  passive: 'was|were|has been|have been|had been|been|is being|being|is|got',
  crypto: 'crypto|cryptocurrency|cryptocurrencies|digital asset|digital assets|altcoin',
  not: "not|no|never|without|n't|despite",
  total: 'total|overall|global|aggregate|entire|aggregated',
  possessive: "its|their|his|'s",
  longestSince: 'longest|longest such|longest streak|best run|longest run|longest winning streak|longest losing streak',

  dominance: 'dominance|dominance rate|dominance index|market dominance|dominance level|dominance metric|dominance ratio',
  marketShare: 'market share|share',
  ofTheMarket: 'of|of the|of the total|of the entire|of the overall|of the whole|of total|of the global|of all|of the combined',
  makesUp:
    'makes up|make up|making up|accounts for|accounting for|account for|accounted for|represents|representing|commands|commanding|constitutes|comprises|holds|holding',

  correlation: 'correlation|correlations|correlation coefficient|correlated|pearson coefficient',
  together:
    'in lockstep|in tandem|moves with|moving with|moved with|moves in line with|moving in line with|moved in line with|closely aligned|aligned with|alignment with|tied to|tracks|tracking|tracked|mirrors|mirroring|mirrored|coupled to|coupled with|aligned|alignment between',
  decoupled: 'decoupled|decoupling|decouples|decouple|diverged from|diverging from',
  inverse: 'negative|negatively|inverse|inversely|anti-correlated|inverted',
  weak: 'weakened|weakening|weakens|weaker|fading|faded|broken down|breaks down|lost',
  equities:
    'equities|equity markets|equity market|stocks|stock market|stock markets|risk assets|tech stocks|technology stocks|u\\.s\\. stocks|us stocks|wall street',

  outperforms:
    'outperformed|outperforms|outperforming|outperform|outperformance|outpaced|outpaces|outpacing|outpace|beat|beats|beaten|beating|outshone|outshines|outshining|outran',
  underperforms:
    'underperformed|underperforms|underperforming|underperform|lagged|lags|lagged behind|lagging|lagging behind|trailed|trails|trailing',
  winning: 'winning|gain|gains|green|higher|rally|bullish|positive|upward',
  losing: 'losing|loss|losses|red|lower|decline|declines|bearish|negative|downward',
  streak: 'streak|run|streaks|row',
  largeCaps: 'large caps|large-caps|large cap stocks|large-cap stocks|large-cap peers|bigger peers|the broader market|its large-cap peers',

  marketCap:
    'market cap|market caps|market capitalization|market capitalisation|market value|market valuation|marketcap|mcap|capitalization|capitalisation',
  inValue: 'in value|of value|in valuation|of its value',
  altcoin: 'altcoin|alt',
  gained: 'gained|gains|gaining|gain|regained|recovered|picked up',
  lost: 'lost|loses|losing|loss of|lose|losses of|shed|sheds|shedding|erased|erasing|erases|wiped|wiped out|wiping out|gave up|bled',
  wiped:
    'wiped off|wiped out|wiped from|wiped|wiping off|wiping out|wiping|erased|erased from|vanished|evaporated|wipes off|wipes out|lost|shaved off|knocked off|removed',
  added: 'added|adds|adding|add|injected|restored|gained',
  excluding: 'excluding|without|ex|except',

  longShort:
    'long/short ratio|long/short ratios|long-short ratio|long-short ratios|long-to-short ratio|long-to-short ratios|long to short ratio|long short ratio|l/s ratio|longs/shorts ratio|long/short account ratio|long/short position ratio|ratio of longs to shorts',
  taker:
    'taker buy/sell ratio|taker buy-sell ratio|taker buy sell ratio|taker ratio|taker long/short ratio|buy/sell ratio|taker buy/sell volume ratio',
  funding: 'funding rate|funding rates|funding|weighted funding rate',
  premium: 'futures premium|annualized premium|coinbase premium|kimchi premium|premium index|annualized basis|futures basis|basis rate',
  parity: 'parity|one|unity',
  traders: 'accounts|traders|positions|users|open positions|investors|open interest|futures traders',
  longs: 'longs|long positions|long accounts|long traders|long bets|long holders|long|buyers',
  shorts: 'shorts|short positions|short accounts|short traders|short bets|short holders|short|sellers',
  makesUpShare:
    'made up|make up|making up|account for|accounted for|accounting for|accounts for|represent|represented|at|is|are|stood at|stand at|comprised|hold|held|were',
  areLong: 'long|longs|net long|bullish',
  areShort: 'short|shorts|net short|bearish',

  inflow: 'inflow|inflows|net inflow|net inflows|positive flows|net buying',
  outflow: 'outflow|outflows|net outflow|net outflows|redemptions|withdrawals|negative flows',
  fund: 'etf|etfs|etp|etps|exchange-traded fund|exchange-traded funds|exchange-traded products|fund|funds|trust|trusts|investment products|products',
  allFunds:
    'crypto funds|crypto fund|crypto etfs|crypto etps|crypto investment products|digital asset funds|digital asset investment products|digital asset products|digital-asset funds|crypto investment funds|crypto exchange-traded products|cryptocurrency funds|digital asset fund',
  exchange: 'exchange|exchanges|binance|coinbase|kraken|okx|bybit|bitfinex|trading platforms|bitstamp|gemini|upbit|kucoin|huobi|htx|bitget',
  tookIn:
    'took in|takes in|taking in|attracted|attracting|attracts|drew|drawing|draws|raked in|raking in|pulled in|pulling in|drew in|absorbed|hauled in|brought in|amassed|saw net buying of',
  pulled: 'pulled|withdrew|withdrawn|redeemed|lost|bled|shed|shedding|bleeding|losing',
  left: 'left|leaving|exited|exiting|flowed out|flowing out|was pulled|were pulled|was withdrawn|pulled out',
  entered: 'entered|entering|flowed into|flowing into|poured into|pouring into|flowed in|came in|went into|moved into',
  withdrawn: 'withdrew|withdrawn|withdrawing|withdraws|moved off|left|leaving|moved out of|pulled from|taken off|outflow|outflows|off',
  deposited: 'deposited|deposits|depositing|sent to|sent|moved to|moved onto|transferred to|transferring|flowed to|inflow|inflows|onto',
  hold: 'hold|holds|holding|held|manage|manages|managing|boast|boasts|oversee|oversees',
  assets: 'assets|assets under management|aum|net assets|total net assets|total assets',

  liquidation: 'liquidations|liquidation|liquidated positions',
  liquidated: 'liquidated|wiped out|were liquidated|was liquidated|force-closed|flushed out',
  positions: 'positions|bets|leveraged positions|leverage|contracts|longs|shorts|traders',
  longSide: 'long|longs|bullish',
  shortSide: 'short|shorts|bearish',
  openInterest: 'open interest|oi',
  volume: 'trading volume|trading volumes|24-hour volume|spot volume|daily volume|volume|turnover',
  tvl: 'total value locked|tvl|value locked',
  season: 'altcoin season index|altcoin season indicator|altseason index|altcoin season score',
};
