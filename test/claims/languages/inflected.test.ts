import { expect, test } from 'vitest';
import { allInflected, inflected, withParticles } from '../../../lib/claims/languages/inflected.ts';

test.each([
  ['climb', ['climb', 'climbs', 'climbed', 'climbing']],
  ['rally', ['rally', 'rallies', 'rallied', 'rallying']],
  ['surge', ['surge', 'surges', 'surged', 'surging']],
  ['dip', ['dip', 'dips', 'dipped', 'dipping']],
  ['crash', ['crash', 'crashes', 'crashed', 'crashing']],
  ['fall', ['fall', 'falls', 'falling']],
  ['lose', ['lose', 'loses', 'losing']],
  ['go', ['go', 'goes', 'going']],
])('"%s" has its forms, and an irregular verb no regular past', (verb, forms) => expect(inflected(verb)).toEqual(forms));

test('verbs are parted by any white space, and each form takes each particle', () => {
  expect(allInflected(' edge\n  tick ')).toHaveLength(8);
  expect(withParticles(['edged', 'edges'], 'up|higher')).toEqual(['edged up', 'edges up', 'edged higher', 'edges higher']);
});
