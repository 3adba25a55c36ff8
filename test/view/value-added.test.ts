import { describe, expect, test } from 'vitest';
import type { EquityId } from '../../lib/market/instrument.ts';
import type { MarketKind } from '../../lib/market/series.ts';
import { seriesHigh } from '../../lib/view/series-high.ts';
import { valueAddedOf } from '../../lib/view/value-added.ts';
import { makeSeries } from '../market/make-series.ts';

/** On the day of the published 2.95tn 100, at the end of 2024 110, and then 121. */
const equity = (id: EquityId, market: MarketKind = 'live') =>
  makeSeries(
    id,
    [
      ['2024-02-22', 100],
      ['2024-12-31', 110],
      ['2025-03-03', 121],
    ],
    { market },
  );

const added = (series: ReturnType<typeof equity>) => valueAddedOf(series, seriesHigh(series));

describe('market value added', () => {
  test('by hand: 2.95tn moved up by 10 % is 3.245tn at the start of the year, and 10 % of that was added', () => {
    expect(added(equity('RUT')).ytd?.start).toBeCloseTo(3.245e12, 0);
    expect(added(equity('RUT')).ytd?.value).toBeCloseTo(3.245e11, 0);
  });

  test('the fund that stands in moves as the index does', () => {
    expect(added(equity('IWM'))).toEqual(added(equity('RUT')));
  });

  test('is not told of the S&P 500, nor of a made-up market: no published figure is of those', () => {
    expect(added(equity('SPX'))).toEqual({});
    expect(added(equity('RUT', 'simulated'))).toEqual({});
  });

  test('is not told of a history without closes', () => {
    expect(valueAddedOf(makeSeries('RUT', []), undefined)).toEqual({});
  });
});
