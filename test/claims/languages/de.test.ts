import { expect, test } from 'vitest';
import type { Claim } from '../../../lib/claims/claim.ts';
import { createClaimReader } from '../../../lib/claims/create-claim-reader.ts';
import { assert } from '../../../lib/core/assert.ts';
import { parseIsoDate } from '../../../lib/core/time.ts';
import { assetNames } from '../../../lib/text/asset-names.ts';
import { sentencesOf } from '../../../lib/text/sentences.ts';

const names = assetNames();
const publishedDay = parseIsoDate('2026-01-15');

/** The claims of a German text of 15 January 2026. */
function claimsOf(text: string): readonly Claim[] {
  assert(publishedDay !== undefined, 'a date');
  const reader = createClaimReader({ language: 'de', names, publishedDay });
  return sentencesOf(text, 'de').flatMap((sentence) => reader.read(sentence.text).claims.map(({ claim }) => claim));
}

test.for([
  ['Bitcoin notiert bei 35.198 Dollar.', 35_198],
  ['Bitcoin notiert bei 35.198,50 US-Dollar.', 35_198.5],
  ['Solana kostet 143 USD.', 143],
  ['Dogecoin steht bei 0,1412 Dollar.', 0.1412],
  ['Dogecoin steht bei 14 Cent.', 0.14],
  ['Das Handelsvolumen von Bitcoin liegt bei 41 Mrd. Dollar.', 4.1e10],
  ['Die Marktkapitalisierung von Solana liegt bei 3,58 Milliarden Dollar.', 3.58e9],
] as const)('a number has a point for thousands and a comma for decimals: %s', ([text, value]) => {
  expect(claimsOf(text).map((claim) => claim.value)).toEqual([value]);
});

test.for([
  ['Bitcoin fiel um 4,5 %.', 4.5, 0.05],
  ['Bitcoin fiel um 12 Prozent.', 12, 0.5],
  ['Bitcoin fiel um vier Prozent.', 4, 0.5],
] as const)('a share is told with the digits that are printed: %s', ([text, value, halfDigit]) => {
  expect(claimsOf(text)).toMatchObject([{ kind: 'change-over-window', direction: 'down', value, unit: '%', halfDigit }]);
});

test.for([
  ['Bitcoin ist in den letzten 24 Stunden um 3 Prozent gestiegen.', { kind: 'rolling', days: 1 }],
  ['Bitcoin stieg in der vergangenen Woche um 3 Prozent.', { kind: 'between', from: '2026-01-05', to: '2026-01-11' }],
  ['Bitcoin legte innerhalb von 30 Tagen um 3 Prozent zu.', { kind: 'rolling', days: 30 }],
  ['Bitcoin ist seit Jahresbeginn um 3 Prozent gestiegen.', { kind: 'to-date', unit: 'year' }],
  ['Bitcoin stieg seit dem 3. April um 3 Prozent.', { kind: 'since', from: '2025-04-03' }],
  ['Im ersten Quartal 2025 stieg Bitcoin um 3 Prozent.', { kind: 'between', from: '2025-01', to: '2025-03' }],
  ['Bitcoin stieg zwischen dem 1. März und dem 15. März 2025 um 3 Prozent.', { kind: 'between', from: '2025-03-01', to: '2025-03-15' }],
  ['Bitcoin stieg im Jahr 2024 um 3 Prozent.', { kind: 'between', from: '2024', to: '2024' }],
] as const)('a window is read: %s', ([text, window]) => {
  expect(claimsOf(text)).toMatchObject([{ subject: 'BTC', direction: 'up', value: 3, window }]);
});

test('a day is dated from the day of the text', () => {
  expect(claimsOf('Am 3. April fiel Bitcoin um 5 Prozent.')).toMatchObject([{ value: 5, asOf: '2025-04-03' }]);
  expect(claimsOf('Am Mittwoch fiel Bitcoin um 5 Prozent.')).toMatchObject([{ value: 5, asOf: '2026-01-14' }]);
});

test('the verb may stand before its subject, after it, or at the end', () => {
  for (const text of ['Zuletzt fiel Bitcoin um 5 Prozent.', 'Bitcoin fiel um 5 Prozent.', 'Bitcoin ist um 5 Prozent gefallen.']) {
    expect(claimsOf(text)).toMatchObject([{ subject: 'BTC', direction: 'down', value: 5 }]);
  }
});

test.for([
  ['forecast', 'Bitcoin könnte auf 84.000 Dollar fallen.'],
  ['forecast', 'Der Analyst erwartet, dass Bitcoin auf 84.000 Dollar fallen könnte.'],
  ['condition', 'Wenn Bitcoin unter 90.000 Dollar fällt, drohen Verluste.'],
  ['target', 'Das Kursziel für Bitcoin liegt bei 150.000 Dollar.'],
] as const)('what has not happened makes no claim (%s): %s', ([, text]) => {
  expect(claimsOf(text)).toEqual([]);
});

test('stops of abbreviations, days and thousands end no sentence', () => {
  expect(claimsOf('Große Coins, z. B. Ethereum, fielen am 3. April. Bitcoin stieg auf 35.198 Dollar.')).toMatchObject([
    { subject: 'BTC', value: 35_198 },
  ]);
});

test.for([
  ['Entsprechend rutschte die Bitcoin-Dominanz auf 57,2 Prozent ab.', [['dominance', 'BTC', 57.2]]],
  ['Anleger flüchten in die Leitwährung, deren Anteil am Gesamtmarkt bei 61 Prozent liegt.', [['dominance', 'BTC', 61]]],
  ['Bitcoin steht weiterhin für 57 Prozent der Marktkapitalisierung.', [['dominance', 'BTC', 57]]],
  [
    'Die Dominanz von Bitcoin legte um 1,2 Prozentpunkte auf 58 Prozent zu.',
    [
      ['dominance', 'BTC', 1.2],
      ['dominance', 'BTC', 58],
    ],
  ],
  ['Die Korrelation von Bitcoin mit Gold ging auf 0,2 zurück.', [['correlation-statement', 'BTC~XAU', 0.2]]],
  ['Der Funding-Satz von Ether drehte auf -0,01 Prozent.', [['ratio-threshold', 'ETH', -0.01]]],
] as const)('shares, correlations and rates are read: %s', ([text, expected]) => {
  expect(claimsOf(text).map(({ kind, subject, value }) => [kind, subject, value])).toEqual(expected);
});

test('money that goes out of funds flows out', () => {
  for (const text of ['Per saldo flossen 120 Mio. Dollar aus den Bitcoin-ETFs.', 'Aus den Bitcoin-ETFs zogen Anleger 120 Mio. Dollar ab.'])
    expect(claimsOf(text)).toMatchObject([{ kind: 'netflow', subject: 'BTC', value: 1.2e8, direction: 'outflow' }]);
});
