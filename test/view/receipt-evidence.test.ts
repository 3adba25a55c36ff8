import { expect, test } from 'vitest';
import { pairData } from '../../lib/view/pair-data.ts';
import { pairEvidence } from '../../lib/view/pair-evidence.ts';
import type { PairEvidence } from '../../lib/view/pair-evidence.ts';
import { receiptEvidence } from '../../lib/view/receipt-evidence.ts';
import { from, walks } from './made-up.ts';

function evidenceOf(record: Parameters<typeof from>[0]): PairEvidence {
  const outcome = pairData({ equity: 'RUT', crypto: 'TOTAL' }, from(record), Date.UTC(2025, 5, 30));
  return outcome.kind === 'pair' ? pairEvidence(outcome.data) : expect.unreachable('a pair');
}

const WALKS = walks('2019-01-02', '2025-06-27');
const evidence = evidenceOf({ ...WALKS, TOTAL_AT_CLOSE: { ...WALKS.TOTAL, id: 'TOTAL_AT_CLOSE' } });
const text = receiptEvidence(evidence, 90).join('\n');

test('names for each figure its method, its draws and its seed', () => {
  for (const part of [
    'by stationary bootstrap of pairs (Politis & Romano 1994): ',
    '2000 draws, mean block ',
    'xoshiro128** with seed ',
    'Partial r given the S&P 500: ',
    'crypto at the US close: r ',
    'limit 3.02 (White 1980, Bonferroni)',
    'Change of r between adjacent 90-session windows: Z ',
    'Turning points (after Bry & Boschan 1971): ',
    'New crypto high by 2025-09-30: Brownian motion without drift ',
    `10000 paths, mean block 10 days, seed ${evidence.newHigh?.asOf}`,
    `replayed over ${evidence.replay?.n} quarters: Brier `,
    `After ${evidence.followed.recordHigh.study.rows.length} record closes`,
    'highs of the 90-session r: ',
  ])
    expect(text).toContain(part);
});

test('holds the figures of the evidence, to four decimals', () => {
  const drawn = evidence.windows.find(({ sessions }) => sessions === 90)?.bootstrap;
  expect(text).toContain(`${drawn?.low.toFixed(4)} to ${drawn?.high.toFixed(4)},`);
  expect(text).toContain(`Brownian motion without drift ${evidence.newHigh?.brownian.toFixed(4)}`);
  expect(text).toContain(`r ${evidence.synchronous?.atMidnight.r.toFixed(4)}; n = 90`);
});

test('prints numbers only, no NaN and nothing undefined, and is short', () => {
  expect(text).not.toMatch(/NaN|undefined|Infinity/);
  expect(text.split('\n').length).toBeLessThan(16);
});

test('leaves out what is not known', () => {
  const short = receiptEvidence(
    evidenceOf({ RUT: walks('2025-06-20', '2025-06-27').RUT, TOTAL: walks('2025-06-20', '2025-06-27').TOTAL }),
    90,
  );
  expect(short).toHaveLength(2);
  expect(short.join('\n')).toContain('After 0 record closes');
});

test('a lead that is stated, and dates of changes, are said', () => {
  const { leadLag, regime } = evidence;
  const stated = { ...evidence, ...(leadLag && { leadLag: { ...leadLag, best: { k: 2, t: -4.5, stated: true } } }) };
  expect(receiptEvidence(stated, 90).join('\n')).toContain('stated at k = 2; largest |T| 4.50 at k = 2');
  const changed = { ...evidence, ...(regime && { regime: { z: undefined, changed: true, days: [18_000, 18_300] } }) };
  expect(receiptEvidence(changed, 90).join('\n')).toContain('Z none, changed; marked before: 2019-04-14, 2020-02-08');
});
