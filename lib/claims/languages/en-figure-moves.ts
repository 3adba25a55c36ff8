import { lazily } from '../../core/lazily.ts';
import { allInflected, withParticles } from './inflected.ts';
import { phrases } from './phrases.ts';

const alternatives = (...lists: readonly (readonly string[])[]): string => [...new Set(lists.flat())].join('|');

/** Verbs that say which way by the word behind them: "ticked up", "edged lower". */
const NEUTRAL = lazily(() => [
  ...allInflected(
    'tick edge inch creep nudge drift march grind head move push run float trend come go climb work pull swing bump trail drop slip',
  ),
  ...phrases('crept|ground|ran|came|went|gone|swung'),
]);

/** English words of rising, before or behind a figure: alternatives of a regular expression. */
export const EN_UP = lazily((): string =>
  alternatives(
    allInflected(`rise grow climb gain jump surge soar rally increase advance spike rebound bounce recover skyrocket leap appreciate pump explode
    swell balloon expand widen fatten strengthen improve mushroom rocket vault pop zoom catapult lift boost hoist bulge broaden escalate
    snowball accelerate harden tighten deepen intensify ascend revive add`),
    phrases(`up|higher|rose|risen|grew|grown|leapt|swollen|doubled|tripled|firmed|firming|growth|recovery|uptick|upswing|upturn|expansion`),
    withParticles(NEUTRAL(), 'up|higher|upward|upwards'),
    withParticles(phrases('shot|shoots|shooting|picked|picks|picking|built|builds|building|ratcheted|ratcheting|ramped|ramping|bid'), 'up'),
  ),
);

/** English words of falling. */
export const EN_DOWN = lazily((): string =>
  alternatives(
    allInflected(`fall drop decline lose slide slip dip plunge plummet tumble crash sink shed retreat slump decrease shrink erode ease collapse
    crater wane weaken soften cool narrow thin dwindle wither sag crumble fade wilt ebb recede diminish subside deflate melt taper tank
    nosedive skid stumble compress trim dilute unravel fray loosen slacken descend lessen reduce relinquish pare droop dive swoon halve
    retrace backslide cede depress`),
    phrases(`down|lower|fell|fallen|lost|slid|sank|sunk|shed|shrank|shrunk|dove|moderated|moderating|contracted|contracting|contraction|loss|erosion
    pullback|downtrend|downtick|downturn|pulled back|pulling back|pulls back|fell back|fallen back|scaled back|rolled back|come back down|came back down`),
    withParticles(NEUTRAL(), 'down|lower|downward|downwards'),
    withParticles(phrases('give|gives|gave|given|giving'), 'up|back'),
  ),
);
