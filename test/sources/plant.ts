import * as fc from 'fast-check';

/** A copy of a JSON value in which the `at`-th place (counted depth first, modulo their number) holds `planted`. */
export function plant(value: unknown, at: number, planted: unknown): unknown {
  let count = 0;
  const size = (one: unknown): number =>
    one !== null && typeof one === 'object' ? Object.values(one).reduce<number>((sum, inner) => sum + size(inner), 1) : 1;
  const target = at % size(value);
  const copy = (one: unknown): unknown => {
    const here = count;
    count += 1;
    if (here === target) return planted;
    if (Array.isArray(one)) return one.map(copy);
    if (one !== null && typeof one === 'object') return Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, copy(inner)]));
    return one;
  };
  return copy(value);
}

/** What providers have been seen to send, or might, where a number, a text or a list belongs. */
export const AWKWARD = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(
    null,
    '',
    '--',
    'N/A',
    '.',
    '0',
    '-1',
    0,
    -1,
    1e300,
    -1e300,
    1e15,
    '1e400',
    [],
    {},
    [[]],
    [null],
    '2026-03-09',
    '9'.repeat(400),
  ),
);

/** What gates, consent pages and country blocks send with status 200, and no body at all. */
export const NO_DATA: readonly string[] = [
  '',
  '<!doctype html><html><body>Verify you are human</body></html>',
  '<html>',
  '\n <HTML><head>',
];
