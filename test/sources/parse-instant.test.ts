import { expect, test } from 'vitest';
import { parseIsoInstant } from '../../lib/sources/parse-instant.ts';

test('an instant has a date, a time and a zone', () => {
  expect(parseIsoInstant('2025-10-06T18:57:42.558Z')).toBe(Date.UTC(2025, 9, 6, 18, 57, 42, 558));
  expect(parseIsoInstant('2025-10-06T18:57:42+02:00')).toBe(Date.UTC(2025, 9, 6, 16, 57, 42));
  for (const text of [null, undefined, '', '2025-10-06', '2025-10-06T18:57:42', '6 Oct 2025', '2025-13-06T18:57:42Z', '1759777062'])
    expect(parseIsoInstant(text)).toBeUndefined();
});
