import { expect, test } from 'vitest';
import { hours, minutes, seconds } from '../../lib/core/time.ts';
import { waitText } from '../../lib/view/wait-text.ts';
import { t } from './made-up.ts';

test('a wait is rounded up, in seconds, minutes or hours', () => {
  const texts = [0, seconds(39.2), minutes(1), minutes(4.1), minutes(119), minutes(119.1), hours(23.5)].map((wait) => waitText(wait, t));
  expect(texts).toEqual(['in 1 s', 'in 40 s', 'in 1 min', 'in 5 min', 'in 119 min', 'in 2 h', 'in 24 h']);
});
