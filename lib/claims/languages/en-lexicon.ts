import { lazily } from '../../core/lazily.ts';
import { enMoves } from './en-moves.ts';
import { enRecords } from './en-records.ts';
import type { Entry } from './language.ts';
import { phrases } from './phrases.ts';

/** Series that are no price, by the words that name them. */
const SCOPES: Readonly<Record<string, string>> = {
  'open-interest': 'open interest|oi',
  volume: 'trading volume|trading volumes|volume|volumes|turnover|spot volume',
  liquidations: 'liquidations|liquidation|liquidated',
  tvl: 'total value locked|tvl|value locked',
  'hash-rate': 'hash rate|hashrate',
  'active-addresses': 'active addresses|daily active addresses|weekly active addresses|active wallets|active users|network activity',
  'mining-difficulty': 'mining difficulty|difficulty',
  'funding-rate': 'funding rate|funding rates|funding',
  dominance: 'dominance|market share|dominance rate|share of the total|share of the market|share of the crypto market|share',
  inflow: 'inflow|inflows|net inflow|net inflows',
  outflow: 'outflow|outflows|net outflow|net outflows',
  'market-cap': `market capitalization|market capitalisation|market cap|market caps|market value|marketcap|mcap|capitalization|capitalisation`,
  supply: 'circulating supply|total supply|supply',
  balance: 'reserve|reserves|balance|balances|holdings',
  'long-short': 'long short ratio|long to short ratio',
  correlation: 'correlation|correlation coefficient',
  'other-money': `in euro terms|in yen terms|in pound terms|in sterling terms|in won terms|in yuan terms|in rupee terms|in lira terms|in real terms
    in local currency terms|in euros|in yen|in pounds|in sterling|adjusted for inflation|inflation adjusted|when adjusted for inflation
    against the euro|against the yen|against the pound|against the won|against sterling|priced in euros|priced in yen
    denominated in|in canadian dollars|in australian dollars`,
};

const scopes = lazily((): readonly Entry[] =>
  Object.entries(SCOPES).map(([value, text]) => ({ role: 'scope', phrases: phrases(text), value })),
);

const levels = lazily((): readonly Entry[] => [
  { role: 'at', phrases: ['at', '@', '=', 'between', 'range between', 'range of', 'range from'] },
  {
    role: 'near',
    phrases: phrases('near|around|about|in the vicinity of|in the region of|at around|at about|at roughly|at approximately|circa|~'),
  },
  {
    role: 'above',
    phrases: phrases(
      'over|a little over|a little more than|a bit over|a bit more than|a touch over|a touch more than|slightly over|slightly more than|a shade over|a tad over|a tad more than|comfortably over|upwards of|more than|at least|well over|just over|exceeding',
    ),
  },
  {
    role: 'below',
    phrases: phrases(
      'under|less than|just under|a little under|a little less than|a bit under|a bit less than|a touch under|slightly under|slightly less than|a shade under|a tad under',
    ),
  },
  {
    role: 'above',
    phrases: phrases(
      'above|past|beyond|north of|higher than|greater than|just above|out of|back above|back over|well above|slightly above|comfortably above',
    ),
    value: 'place',
  },
  {
    role: 'below',
    phrases: phrases(
      'below|beneath|south of|lower than|just below|just shy of|shy of|back below|back under|short of|well below|slightly below',
    ),
    value: 'place',
  },
  { role: 'to', phrases: phrases('to|into|as far as|back to') },
  { role: 'to', phrases: ['toward', 'towards', 'back toward', 'back towards', 'up against'], value: 'toward' },
  { role: 'to', phrases: ['through'], value: 'through' },
  { role: 'near', phrases: ['within'], value: 'within' },
  { role: 'to-high', phrases: phrases('as high as|peaked at|peaking at|topped out at|topping out at') },
  {
    role: 'filler',
    phrases: phrases(
      'nevertheless|nonetheless|instead|hence|therefore|likewise|moreover|furthermore|by contrast|in contrast|on balance|conversely|in tandem|surprisingly|unsurprisingly',
    ),
  },
  { role: 'filler', phrases: ['little changed', 'largely unchanged', 'roughly flat', 'mostly flat', 'broadly flat', 'on wall street'] },
  { role: 'to-low', phrases: phrases('as low as|as little as|bottomed at|bottomed out at|bottoming at|troughed at') },
  { role: 'from', phrases: phrases('from|away from') },
  { role: 'from', phrases: ['off'], value: 'off' },
  { role: 'by', phrases: ['by', 'to the tune of'] },
  { role: 'of', phrases: ['of'] },
  { role: 'about', phrases: ['up to'], value: 'up-to' },
  { role: 'for', phrases: ['in', 'on'] },
  { role: 'for', phrases: ['for'], value: 'for' },
  { role: 'since', phrases: ['since'] },
  { role: 'about', phrases: ['as much as'], value: 'most' },
  {
    role: 'about',
    phrases: phrases('nearly|almost|approximately|approx|approx .|roughly|some|close to|an estimated|estimated|by about'),
  },
  {
    role: 'approach',
    phrases:
      phrases(`approach|approaches|approached|approaching|nears|neared|nearing|closing in on|closes in on|closed in on|inching closer to|inches closer to
      edging closer to|edges closer to|inching toward|inches toward|inching towards|edging toward|edging towards|moving closer to|moves closer to
      heading toward|heads toward|on the verge of|within reach of|within striking distance of|flirting with|flirts with|flirted with|flirt with|knocking on the door of|knocks on the door of|knocked on the door of|knocking at|zeroing in on|zeroes in on|zeroed in on|homing in on|homes in on|homed in on|creeping toward|creeping towards|crept toward|nearing in on|eyeballing|a hair away from|just a step away from|a step away from|inches from|inches away from|came within|comes within|coming within|bearing down on|bears down on|bore down on|at the doorstep of|on the doorstep of|one step from|on the brink of|closing on|gunning for|a stone 's throw from|a whisker away from|a hair 's breadth from|on the cusp of|marching toward|drawing closer to|getting closer to`),
  },
  {
    role: 'reach',
    phrases:
      phrases(`reach|reaches|reached|reaching|hit|hits|hitting|touch|touches|touched|touching|tap|taps|tapped|tapping|tag|tags|tagged|tagging
      test|tests|tested|testing|retest|retests|retested|retesting|sets|setting|notch|notches|notched|notching|register|registers|registered|registering
      print|printed|prints|printing|clinched|posts|posted|posting|achieve|achieved|achieves|achieving|scale|scales|scaled|scaling|logged|peaked|peaking
      bottomed|set|set an|established|marked|marking|attain|attains|attained|attaining|graze|grazes|grazed|grazing|kiss|kisses|kissed|kissing|probed|probing|revisit|revisits|revisited|revisiting|etch|etches|etched|etching|brush|brushes|brushed|brushing|arrived at|arrives at|arriving at|clipped|clipping|clips|nicked|poked|pokes|poking|minted|minting|mints|carved out|carves out|carving out|charted|charting|racked up|racks up|racking up|rung up|rang up|rings up|clocked|clocking|clocks|wicked|wicking|wicks|spiked to|pulled off|crested|cresting|crests|brushed up against|printed as much as|carded|hit a|set a|trip|foray|return|ran`),
  },
  {
    role: 'cross',
    phrases: phrases(`cross|crosses|crossed|crossing|surpass|surpasses|surpassed|surpassing|exceed|exceeds|exceeded|tops|topped|topping
      reclaim|reclaims|reclaimed|reclaiming|recapture|recaptures|recaptured|recapturing|retake|retakes|retook|retaken|retaking|clawed back|claws back|clawing back|won back|wins back|took back|takes back
      conquer|conquers|conquered|conquering|break|breaks|broke|broken|breaking|breach|breaches|breached|breaching|clear|clears|cleared|clearing
      smash|smashed|smashes|regain|regains|regained|regaining|eclipse|eclipsed|eclipsing|pierced|overtook|hurdle|hurdles|hurdled|hurdling|shatter|shatters|shattered|shattering|surmount|surmounts|surmounted|surmounting|crack|cracks|cracked|cracking|overcome|overcomes|overcame|overcoming|leapfrogged|leapfrogs|leapfrogging|bulldozed|wrested back|took out|takes out|taking out|barreled past|outstripped|punctured|pierce|pierces|piercing|overtake|overtakes|overtaking|overtaken|overstepped|reconquered|broke out above|breaking out above|breaks out above|got back above|repossessed|win back|winning back`),
  },
  {
    role: 'trade',
    phrases:
      phrases(`trade|trades|traded|trading|changing hands|change hands|changes hands|changed hands|priced|sits|sit|sat|sitting|stood|stands|stand|standing
      hovering|hovers|hovered|hover|quoted|valued|bid|offered|exchanging hands|exchange hands|exchanges hands|exchanged hands|switching hands|switched hands|fetching|fetches|fetched|fetch|marooned|hangs on|hung on|hanging on|clings|clung|clinging|holds on|held on|holding on|hanging around|bows out|bowed out|signed off|ends up|end up|ended up|winds up|wound up|wind up
      finds itself|found itself|kicked off|kicks off|languishing|mired|sidelined|rangebound|range bound|coiled|perched|pinned|wedged|camped|anchored|close|closing|open|opens|opened|opening|settling|remains|remained|remain
      holding|holds|held|hold|stays|stayed|staying|stay|consolidating|consolidated|consolidates|stabilized|stabilised|stabilizing|stabilising|pegged|costs
      fluctuating|oscillating|currently|idle|idles|idled|idling|simmer|simmers|simmered|simmering|toggled|toggling|coiling|flatline|flatlines|flatlined|flatlining|float|floats|floated|floating|gravitate|gravitates|gravitated|gravitating|loiter|loiters|loitered|loitering|nestle|nestles|nestled|nestling|plateau|plateaus|plateaued|plateauing|seesaw|seesaws|seesawed|seesawing|straddle|straddles|straddled|straddling|teeter|teeters|teetered|teetering|waver|wavers|wavering|linger|lingered|cling to|clings to|clung to|clinging to|hang on to|hangs on to|hung on to|hanging on to|hang onto|hangs onto|hung onto|hanging onto|holding on to|holds on to|held on to|holding onto|holds onto|held onto|chopping|chopped|chops|hugging|hugged|hugs|basing|treading water|goes for|going for|went for|sells for|selling for|sold for|spotted|pencilled in|penciled in|marked at|bowing out|signs off|signing off|kicking off|opened the week|winding up|ending up|finishing|finishes|lingers|lingering|rests|resting|back|steady|stuck|parked|move|moves|push|defended|defends|defending`),
  },
  {
    role: 'trade',
    phrases: phrases('closes|closed|ended the day|ended the session|finished the day|finished the session'),
    value: 'close',
  },
  { role: 'trade', phrases: phrases('settled|settles'), value: 'settle' },
  {
    role: 'trade',
    phrases: phrases('current|current price|current prices|current level|current levels|here|current value|current market price'),
    value: 'now',
  },
  { role: 'trade', phrases: ['worth'], value: 'worth' },
  { role: 'high', phrases: phrases('high|top|highest') },
  { role: 'high', phrases: phrases('strongest|loftiest|richest|dearest|best|firmest'), value: 'quality' },
  { role: 'low', phrases: phrases('weakest|worst|poorest|softest|feeblest'), value: 'quality' },
  {
    role: 'low',
    phrases: phrases(
      'low|lows|bottom|bottoms|trough|nadir|lowest|cheapest|record low|record lows|all time low|all time lows|historic low|historic lows|lifetime low|lowest ever|lowest on record|lowest price ever|lowest level ever|lowest price on record|lowest level on record|floor price',
    ),
  },
  {
    role: 'barrier',
    phrases:
      phrases(`resistance|resistances|support|supports|target|targets|price target|price targets|strike|strike price|zone|zones|ceiling|floor|neckline|trendline
      trend line|cost basis|average price|average cost|average purchase price|average entry price|entry price|entry|launch price|purchase price|realized price
      liquidation price|liquidation level|liquidation levels|stop loss|breakeven|break even|options|max pain|fib|fibonacci|retracement level|moving average
      ema|sma|bands|bollinger|rsi|macd|obstacle|barrier|demand|goal|objective|prediction|predictions|forecast|forecasts
      estimate|estimates|scenario|invalidation|confluence|liquidity|gap|order block|asks|bid|ask|fee|fees|stake|interest rate|yield|yields|tariff|tariffs
      chance|probability|odds|likelihood|potential|bet|bets|wick|pattern|wedge|triangle|channel|range`),
  },
  { role: 'barrier', phrases: ['bids'], value: 'buyers' },
  {
    role: 'mark',
    phrases:
      phrases(`mark|marks|level|levels|threshold|handle|milestone|line|area|region|psychological|key|crucial|critical|important|major|round
      price level|price levels|psychological level|psychological mark|barrier level|fresh|new|historic|important psychological|territory`),
  },
  {
    role: 'fail',
    phrases:
      phrases(`failed to|fails to|failing to|failure to|unable to|struggled to|struggles to|struggling to|failed at|fell short of|yet to|rejected at|let go of|lets go of|letting go of|could not hold|failed to hold|fails to hold|rebuffed at|rebuffed from|turned away at|turned away from|slipped from|knocked back from|backed away from|backing away from
      rejection at|rejected from|lose grip on|loses grip on|lost grip on|losing grip on|lose its grip on|loses its grip on|lost its grip on|losing its grip on|lost its hold on|lost hold of|loses hold of|lose hold of|lost its footing at|lost its footing above|lost its perch above|lost its perch at`),
  },
  {
    role: 'negation',
    phrases: phrases(
      "not|no|never|could not|couldn 't|did not|didn 't|wouldn 't|can 't|cannot|weren 't|hadn 't|without|isn 't|wasn 't|hasn 't|haven 't|don 't|doesn 't|aren 't|nor|neither",
    ),
  },
]);

const names = lazily((): readonly Entry[] => [
  {
    role: 'price',
    phrases: phrases(
      `price|prices|price action|spot price|spot|tokens|value|itself|change|price change|chart|charts|price chart|pair|asset|trading price|market price|exchange rate|performance|momentum|trajectory`,
    ),
  },
  { role: 'price', phrases: phrases('bulls|buyers|dip buyers'), value: 'buyers' },
  { role: 'price', phrases: phrases('bears|sellers|profit takers'), value: 'sellers' },
  { role: 'price', phrases: phrases('token|native token|memecoin|meme coin|altcoin|governance token|utility token'), value: 'token' },
  {
    role: 'price',
    phrases: phrases('coin|native coin|cryptoasset|crypto asset|digital coin|virtual currency|digital currency'),
    value: 'coin',
  },
  { role: 'price', phrases: phrases('shares|stock|share price|stock price|market|markets'), value: 'other' },
  { role: 'price', phrases: ['futures'], value: 'futures' },
  { role: 'price', phrases: phrases('index|gauge|benchmark|composite|industrial average|ratio'), value: 'index' },
  { role: 'price', phrases: phrases('average|median|mean'), value: 'average' },
  { role: 'price', phrases: phrases('crypto|cryptocurrency|cryptocurrencies|crypto market|digital asset|digital assets'), value: 'TOTAL' },
  { role: 'pronoun', phrases: ['it'] },
  { role: 'pronoun', phrases: ['this'], value: 'definite' },
  { role: 'pronoun', phrases: ['they', 'these'], value: 'plural' },
  { role: 'possessive', phrases: ['its', 'their', 'his'] },
  { role: 'relative', phrases: phrases('which|who|whose') },
  {
    role: 'description',
    phrases: phrases(
      `the asset|the underlying asset|the underlying coin|the underlying token|the underlying cryptocurrency|the price|its price|its native token|the pair|the asset 's price|its value|the spot price|the current price|price`,
    ),
  },
  { role: 'description', phrases: ['the crypto'], value: 'coin' },
  { role: 'both', phrases: phrases('both|each') },
]);

const grammar = lazily((): readonly Entry[] => [
  {
    role: 'auxiliary',
    phrases:
      phrases(`is|are|was|were|be|been|being|has|have|had|having|do|does|did|'ve|'re|get|gets|got|came|come|comes|cut its|cut their|cuts its|cutting its|went|go|goes|going|saw|see|sees|seen|seeing
      experienced|experiencing|experiences|suffered|suffering|suffers|witnessed|witnessing|take|taking|began|begin|begins|beginning|started|start|starts|managing
      continued|continues|continuing|continue|became|tried|attempted|enjoyed|enjoying|enjoys|led|lead|leads|leading|followed|follows
      extended|extends|extending|stretched|kept|keeps|looks|turned|struggles|struggled|struggling|appears|seems|joined|joins|tracked|mirrored|lagged|drifted|drifts|wavered|whipsawed|stalled|paused|reacted|responded|languishes|languished|marched|made|makes|making|moved|moves|moving|flipped|snapped|delivered|recorded
      recording|stood out|staged|staging|stages|showed|underwent|faced|facing|fared|performed|swung|swinging|boasts|boasting|proved|maintained|maintaining`),
  },
  { role: 'auxiliary', phrases: phrases('pare|pares|pared|paring|trims|trimmed|trimming|trim'), value: 'pares' },
  { role: 'auxiliary', phrases: phrases('finish|finishes|finished|finishing|end|ends|ended|ending'), value: 'ends' },
  {
    role: 'filler',
    phrases:
      phrases(`also|last|just|only|as a whole|now|still|even|already|later|soon|again|once|at press time|at the time of writing|at time of writing|as of press time|as of publication|by press time|at last check|at last look|at this writing|as of writing
      as of this writing|at the time of publication|at the time of reporting|at publication|meanwhile|however|in turn|alone|in price|in value
      of its value|of their value|late|early|well|far|further|first|as well|too|apiece|on average|suit|out|much|another|additional|most recently
      yet again|in the process|good for|enough for|good enough for|so far|to date|in total|thereby|thus|at the moment|at present|as of now|respectively|latest|sharp|modest|steep|slight|sudden|renewed|relentless|ensuing|subsequent|initial|whopping|staggering|impressive|massive|solid|meager|mere`),
  },
  { role: 'filler', phrases: ['then'], value: 'then' },
  { role: 'filler', phrases: phrases('briefly|momentarily|fleetingly|at one point|at some point'), value: 'brief' },
  { role: 'filler', phrases: ['total', 'overall', 'aggregate', 'combined', 'global'], value: 'whole' },
  { role: 'determiner', phrases: phrases('a|an|one|a single|those|another|any|our|your|every') },
  { role: 'determiner', phrases: ['the', 'that'], value: 'definite' },
  {
    role: 'conjunction',
    phrases: phrases('while|whereas|but|although|though|because|when|whilst|yet|so|until|unless|where|even as|as|even though'),
  },
  { role: 'and', phrases: phrases('and|&|plus|as well as') },
  { role: 'or', phrases: ['or'] },
  {
    role: 'report',
    phrases:
      phrases(`said|says|say|noted|notes|added that|wrote|writes|tweeted|stated|shows|showed that|reported|reports|according|claimed|indicates|indicated
      suggests|suggesting|means|revealed|told|explained|highlighted|warned|argued|indicating|meaning|show|signaling|signalling|confirmed`),
  },
  {
    role: 'puts',
    phrases:
      phrases(`puts|leaves|brings|takes|sends|pushes|put|left|brought|sent|pushed|lifted|dragged|bringing|pushing|sending|putting|leaving|lifting
      dragging|driving|drove|drives|driven|pulled|pulling|pulls|helped|propelled|propelling|propels|helping|taken|carried|carrying|carries|lifts|drags|boosted|boosting|makes|gives|knocked|took
      knocking|nudged|nudging`),
  },
  {
    role: 'aside',
    phrases: phrases(
      `unlike|despite|amid|amidst|alongside|among|amongst|besides|compared to|compared with|outperforming|outperformed|outperforms|underperforming|underperformed|underperforms|according to|due to|thanks to|per`,
    ),
  },
  { role: 'aside', phrases: ['against', 'versus', 'vs', 'relative to', 'priced in', 'measured in', 'valued in'], value: 'against' },
  {
    role: 'aside',
    phrases: ['excluding', 'excl', 'ex', 'except', 'minus', 'outside of', 'stripping out', 'not counting'],
    value: 'without',
  },
  { role: 'aside', phrases: ['like', 'including', 'such as'], value: 'examples' },
  { role: 'with', phrases: ['with'] },
  { role: 'after', phrases: phrases('after|following|ahead of|prior to') },
  { role: 'after', phrases: ['before'], value: 'before' },
  {
    role: 'modal',
    phrases: phrases(
      "could|may|might|would|will|can|'ll|won 't|wouldn 't|going to|expected to|likely to|set to|poised to|eyes|eyeing|targeting",
    ),
  },
  { role: 'condition', phrases: phrases('if|in case|assuming|should|whether') },
  { role: 'need', phrases: phrases('needs|need|requires|require|needed|must') },
]);

/** The words of English by what they do. */
export const enLexicon = lazily((): readonly Entry[] => [...scopes(), ...enMoves(), ...enRecords(), ...levels(), ...names(), ...grammar()]);
