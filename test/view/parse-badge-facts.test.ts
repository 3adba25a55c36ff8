import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseBadgeFacts } from '../../lib/view/parse-badge-facts.ts';
import { facts, windowFact } from './made-up-facts.ts';

const throughStorage = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const read = (headline: unknown) => parseBadgeFacts({ ...facts(), headline })?.headline;

test('what was written is what is read', () => {
  expect(parseBadgeFacts(throughStorage(facts()))).toEqual(facts());
  const { headline: _, overall: __, ...short } = facts({ windows: [], sources: [], stampUnverified: true });
  expect(parseBadgeFacts(throughStorage(short))).toEqual(short);
});

test.for([undefined, null, 7, 'facts', [], {}, { version: 1 }, { ...facts(), version: 2 }])('%j holds no facts', (stored) => {
  expect(parseBadgeFacts(stored)).toBeUndefined();
});

test.for(['market', 'pair', 'equityShown', 'generatedAtMs', 'asOfDay', 'staleAtMs', 'expiresAtMs'])(
  'without a sound %s nothing can be shown honestly',
  (field) => {
    expect(parseBadgeFacts({ ...facts(), [field]: 'damaged' })).toBeUndefined();
    expect(parseBadgeFacts({ ...facts(), [field]: null })).toBeUndefined();
  },
);

test('a damaged window or source is left out, its neighbours stay', () => {
  const good = windowFact(60, 0.5, 0.3, 0.6);
  const [source] = facts().sources;
  const stored = {
    ...facts(),
    windows: [{ ...good, sessions: 61 }, good, { ...good, r: null }, 'x'],
    sources: [source, { ...source, id: 'DOGE' }],
  };
  expect(parseBadgeFacts(stored)).toMatchObject({ windows: [good], sources: [source] });
});

test('words follow the interval, whatever was stored; without a sound interval there are none', () => {
  const good = windowFact(90, 0.5, 0.3, 0.6);
  expect(read({ ...good, words: 'move apart' })).toEqual(good);
  expect(read({ ...good, low: 0.55 })).toEqual({ sessions: 90, n: 90, r: 0.5 });
  expect(read({ ...good, high: 1.2 })).toEqual({ sessions: 90, n: 90, r: 0.5 });
  expect(read({ ...good, r: 1.01 })).toBeUndefined();
});

test('never throws and never gives a number that is not finite', () => {
  fc.assert(
    fc.property(fc.anything(), fc.constantFrom(...Object.keys(facts())), (value, field) => {
      const given = parseBadgeFacts({ ...facts(), [field]: value });
      const numbers = given ? [given.asOfDay, given.staleAtMs, given.expiresAtMs, ...given.windows.map(({ r }) => r)] : [];
      expect(numbers.every(Number.isFinite)).toBe(true);
    }),
  );
});
