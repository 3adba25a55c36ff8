import { expect, test } from 'vitest';
import { movedUp } from '../../lib/settings/moved-up.ts';

test('an entry changes places with the one before it', () => {
  expect(movedUp(['a', 'b', 'c'], 2)).toEqual(['a', 'c', 'b']);
  expect(movedUp(['a', 'b', 'c'], 1)).toEqual(['b', 'a', 'c']);
});

test('the first one, and places that are none, leave the list as it is', () => {
  for (const index of [0, -1, 3]) expect(movedUp(['a', 'b', 'c'], index)).toEqual(['a', 'b', 'c']);
});
