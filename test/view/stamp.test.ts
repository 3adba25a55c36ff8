import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings.ts';
import { badgeFactsOf } from '../../lib/view/badge-facts-of.ts';
import { exportJson } from '../../lib/view/export-json.ts';
import { pairData } from '../../lib/view/pair-data.ts';
import { pairEvidence } from '../../lib/view/pair-evidence.ts';
import { pairHistory } from '../../lib/view/pair-history.ts';
import { pairWindows } from '../../lib/view/pair-windows.ts';
import { parseBadgeFacts } from '../../lib/view/parse-badge-facts.ts';
import { headlineModel } from '../../lib/view/popup-model.ts';
import { receipt } from '../../lib/view/receipt.ts';
import { isStampUnverified, stampOf } from '../../lib/view/stamp-of.ts';
import { format, from, series, t, walks } from './made-up.ts';

const NOW = Date.UTC(2025, 5, 30, 21, 34);
const RECORD = walks('2024-06-03', '2025-06-27');
const { RUT, TOTAL } = RECORD;
const { stamp: _stamp, ...NEVER } = TOTAL;
const UNVERIFIED = { ...TOTAL, stamp: 'unverified' } as const;
const BTC = series('BTC', [...TOTAL.days], [...TOTAL.close]);

function shown(record: Parameters<typeof from>[0], crypto: 'TOTAL' | 'BTC' | 'TOTAL_EX_BTC' = 'TOTAL') {
  const settings = { ...DEFAULT_SETTINGS, pair: { equity: 'RUT', crypto } } as const;
  const outcome = pairData(settings.pair, from(record), NOW);
  if (outcome.kind !== 'pair') throw new Error(outcome.kind);
  const { data } = outcome;
  const analysis = pairWindows(data.aligned);
  const request = { data, analysis, history: pairHistory(data, 90, NOW), evidence: pairEvidence(data), nowMs: NOW, version: '1' };
  const document = exportJson(request);
  return {
    note: headlineModel({ data, analysis, settings, nowMs: NOW, t, format, sourceName: (id) => id }).stampUnverified,
    receipt: receipt({ ...request, sessions: 90, sourceName: (id) => id }),
    stamps: document.series.map(({ id, stamp }) => `${id} ${stamp}`),
    missing: document.missing.map(({ what }) => what),
    facts: parseBadgeFacts(JSON.parse(JSON.stringify(badgeFactsOf({ settings, get: from(record), nowMs: NOW }) ?? null)))?.stampUnverified,
  };
}

test.for([
  ['said so', UNVERIFIED],
  ['said nothing', NEVER],
] as const)('a total whose check %s is shown as unverified wherever a figure rests on it', ([, total]) => {
  const { note, receipt: text, stamps, missing, facts } = shown({ RUT, TOTAL: total });
  expect(note).toMatch(/not checked against Bitcoin yet/);
  expect(text).toContain('Day stamps: UNVERIFIED');
  expect(stamps).toEqual(['RUT not needed', 'TOTAL unverified']);
  expect(missing).toContain('series.TOTAL.stamp');
  expect(facts).toBe(true);
});

test('a verified total is said to be so in the export, and needs no note', () => {
  const { note, receipt: text, stamps, missing, facts } = shown({ RUT, TOTAL });
  expect([note, facts]).toEqual([undefined, undefined]);
  expect(text).not.toContain('UNVERIFIED');
  expect(stamps).toEqual(['RUT not needed', 'TOTAL verified']);
  expect(missing).not.toContain('series.TOTAL.stamp');
});

test('what is computed from the total is as verified as the total; a price of one coin needs no check', () => {
  const CAP_BTC = series(
    'CAP_BTC',
    [...TOTAL.days],
    [...TOTAL.close].map((cap) => cap / 2),
  );
  expect(shown({ RUT, TOTAL: UNVERIFIED, CAP_BTC }, 'TOTAL_EX_BTC').missing).toContain('series.TOTAL_EX_BTC.stamp');
  expect(shown({ RUT, TOTAL: UNVERIFIED, BTC }, 'BTC').note).toBeUndefined();
  expect([stampOf(BTC), isStampUnverified({ crypto: UNVERIFIED })]).toEqual(['not needed', true]);
});
