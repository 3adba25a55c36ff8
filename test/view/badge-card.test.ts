import { expect, test } from 'vitest';
import { SOURCES } from '../../lib/sources/registry.ts';
import { cardOf } from '../../lib/view/badge-card.ts';
import { badgeConditionOf } from '../../lib/view/badge-condition.ts';
import type { BadgeFacts } from '../../lib/view/badge-facts.ts';
import { badgeFormat } from '../../lib/view/badge-format.ts';
import { sourceNameOf } from '../../lib/view/badge-source-name.ts';
import { catalogueText } from './catalogue-text.ts';
import { facts, NOW, windowFact } from './made-up-facts.ts';

const say = { t: catalogueText, format: badgeFormat('en-GB') };
const card = (given: BadgeFacts | undefined, blocked = false) => cardOf(badgeConditionOf(given, blocked, NOW), NOW, say);

test('holds the pair, r, its interval with n and date, and what it allows to say', () => {
  expect(card(facts())).toMatchObject({
    pair: 'Russell 2000 and crypto',
    figure: 'r 0.41',
    text: '0.22 to 0.57, 90 sessions to 31 Dec 2025.',
    words: 'Move together.',
    interval: { r: 0.41, low: 0.22, high: 0.57, label: 'r 0.41, between 0.22 and 0.57 with 95\u2009% confidence, on a scale from −1 to 1' },
    notes: [],
  });
});

test('says of every number who, for which close, and when it was checked', () => {
  expect(card(facts()).sources).toEqual([
    { kind: 'equity', name: 'Russell', source: 'Yahoo Finance', asOf: '31 Dec 2025', checked: '4 min ago' },
    { kind: 'crypto', name: 'Crypto cap', source: 'CoinMarketCap', asOf: '31 Dec 2025', checked: expect.stringMatching(/^3 h/) },
  ]);
});

test('names each source as the registry does, and one it does not know by its id', () => {
  const shown = SOURCES.filter(({ serves }) => !serves.every((need) => need === 'TOTAL_NOW'));
  expect(shown.length).toBeGreaterThan(5);
  expect(shown.map(({ id }) => sourceNameOf(id, catalogueText))).toEqual(shown.map(({ name }) => name));
  expect(sourceNameOf('some-later-source', catalogueText)).toBe('some-later-source');
});

test('shows the windows on one scale with zero; a short history keeps its place', () => {
  const { fan } = card(facts());
  expect(fan?.bars.map(({ sessions, figure, selected }) => [sessions, figure, selected])).toEqual([
    [30, '0.31', false],
    [60, '0.50', false],
    [90, '0.41', true],
    [180, '0.45', false],
    [252, '–', false],
  ]);
  expect([fan?.min, fan?.max]).toEqual([-0.25, 0.75]);
  expect(fan?.label).toContain('30 sessions r 0.31, −0.05 to 0.60; 60 sessions r 0.50, 0.28 to 0.67');
  expect(fan?.label).toContain('252 sessions too little data');
});

test('a window that history does not fill says how many sessions it has, and is marked where the headline is of it', () => {
  const short = { ...windowFact(60, 0.58, 0.3, 0.77), n: 43 };
  const { fan, text } = card(facts({ headline: short, windows: [windowFact(30, 0.5, 0.1, 0.75), short] }));
  expect(fan?.bars.map(({ length, figure, selected }) => [length, figure, selected])).toEqual([
    ['30', '0.50', false],
    ['43 of 60', '0.58', true],
    ['90', '–', false],
    ['180', '–', false],
    ['252', '–', false],
  ]);
  expect(fan?.label).toContain('43 of 60 sessions r 0.58, 0.30 to 0.77; 90 sessions too little data');
  expect(text).toContain('43 sessions to 31 Dec 2025');
});

test('a scale with all bars above zero keeps a little room below it', () => {
  const { fan } = card(facts({ windows: [windowFact(90, 0.9, 0.8, 1)] }));
  expect([fan?.min, fan?.max]).toEqual([-0.1, 1]);
});

test('without an interval the number stands without words', () => {
  const given = card(facts({ headline: { sessions: 90, n: 24, r: 0.4 } }));
  expect(given).toMatchObject({ figure: 'r 0.40', text: '24 sessions to 31 Dec 2025. Too few independent days for an interval.' });
  expect(given.words).toBeUndefined();
  expect(given.interval).toEqual({ r: 0.4, label: 'r 0.40 without an interval, on a scale from −1 to 1' });
});

test('a stale number says since when, a stand-in what it stands for', () => {
  expect(card(facts({ staleAtMs: NOW, equityShown: 'IWM' }))).toMatchObject({
    kind: 'stale',
    pair: 'IWM (Russell 2000 ETF) and crypto',
    figure: 'r 0.41',
    notes: [
      'Out of date: the close after 31 Dec 2025 has not arrived yet.',
      'IWM, a fund that follows the Russell 2000, stands in for the index.',
    ],
  });
});

test('a total whose day labels could not be checked yet says so', () => {
  expect(card(facts({ stampUnverified: true })).notes).toEqual(['The dates of the crypto total are not checked yet.']);
});

test.for<[string, BadgeFacts | undefined, boolean]>([
  ['expired', facts({ expiresAtMs: NOW }), false],
  ['nothing stored', undefined, false],
  ['blocked', undefined, true],
])('%s: words, and no number anywhere', ([, given, blocked]) => {
  const { figure, interval, fan, text } = card(given, blocked);
  expect([figure, interval, fan]).toEqual([undefined, undefined, undefined]);
  expect(text.length).toBeGreaterThan(20);
});

test('only where the browser withholds the hosts does the card ask for help', () => {
  expect(card(undefined, true).help).toBe('Allow access in settings');
  expect(card(undefined).help).toBeUndefined();
});

test('a simulated market carries a ribbon, expired or not', () => {
  expect(card(facts({ market: 'simulated' })).ribbon).toBe('Simulated market: no real prices');
  expect(card(facts({ market: 'simulated', expiresAtMs: NOW })).ribbon).toBe('Simulated market: no real prices');
  expect(card(facts()).ribbon).toBeUndefined();
});
