import { lazily } from '../../core/lazily.ts';
import type { FigureWords } from '../figures/figure-words.ts';
import { EN_ENTERED, EN_LEFT, EN_PULLED, EN_TOOK_IN } from './en-figure-flows.ts';
import { EN_DOWN, EN_UP } from './en-figure-moves.ts';

/** English words about figures. */
export const enFigureWords = lazily((): FigureWords => ({
  above:
    'above|over|past|beyond|north of|more than|higher than|greater than|exceeding|exceeds|exceeded|surpassing|surpassed|surpasses|topping|topped|tops|crossing|crossed|crosses|upwards of|at least|back above|passed|breached|reclaimed|reclaims|reclaiming|broke above|breaks above|broken above|eclipsed|eclipsing|topped out above|in excess of',
  below:
    'below|under|beneath|less than|lower than|south of|shy of|back below|broke below|broken below|breaks below|dropped below|slipped below|within striking distance of',
  near: 'nearly|almost|about|around|roughly|approximately|approx|close to|near|some|just under|just over|an estimated|estimated|circa|just about|in the region of|upwards to|an average of',
  at: 'at|reading of|score of|to|is|are|was|were|hit|hits|hitting|reached|reaches|reaching|touched|touching|totaled|totalled|totaling|totalling|totals|stands|stood|sits|sat|reads|read|score|scores|scored|currently|valued at|registered|recorded|records|came in at|comes in at|come in at|into|hovers|hovering|as high as|as low as|amounted to|amounts to|posted|prints|printed|showed|shows|showing|show|marking|notched|notching|logged|logs|equals|equaled|equal to|being|came to|comes to|come to|resting|standing|sitting|hover|remains|remained|tallied|tallying|clocked in at|registers|registering|register|flashes|flashing|flashed|lies at|ran to|runs to|comes out at|came out at|averaged|averages|averaging|estimated at|pegged at|put at|worth|now|averages|averaged|averaging|pays|paid|paying|yields|yielded|yielding|fetches|fetched|fetching|earns|earning|marks|marked',
  by: 'by',
  from: 'from',
  formerly:
    'from|compared with|compared to|versus|vs|vs\\.|against|as against|as opposed to|instead of|relative to|in comparison with|in comparison to|in contrast to|(?:having|it had|they had|which had) (?:been|stood|sat|hovered|started|begun|opened)(?: out)?(?: at| as high as| as low as)?|after (?:being|standing|sitting|hovering|starting|beginning|opening)(?: out)?(?: at)?|when (?:«w\\d+»,? )?(?:it|they|that|the (?:figure|share|reading|index|number|rate|gauge|metric|ratio|coefficient|total)) (?:was|were|stood|sat|read|hovered|had been|had stood|came in|came to)(?: at)?|(?:double|twice|triple|treble|quadruple|half|above|below|under|over|than|beyond|past) the|than|it was|it stood at',
  noFormer:
    'far|away|points?|percent|percentage|short|shy|ranging|range|apart|different|distance|aside|excluding|not|no|without|but|while|whereas|although|though|if|unless|said|says|bringing|leaving|taking',
  crest: 'all of',
  to: 'to',
  of: 'of|in|for|among|across',
  forWord: 'for|on|over|against|between',
  high: 'high|peaked|topped out|crested|peak|record|highs|top of|top at|highest|peaks|crest',
  low: 'low|bottomed|bottomed out|troughed|lows|bottom|lowest|trough|troughs|nadir',
  highest: 'highest|most|largest|biggest|greatest|strongest|loftiest',
  lowest: 'lowest|least|smallest|weakest|slimmest',
  up: EN_UP(),
  down: EN_DOWN(),
  filler:
    "the|a|an|its|their|all|just|now|again|also|currently|already|still|total|combined|only|as much as|up to|net|another|even|well|briefly|recently|slightly|this|that|both|collectively|'s|level of|levels of|value of|reading of|score of|readings|his|her|those|these|approximately|steady|whopping|massive|staggering|record|impressive|modest|much|slight|further|fresh|back",
  article: 'a|an',
  whichIs: 'which is|which was|that is|marking|which marks|which marked|which represents',
  sign: 'minus|plus|negative|positive',
  minus: 'minus|negative',
  have: 'has|have|had|having|has been|have been',
  fronts: 'at|with',
  fronted: 'is|are|was|were',
  relative: 'which|that',
  clause:
    'while|whereas|but|although|though|because|when|which|who|whose|if|unless|said|says|noted|according|after|before|amid|despite|and then|where|however|versus|vs|compared|with|following|since',
  worth: 'worth|in value|of value',
  passive: 'has|have|had|was|were|has been|have been|had been|been|is being|being|is|got',
  crypto: 'crypto|cryptos|cryptocurrency|cryptocurrencies|digital asset|digital assets|altcoin',
  not: "not|no|never|without|n't|despite",
  total: 'total|overall|global|aggregate|entire|aggregated',
  possessive: "its|their|his|'s",
  longestSince: 'longest|longest such|longest streak|best run|longest run|longest winning streak|longest losing streak',

  dominance:
    'dominance rate|dominance index|dominance level|dominance metric|dominance ratio|dominance chart|dominance figure|dominance reading|dominance|(?:grip|hold) (?:on|over) (?:the )?(?:(?:entire|whole|overall|broader|wider|total) )?(?:crypto |cryptocurrency |digital[ -]asset )?market',
  marketShare: 'market share|market-wide share|share|slice|portion|proportion|chunk|weight|weighting|piece|percentage',
  ofTheMarket:
    'of|in|of the|in the|of the total|of the entire|of the overall|of the whole|of total|of the global|of all|of the combined|of all the',
  wholeMarket:
    "(?:total |aggregate |combined |overall )?value of (?:all )?(?:cryptocurrencies|cryptos|digital assets|crypto assets|digital tokens|tokens|crypto)|crypto market value|(?:crypto|cryptocurrency|digital[ -]asset|entire|whole|overall|total|broader|global|combined|sector's|industry's|market's) (?:crypto |cryptocurrency |digital[ -]asset )?(?:market value|market|capitali[sz]ation|valuation|value|pie|universe|complex|space|industry|sector|economy|ecosystem|wealth)(?: cap\\w*| value| valuation)?|market(?: cap\\w*| value| pie)?|pie|everything in (?:crypto|the market|digital assets)|(?:total|global|overall) (?:cap\\w*|value)|crypto(?!currenc)",
  shareOfIt: 'of (?:it|that|this|the whole|the total|that total|that sum|this sum|that figure|that pie|this pie|that market)',
  ownShare: 'theirs|its own|their own|hers',
  thatOf: 'that of|the one of|those of|that for|the share of|the dominance of',
  marketOfShare: 'market share|market-wide share',
  shareAlone: 'share|slice|portion',
  valuedAt: 'valued at|worth|a value of|a total value of',
  heldBy:
    'held by|owned by|controlled by|commanded by|accounted for by|represented by|taken up by|made up by|made up of|belonging to|attributable to|that belongs to|captured by',
  isHeldBy:
    "is (?:now |currently |still )?(?:in |held by |made up of |accounted for by |bitcoin's )?|are (?:now |currently |still )?(?:in |held by )?|(?:now |currently |still )?sits in|belongs to|(?:now )?lies in|consists of|, [^«;,]{0,20}, is (?:now )?",
  makesUp:
    'makes up|make up|making up|accounts for|accounting for|account for|accounted for|represents|representing|represent|commands|commanding|constitutes|comprises|holds|holding|hold|claims|claiming|claimed|captures|capturing|captured|represented|commanded|comprising|constituting|make up for|made up|controls|controlling|controlled|takes up|took up|taking up|responsible for|held|dominates with|dominating with|leads with|command|constituted|comprised|boasts|boasted|retains|retained|owns|owned|occupies|occupied|occupying|enjoys|amounts to|equals|stands for|stood for|equates to|absorbs|absorbed',

  correlation:
    'correlation coefficients|correlate|correlates|correlating|inverse relationship|positive relationship|negative relationship|close relationship|strong relationship|correlation|correlations|correlation coefficient|correlated|pearson coefficient|co-movement',
  coefficient: 'coefficients?|readings?|figures?|values?',
  link: 'links?|linkages?|ties?|bonds?|connections?|relationships?|relation|coupling|dependence|dependency|sensitivity|closeness',
  theOne: 'that|the one|those',
  relatedTo: 'with|to|versus|vs|against|on',
  between: 'between|of|among',
  it: 'it|them',
  bothNamed:
    'the (?:two|pair|duo)(?: (?:of (?:them|these|those)|assets|markets|coins|cryptocurrencies|tokens|asset classes|stores of value|benchmarks|gauges|instruments|rivals|worlds))?|these two|those two|the two|both|both assets|both markets|them|each other|one another',
  twoLargest:
    'the two (?:largest|biggest|leading|top) (?:coins|cryptocurrencies|tokens|assets|crypto assets|digital assets)|the top two (?:coins|cryptocurrencies|tokens|assets)',
  together:
    'in lockstep|in tandem|moves with|moving with|moved with|moves in line with|moving in line with|moved in line with|closely aligned|aligned with|alignment with|tied to|tracks|tracking|tracked|mirrors|mirroring|mirrored|coupled to|coupled with|aligned|alignment between|in sync|in sync with|in step with|in unison|hand in hand|in line with|moves closely|moved closely|moving closely|move closely|move together|moving together|moved together|moves together|move in line with|closely linked|tightly linked|closely follows|closely followed|closely following|shadows|shadowing|shadowed|mirror|track|trades like|trading like|trade like|traded like|behaves like|behaving like|alongside|synchronized with|coupling with|tethered to',
  decoupled:
    'decoupled|decoupling|decouples|decouple|diverged from|diverging from|decoupled from|broke away from|breaking away from|broken away from|diverged|diverging|divergence|uncorrelated',
  inverse: 'negative|negatively|inverse|inversely|anti-correlated|inverted|opposite|negative territory',
  weak: 'frayed|fraying|frays|broken|snapped|ruptured|weakened|weakening|weakens|weaker|fading|faded|broken down|breaks down|lost|weaken|loosened|loosening|loosens|broke down|deteriorated|vanished|disappeared',
  equities:
    'equities|equity markets|equity market|stocks|stock market|stock markets|risk assets|tech stocks|technology stocks|u\\.s\\. stocks|us stocks|wall street|risk appetite in equity markets|tech sector|tech shares|technology shares|equity indices|equity indexes|stock indices|stock indexes|u\\.s\\. equities|us equities|global equities|traditional markets|traditional equities|risk-on assets',

  outperforms:
    'leads|leading|led|pulled ahead of|outperformed|outperforms|outperforming|outperform|outperformance|outpaced|outpaces|outpacing|outpace|beat|beats|beaten|beating|outshone|outshines|outshining|outdid|outdoes|outdone|outdoing|trounced|trounces|trouncing|crushed|crushes|crushing|bested|besting|bests|outrun|outruns|outrunning|outclassed|outclasses|outmuscled|trumped|outgains|outgaining|outstrips|outshine|outdo|outrank|outranked|outran|outgained|outstripped|outstripping|surpassed the performance of',
  underperforms:
    'underperformed|underperforms|underperforming|underperform|lagged|lags|lagged behind|lagging|lagging behind|trailed|trails|trailing|trailed behind|lost ground to|lost ground against|losing ground to|fell behind|fallen behind|falling behind|trail|lag',
  winning:
    'winners?|advance|advances|advanced|up|rise|rises|gained|rallied|climbed|winning|gain|gains|green|higher|rally|bullish|positive|upward|profit|profits|gainful',
  losing:
    'losers?|slide|slides|setback|setbacks|retreat|pullback|drop|drops|down|bearish|losing|loss|losses|red|lower|decline|declines|bearish|negative|downward|decliner|selloff',
  streak: 'streak|run|streaks|row',
  largeCaps:
    'large caps|large-caps|large cap stocks|large-cap stocks|large-cap peers|bigger peers|the broader market|its large-cap peers|large-cap indices',

  rival:
    'its larger rival|its bigger rival|its larger sibling|its bigger sibling|its older sibling|its larger peer|its bigger peer|its older rival|the market leader|the number one crypto|the number one cryptocurrency|the largest cryptocurrency|the biggest cryptocurrency|the largest crypto|the leading cryptocurrency|the flagship cryptocurrency',
  pointed:
    'it|them|the token|the coin|the asset|the cryptocurrency|the altcoin|the crypto|the digital asset|the memecoin|the digital currency',

  marketCap:
    'market cap|market caps|market capitalization|market capitalisation|market value|market valuation|marketcap|mcap|capitalization|capitalisation|market valuation|total valuation|valuation|total market value|combined market value|combined capitalization',
  inValue: 'in value|of value|in valuation|of its value',
  altcoin: 'altcoin|alt',
  stablecoin: 'stablecoin',
  gained:
    'recouped|recouping|reclaimed|clawed back|won back|put on|tacked on|tacking on|regaining|recovering|swelled by|grown by|gained|gains|gaining|gain|regained|recovered|picked up|gathered',
  lost: 'surrendered|surrendering|surrenders|surrender|relinquished|relinquishing|forfeited|ceded|conceded|given up|giving up|given back|gave back|giving back|coughed up|haemorrhaged|hemorrhaging|bleeding|vaporized|torched|incinerated|obliterated|lost|loses|losing|loss of|lose|losses of|shed|sheds|shedding|erased|erasing|erases|wiped|wiped out|wiping out|gave up|bled|hemorrhaged|cut',
  wiped:
    'sliced|slicing|slices|sliced off|shaved|shaving|shaves|shaving off|chopped|chopped off|lopped|lopped off|lopping|slashed|slashing|trimmed|trimming|carved|carved off|stripped|stripping|drained|draining|vaporized|vaporizing|torched|knocking|knocked|sucked|incinerated|obliterated|obliterating|purged|deleted|axed|swept off|swept away|disappeared|cost|wiped off|wiped out|wiped from|wiped|wiping off|wiping out|wiping|erased|erased from|vanished|evaporated|wipes off|wipes out|lost|shaved off|knocked off|removed|wipe out|wipe|erase|erasing|erases|took|shave|cut|dragged',
  vanished:
    'gone up in smoke|went up in smoke|exited|exits|left|leaves|fled|flees|flowed out of|flowing out of|poured out of|drained out of|dissolved|melted away|been lost|was lost|were lost|has gone|is gone|vanish|vanishes|vanished|evaporate|evaporates|evaporated|disappear|disappears|disappeared|wiped (?:off|out|from)|erased (?:off|from)|shaved off|gone from',
  added:
    'created|generated|conjured up|tacked on|tacked onto|tacking on|tacks on|piled on|piled onto|piling on|put on|poured|pumped|pumping|handed|restoring|restores|heaped|injecting|regained|recouped|clawed back|reclaimed|added|adds|adding|add|injected|restored|gained',
  arrived:
    'flowed into|flowed back into|flowed back to|flowing into|flowing back into|flows into|poured into|poured back into|pouring into|returned to|returning to|entered|came back into|came back to|streamed into|surged into|rushed into|rushed back into|accrued to',
  lifted: 'lifted|lifting|lifts|boosted|boosting|raised|raising|increased|increasing|swelled|inflated|grown|bumped up|pushed up',
  lowered: 'cut|cutting|reduced|reducing|lowered|slashed|slashing|trimmed|shrank|shrunk|deflated|dragged down|pulled down',
  asAWhole: 'as a whole|market|markets|sector|off a market|off the market|from the market',
  leavesAt:
    '(?:leaving|leaves|left|bringing|brings|brought|taking|takes|took|putting|puts|pushing|pushed|lifting|lifted|dragging|dragged|sending|sent|driving|drove|pulling|pulled|knocking) (?:it|them|its (?:value|worth|total|market cap)|the (?:total|market|sector|figure|tally|sum|combined value|whole|industry|asset class|market cap|overall market|crypto market|total market))(?: (?:market cap|value|capitalization))?(?: (?:worth|at|to|down to|up to|back to|valued at|with a value of|above|below|under|over))*',
  moreThan: 'more|higher|above|up',
  lessThan: 'less|lower|below|down|fewer',
  or: 'or|equal to|equivalent to|amounting to',
  excluding: 'excluding|without|ex|except',

  longShort:
    'long/short ratio|long/short ratios|long-short ratio|long-short ratios|long-to-short ratio|long-to-short ratios|long to short ratio|long short ratio|l/s ratio|longs/shorts ratio|long/short account ratio|long/short position ratio|ratio of longs to shorts|longs-to-shorts ratio|longs to shorts ratio|long/short accounts ratio|buyers-to-sellers ratio',
  taker:
    'taker buy-to-sell ratio|taker buy/sell ratio|taker buy-sell ratio|taker buy sell ratio|taker ratio|taker long/short ratio|buy/sell ratio|taker buy/sell volume ratio',
  funding:
    'oi-weighted (?:funding )?rate|open-interest-weighted (?:funding )?rate|open interest-weighted funding rate|weighted funding|perpetual funding|funding rate|funding rates|funding|weighted funding rate',
  premium:
    'futures premium|annualized premium|coinbase premium|kimchi premium|premium index|annualized basis|futures basis|basis rate|(?:annuali[sz]ed|futures|month|rolling|cme|perpetual|perp|quarterly|monthly|three-month|3-month) (?:(?:cme|futures|rolling|three-month|3-month|bitcoin) ){0,2}(?:basis|premiums?)(?: rate)?(?! points?)|«w\\d+» basis(?! points?)|«w\\d+» futures basis(?! points?)|futures premiums|premium(?= (?:on|of|for) (?:[a-z-]+ )?«s\\d+» (?:[a-z-]+ )?futures)',
  parity: 'parity|one|unity',
  traders:
    'accounts|traders|positions|users|open positions|investors|open interest|futures traders|perpetual traders|contracts|open interests|derivatives traders|bets',
  longs: 'longs|long positions|long accounts|long traders|long bets|long holders|long|buyers',
  shorts: 'shorts|short positions|short accounts|short traders|short bets|short holders|short|sellers',
  makesUpShare:
    '(?:now |currently |still |also )?(?:make up|makes up|made up|account for|accounts for|accounted for|represent|comprise)|made up|make up|making up|account for|accounted for|accounting for|accounts for|represent|represented|at|is|are|stood at|stand at|comprised|hold|held|were|makes up|made up of|accounting|outnumber|dominate with|dominating with|constitute|reached|totaling',
  longShare: 'share of longs|share of long positions|long share|long-side share',
  shortShare: 'share of shorts|share of short positions|short share|short-side share',
  areLong: 'long|longs|net long|bullish',
  areShort: 'short|shorts|net short|bearish',

  outOf: 'out of',
  inflow:
    'inflow|inflows|net inflow|net inflows|positive flows|net buying|netflows into|capital inflows|positive netflow|positive netflows|positive net flows|fresh capital|net additions|subscriptions',
  outflow:
    'exodus|bleed|net exits|net selling|outflow|outflows|net outflow|net outflows|redemptions|withdrawals|negative flows|negative netflow|negative netflows|negative net flows|net withdrawals|net redemptions|capital outflows|withdrawal',
  fund: 'investment vehicles|vehicles|fund products|trackers|etf|etfs|etp|etps|exchange-traded fund|exchange-traded funds|exchange-traded products|fund|funds|trust|trusts|investment products|products',
  allFunds:
    'crypto funds|crypto fund|crypto etfs|crypto etps|crypto investment products|digital asset funds|digital asset investment products|digital asset products|digital-asset funds|digital-asset investment products|digital-asset products|digital asset investment funds|digital-asset investment funds|crypto investment funds|crypto exchange-traded products|cryptocurrency funds|digital asset fund',
  exchange:
    'exchange|exchanges|binance|coinbase|kraken|okx|bybit|bitfinex|trading platforms|bitstamp|gemini|upbit|kucoin|huobi|htx|bitget|centralized exchanges|centralised exchanges|trading venues|crypto\\.com|gate\\.io|mexc|bitmex|deribit|hyperliquid',
  tookIn: EN_TOOK_IN(),
  pulled: EN_PULLED(),
  left: EN_LEFT(),
  entered: EN_ENTERED(),
  withdrawn:
    'withdrew|withdrawn|withdrawing|withdraws|moved off|left|leaving|moved out of|pulled from|taken off|outflow|outflows|off|moving off|pulled off|taken from|transferred out of|transferred from|withdrawals|exited|flowed out of|outflow from',
  deposited:
    'deposited|deposits|depositing|sent to|sent|moved to|moved onto|transferred to|transferring|flowed to|inflow|inflows|onto|deposit|moving to|transfers|transferred|flowed into|flowing into|flowing to|moved into|sending|inflows to',
  exceeds:
    'exceeded|exceeds|exceeding|exceed|outpaced|outpacing|outpaces|outstripped|outstripping|outweighed|outweighing|outnumbered|topped|surpassed|overtook|beat|dwarfed',
  netFlows: 'netflow|netflows|net flow|net flows',
  further: 'another|a further|an additional|yet another|further|one more|about another|additional|as much as another',
  bringsTotal:
    '(?:bringing|brings|brought|taking|takes|took|lifting|lifts|lifted|pushing|pushed|raising|raised|swelling|swelled) (?:[^«;,.]|«[wk]\\d+»){0,40}?(?:totals?|tally|tallies|haul|hauls|sum|intake|cumulative (?:figure|inflows|outflows|total)|net (?:figure|inflows|outflows))(?: [^«;,.]{0,30}| «w\\d+»)?',
  breaks:
    'breaking|broke|broken|breaks|snapping|snapped|snaps|ending|ended|ends|halting|halted|halts|interrupting|interrupted|stopping|stopped|reversing|reversed',
  whales:
    'whales?|large holders|big holders|large wallets|large investors|wallets (?:holding|with|that hold|containing)|addresses (?:holding|with|that hold|containing)|holders (?:with|of)|mega whales|sharks|long-term holders|short-term holders|deep-pocketed (?:investors|holders)',
  accumulated:
    'accumulated|accumulating|accumulate|scooped up|scooping up|snapped up|snapping up|bought|buying|bought up|added|adding|amassed|amassing|hoarded|hoarding|gobbled up|gobbling up|acquired|acquiring|picked up|picking up|purchased|purchasing|hoovered up|stacked|stashed away|stocked up on|soaked up',
  distributed:
    'sold|selling|offloaded|offloading|dumped|dumping|distributed|distributing|unloaded|unloading|shed|shedding|parted with|sold off|disposed of|liquidated',
  member: 'company|companies|firm|firms|constituent|constituents|member|members|issuer|issuers|component|miner|miners',
  hold: 'hold|holds|holding|held|manage|manages|managing|boast|boasts|oversee|oversees|amassed|oversaw|managed|command|commands',
  assets: 'assets under management|total net assets|net assets|total assets|aum|assets',

  liquidation:
    'liquidations|liquidation|liquidated positions|forced unwinds|forced closures|forced closeouts|forced selling|forced exits|forced unwinding|margin calls|force-closed positions|wipeouts|wipeout',
  liquidated:
    'liquidated|wiped out|were liquidated|was liquidated|force-closed|force closed|forcibly closed|forcefully closed|forced shut|forced closed|closed out|torched|vaporized|vaporised|obliterated|incinerated|annihilated|unwound|blown out|stopped out|rekt|nuked|flushed|flushed out|flushing out|liquidating|were wiped|been wiped out|were erased|got liquidated|wiping out',
  positions:
    'positions|bets|wagers|trades|leveraged positions|leverage|contracts|longs|shorts|traders|position|leveraged bets|leveraged wagers|leveraged',
  cameFrom:
    '(?:(?:was|were|is|are|came|coming|comes|stemmed|stemming|derived|resulting|resulted|tied|being|wiped|hit|made up|belonged|belonging|attributable|attributed) )?(?:from|in|of|on|to|out of|by|for|worth of)?',
  longSide: 'long|longs|bullish|buyers',
  shortSide: 'short|shorts|bearish',
  openInterest: 'open interest|oi',
  volume:
    'trading volume|24h vol|24h volume|trading activity|turnover|trading volumes|24-hour volume|spot volume|daily volume|volume|turnover',
  supply: 'supply|circulating supply|outstanding supply',
  realizedCap: 'realized cap|realized capitalization|realised cap|realised capitalisation',
  and: 'and',
  goesOn: 'followed by|followed closely by|then',
  reserves: 'reserves|reserve|balance|balances|supply|holdings|inventory|stockpile',
  noted: 'turned|turning|flipped|flipping|gone|went|remain|remains|remained|are|is|stayed|stay|stays|became|slipped into|entered',
  positive: 'positive',
  negative: 'negative',
  tvl: 'total value locked|tvl|value locked',
  season:
    'altcoin season index|altcoin season indicator|altseason index|altcoin season score|altcoin season metric|altseason indicator|alt season index|altcoin season gauge',
}));
