import { lazily } from '../../core/lazily.ts';
import { allInflected, withParticles } from './inflected.ts';
import { phrases } from './phrases.ts';

const alternatives = (...lists: readonly (readonly string[])[]): string => [...new Set(lists.flat())].join('|');

/** Verbs of what is on its way, in or out by the word behind them. */
const MOVING = lazily(() => [
  ...allInflected('flow pour stream trickle rush gush move head walk surge flock seep leak fly go'),
  ...phrases('went|gone'),
]);

/** English verbs whose object is the money: what funds did that had inflows. */
export const EN_TOOK_IN = lazily((): string =>
  alternatives(
    allInflected(
      'attract absorb swallow devour amass gain add secure garner gather welcome collect lure grab capture bag receive rake accumulate pocket reap bank contribute',
    ),
    withParticles(phrases('take|takes|took|taking|draw|draws|drew|bring|brings|brought|bringing'), 'in'),
    withParticles(allInflected('rake pull haul reel lure usher'), 'in'),
    withParticles(allInflected('scoop hoover vacuum soak mop pick'), 'up'),
    phrases('netted|netting|drew|drawn|drawing|draws|draw|saw net buying of|recorded net buying of|accounted for|accounting for'),
  ),
);

/** What investors did to funds that had outflows, and those funds. */
export const EN_PULLED = lazily((): string =>
  alternatives(
    allInflected('pull redeem lose bleed shed yank remove hemorrhage haemorrhage offload dump surrender leak forfeit cede drain'),
    phrases(
      'dropped|withdrew|withdrawn|withdrawing|lost|bled|shed|cashed out|coughed up|coughing up|gave back|given back|gave up|given up',
    ),
  ),
);

/** What money did that left. */
export const EN_LEFT = lazily((): string =>
  alternatives(
    withParticles(MOVING(), 'out|away'),
    allInflected('exit drain depart bolt escape'),
    phrases(`left|leaving|was pulled|were pulled|pulled out|was withdrawn|fled|fleeing|taken out|were redeemed|was redeemed|has been pulled
    have been pulled|been withdrawn|for the door|for the doors|for the exit|for the exits|out the door|out of the door`),
  ),
);

/** What money did that came. */
export const EN_ENTERED = lazily((): string =>
  alternatives(
    withParticles(MOVING(), 'in|into'),
    withParticles(
      phrases('come|comes|came|coming|roll|rolled|rolling|pile|piled|piling|flood|flooded|flooding|land|landed|landing'),
      'in|into',
    ),
    allInflected('enter arrive'),
    phrases(`pumped into|funneled into|found its way into|found their way into|made its way into|made their way into|been added to
    allocated to|went to|flocked to|flocking to|returned to|returning to`),
  ),
);
