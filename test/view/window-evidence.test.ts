import { expect, test } from 'vitest';
import { pairReturns } from '../../lib/analytics/pair-returns.ts';
import { align } from '../../lib/market/align.ts';
import { pairWindows } from '../../lib/view/pair-windows.ts';
import { windowEvidence } from '../../lib/view/window-evidence.ts';
import { series, walks } from './made-up.ts';

test.for([
  ['a whole history', walks('2019-01-02', '2025-06-27')],
  ['one that ends within the second window', walks('2025-04-14', '2025-06-27')],
  ['hardly any', walks('2025-06-20', '2025-06-27')],
] as const)('the windows are those of the headline, with both intervals: %s', ([, { RUT, TOTAL }]) => {
  const aligned = align(RUT, TOTAL);
  const { windows } = pairWindows(aligned);
  const evidence = windowEvidence(pairReturns(aligned));
  expect(evidence.map(({ bootstrap: _bootstrap, ...window }) => window)).toEqual(
    windows.map(({ sessions, n, from, to, pearson, interval }) => ({ sessions, n, from, to, pearson, ...(interval && { interval }) })),
  );
  for (const { pearson, bootstrap } of evidence) {
    expect(bootstrap?.low).toBeLessThan(pearson);
    expect(bootstrap?.high).toBeGreaterThan(pearson);
  }
});

test('prices that stand still over the shorter windows leave those out', () => {
  const { RUT, TOTAL } = walks('2023-01-02', '2025-06-27');
  const last = RUT.close.length - 1;
  const still = series(
    'RUT',
    [...RUT.days],
    Array.from(RUT.close, (close, i) => (last - i <= 70 ? 2000 : close)),
  );
  const aligned = align(still, TOTAL);
  expect(windowEvidence(pairReturns(aligned)).map(({ sessions }) => sessions)).toEqual(
    pairWindows(aligned).windows.map(({ sessions }) => sessions),
  );
});
