import { marketValueAdded } from '../analytics/market-value-added.ts';
import type { MarketValueAdded } from '../analytics/market-value-added.ts';
import { RUSSELL_2000_CAPITALISATIONS } from '../market/index-capitalisations.ts';
import type { DailySeries } from '../market/series.ts';
import { closesOf } from './closes-of.ts';
import type { SeriesHigh } from './series-high.ts';

/** Market value added by the two periods that articles like to count; absent where nothing was published before them. */
export interface ValueAdded {
  readonly ytd?: MarketValueAdded;
  readonly firstSessions?: MarketValueAdded;
}

/** What the Russell 2000's companies gained in value this year (docs/methods.md §7); empty for another index, and in a simulated market, with which no published figure is joined. */
export function valueAddedOf(equity: DailySeries, high: SeriesHigh | undefined): ValueAdded {
  if (equity.id === 'SPX' || equity.market === 'simulated' || !high) return {};
  const { days, close } = closesOf(equity);
  const [ytd, first] = [high.ytd, high.firstSessions].map((period) =>
    period ? marketValueAdded(days, close, period, RUSSELL_2000_CAPITALISATIONS) : undefined,
  );
  return { ...(ytd && { ytd }), ...(first && { firstSessions: first }) };
}
