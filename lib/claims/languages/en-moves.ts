import { lazily } from '../../core/lazily.ts';
import { allInflected, withParticles } from './inflected.ts';
import type { Entry } from './language.ts';
import { phrases } from './phrases.ts';

/** Verbs and nouns of rising, with all their forms. */
const UP = lazily(() =>
  allInflected(
    `climb jump surge soar rally increase advance add spike rebound bounce recover skyrocket leap appreciate pump explode rocket swell
  balloon vault zoom catapult roar strengthen expand gain recoup rip pop mushroom hop rise grow
  ascend escalate inflate improve snowball multiply revive thrive burgeon`,
  ),
);

/** Verbs and nouns of falling. */
const DOWN = lazily(() =>
  allInflected(
    `drop decline lose slide slip dip plunge plummet tumble crash sink shed retreat correct retrace slump decrease nosedive crater
  dive ease depreciate shrink erase collapse weaken cool tank bleed dump skid stumble sag surrender crumble soften cede concede forfeit
  relinquish fade wilt swoon dwindle recede subside buckle implode deflate hemorrhage fall
  descend deteriorate falter flop relapse shrivel slacken topple unravel wane wither worsen capitulate diminish dissipate evaporate
  backslide cascade sputter stagger`,
  ),
);

/** Verbs that say which way by the word behind them: "edged up", "drifted lower". */
const NEUTRAL = lazily(() => [
  ...allInflected(`edge inch tick nudge drift trend float march move push trade head pop rip blast power jump climb pull fight rack pick
    lurch ratchet barrel charge melt claw veer bound surge glide spiral storm swing scream rocket squeeze sail step notch thunder ramp zip race`),
  ...phrases(
    'creep|creeps|crept|creeping|grind|grinds|ground|grinding|shoot|shoots|shot|shooting|run|runs|ran|running|spring|springs|sprang|swung|fought',
  ),
]);
const SINKING = lazily(() => [
  ...allInflected(`edge inch tick nudge drift trend float move trade head drop slip pull
    lurch spiral swing melt slide ratchet step notch veer sink cascade`),
  ...phrases('crept|creeping|ground|grinding|ran|swung|slid|sank'),
]);

const give = lazily(() => phrases('give|gives|gave|given|giving'));
const put = lazily(() => phrases('put|puts|putting'));

/** A size that the verb itself holds, in per cent. */
const sized = (role: 'up' | 'down', value: number, text: string): Entry => ({ role, phrases: phrases(text), value });

export const enMoves = lazily((): readonly Entry[] => [
  {
    role: 'up',
    phrases: [
      ...UP(),
      ...withParticles(NEUTRAL(), 'up|higher|upward|upwards'),
      ...withParticles(put(), 'on'),
      ...withParticles(allInflected('tack pile'), 'on'),
      ...withParticles(allInflected('bounce claw snap spring fight'), 'back'),
      ...phrases(`up|rose|risen|leapt|grew|grown|growth|recovery|comeback|uptick|upswing|upturn|upside|upsurge|upmove|upward move|uptrend|bullish move|appreciation|expansion
        pickup|gainer|gainers|returned|returns|outperformed with|run up|firmed|firming|sprang|sprung|snapback|eked out|ekes out|eking out|mustered|musters|mustering
        turned green|managed|manages|ahead by|up by|leg up|leg higher|upleg|shooting up|trebling|went up|goes up|gone up|going up`),
    ],
  },
  {
    role: 'down',
    phrases: [
      ...DOWN(),
      ...withParticles(SINKING(), 'down|lower|downward|downwards'),
      ...withParticles(give(), 'back|up'),
      ...withParticles(allInflected('pull'), 'back'),
      ...withParticles(phrases('fell|fall|falls|falling|fallen|slid|slide|slides|sliding|slipped|slipping|dropped|backslid'), 'back'),
      ...phrases(`down|fell|fallen|lost|loss|losses|slid|sank|sunk|shed|shrank|shrunk|dove|bled|pullback|pullbacks|retracement|correction|corrections|contracted|contracting|contraction|downturn
        downtick|depreciation|downside|drawdown|drawdowns|underwater|downtrend|downward move|loser|losers|sell off|selloff|selloffs|sold off|selling off|sells off|wiped out
        wiping out|slashed|cratering|took a hit of|shaved off|shaving off|came off|come off|fell off|fallen off|freefall|free fall|turned red|leg down|leg lower
        went down|goes down|gone down|going down|backed off|tailed off|rolled over`),
    ],
  },
  sized(
    'up',
    100,
    'doubled|doubling|doubles|doubled in value|doubled in price|doubled in size|doubled its value|doubled its price|twofold|two fold',
  ),
  sized('up', 200, 'tripled|tripling|triples|trebled|trebles|tripled in value|tripled in price|threefold|three fold'),
  sized('up', 300, 'quadrupled|quadrupling|quadruples|quadrupled in value|fourfold|four fold'),
  sized('up', 400, 'quintupled|quintupling|fivefold|five fold'),
  sized('up', 500, 'sextupled|sixfold|six fold'),
  sized('up', 600, 'septupled|sevenfold|seven fold'),
  sized('up', 700, 'octupled|eightfold|eight fold'),
  sized('up', 900, 'tenfold|ten fold'),
  sized(
    'down',
    50,
    'halved|halving in value|been cut in half|was cut in half|cut in half|sliced in half|halved in value|halved in price|been halved',
  ),
  {
    role: 'up-after',
    phrases: phrases('higher|in the green|in gains|of gains|in profit|in profits|to the good|to the upside|in positive territory'),
  },
  {
    role: 'down-after',
    phrases: phrases('lower|in the red|in losses|of losses|to the downside|in negative territory'),
  },
  { role: 'up-after', phrases: phrases('more|firmer|stronger|dearer|richer|ahead|upward|upwards'), value: 'behind' },
  { role: 'down-after', phrases: phrases('less|weaker|softer|cheaper|poorer|downward|downwards'), value: 'behind' },
]);
