import { expect, test } from 'vitest';
import { formatters } from '../../lib/view/formatters.ts';
import { measuresModel } from '../../lib/view/measures-model.ts';
import { pairData } from '../../lib/view/pair-data.ts';
import { spearmanInterval } from '../../lib/analytics/spearman-interval.ts';
import { headlineWindow, pairWindows } from '../../lib/view/pair-windows.ts';
import { pairHistory } from '../../lib/view/pair-history.ts';
import { catalogueText as t } from './catalogue-text.ts';
import { day, from, series, walks } from './made-up.ts';

const NOW = Date.UTC(2025, 5, 30, 21, 34);
const RECORD = walks('2023-01-02', '2025-06-27');

test('each measure says what it is of, and its interval where there is one', () => {
  const outcome = pairData({ equity: 'RUT', crypto: 'TOTAL' }, from(RECORD), NOW);
  if (outcome.kind !== 'pair') throw new Error(outcome.kind);
  const window = headlineWindow(pairWindows(outcome.data.aligned), 90);
  const measures = measuresModel(pairHistory(outcome.data, 90, NOW), window, { t, format: formatters('en-GB') });
  const between = String.raw`^−?0\.\d\d to −?0\.\d\d with 95\u202f% confidence, `;
  expect(measures.map(({ name, scope }) => [name, scope])).toEqual([
    ['Given the S&P 500', expect.stringMatching(`${between}90 sessions to 27 Jun 2025$`)],
    ['Adjusted for the close', '90 sessions to 27 Jun 2025'],
    ['Recent days weigh more', 'Whole history to 27 Jun 2025'],
    ['Weekly moves', expect.stringMatching(`${between}104 weeks to 27 Jun 2025$`)],
    ['By ranks', expect.stringMatching(`${between}90 sessions to 27 Jun 2025$`)],
    ['β, crypto on equity', '90 sessions to 27 Jun 2025'],
  ]);
  expect(measures.at(-1)?.figure).toMatch(/^−?\d\.\d\d ± 0\.\d\d$/);
  const ranks = window && spearmanInterval(window.spearman, window.nEff);
  expect(measures[4]?.scope).toContain(`${ranks?.low.toFixed(2).replace('-', '−')} to`);
});

/** The measure "Given the S&P 500" for a market. */
function partialOf(record: Parameters<typeof from>[0]) {
  const outcome = pairData({ equity: 'RUT', crypto: 'TOTAL' }, from(record), NOW);
  if (outcome.kind !== 'pair') throw new Error(outcome.kind);
  return measuresModel(pairHistory(outcome.data, 90, NOW), undefined, { t, format: formatters('en-GB') })[0];
}

test('given the S&P 500: the figure of the last 90 sessions that all three have', () => {
  expect(partialOf(RECORD)).toMatchObject({ name: 'Given the S&P 500', figure: expect.stringMatching(/^−?0\.\d\d$/) });
});

test('an S&P 500 that ends before the pair gives no figure of its own old time, but a sentence', () => {
  const { SPX } = RECORD;
  const count = SPX.days.filter((each) => each <= day('2025-03-14')).length;
  const old = series('SPX', [...SPX.days.subarray(0, count)], [...SPX.close.subarray(0, count)]);
  expect(partialOf({ ...RECORD, SPX: old })).toEqual({
    name: 'Given the S&P 500',
    note: 'Left out: the S&P 500 here ends on 14 Mar 2025, before the pair does.',
  });
});

test('without an S&P 500 the sentence says what is needed', () => {
  expect(partialOf({ RUT: RECORD.RUT, TOTAL: RECORD.TOTAL })).toMatchObject({ note: expect.stringMatching(/^Needs enough S&P 500/) });
});
