import { expect, test } from 'vitest';
import { pText } from '../../lib/view/p-text.ts';
import { formatters } from '../../lib/view/formatters.ts';

const format = formatters('en');

test('a p-value has three decimals', () => {
  expect([0.0341, 0.5, 1].map((p) => pText(p, format))).toEqual(['0.034', '0.500', '1.000']);
});

test('is never printed as none', () => {
  expect([1 / 3000, 0.000999, 0.001].map((p) => pText(p, format))).toEqual(['< 0.001', '< 0.001', '0.001']);
});
