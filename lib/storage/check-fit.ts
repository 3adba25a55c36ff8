import { assert } from '../core/assert.ts';
import type { Result } from '../core/result.ts';
import { parseCoinSeries } from './parse-coin-series.ts';
import { parseRatioHistory } from './parse-ratio-history.ts';
import { parseSeries } from './parse-series.ts';
import type { StoreBatch } from './write-batch.ts';

function assertFit(what: string, checked: Result<unknown, string>): void {
  assert(checked.ok, `${what} is not fit to be stored: ${checked.ok ? '' : checked.error}`);
}

/** Throws where a history of the batch is not what its type promises: read back, it would be damage. */
export function checkFit({ series = [], coins = [], ratios = [] }: StoreBatch): void {
  for (const one of series) assertFit(`series ${one.id}`, parseSeries(one));
  for (const one of coins) assertFit(`coin ${one.coin}`, parseCoinSeries(one));
  for (const one of ratios) {
    const checked = parseRatioHistory(one);
    const what = `ratios ${one.exchange} ${one.measure} ${one.coin}`;
    assertFit(what, checked);
    // Reading would repair it in silence.
    assert(checked.ok && checked.value.atMs === one.atMs, `${what} are not fit to be stored: points`);
  }
}
