import { afterEach, describe, expect, test } from 'vitest';
import { assert } from '../../lib/core/assert.ts';
import { epochDay, hours, startOfDayMs } from '../../lib/core/time.ts';
import type { ExportDocument } from '../../lib/view/export-document.ts';
import { TOTAL_LEVEL } from '../loopback/providers/provider-level.ts';
import { simulatedMarket } from '../loopback/market/simulated-market.ts';
import { product } from './product.ts';
import type { Product } from './product.ts';

/** Wednesday 18 November 2026, 17:00 UTC. */
const START = startOfDayMs(epochDay(2026, 11, 18)) + hours(17);
const PAIR = { equity: 'RUT', crypto: 'TOTAL_EX_BTC' } as const;

const r252 = ({ correlation }: ExportDocument): number | undefined => correlation.windows.find(({ sessions }) => sessions === 252)?.pearson;

describe('a day of the total that only Coin Metrics gives', () => {
  let running: Product | undefined;
  afterEach(() => running?.close());

  /** The export one day after the fill, CoinMarketCap's interfaces silent on that day or not. */
  async function nextDay({ silent }: { readonly silent: boolean }) {
    const at = product({ market: (nowMs) => simulatedMarket({ nowMs }), nowMs: START });
    running = at;
    await at.poll();
    const before = await at.exported(PAIR);
    if (silent) at.faults.set(/coinmarketcap/, { kind: 'status', status: 503 });
    // The estimates of a day come hours after its end.
    for (let polls = 0; polls < 10; polls += 1) {
      at.sleep(hours(3));
      // oxlint-disable-next-line no-await-in-loop -- one poll after another
      await at.poll();
    }
    const after = await at.exported(PAIR);
    const total = (await at.stored()).get('TOTAL');
    assert(total, 'a total is stored');
    await at.close();
    running = undefined;
    return { before, after, total };
  }

  test(
    'is joined at CoinMarketCap’s level and moves no other: r without Bitcoin is what CoinMarketCap alone gives',
    { timeout: 60_000 },
    async () => {
      const guest = await nextDay({ silent: true });
      const home = await nextDay({ silent: false });
      expect(guest.total.segments.map(({ source }) => source)).toEqual(['coinmarketcap-v3', 'coin-metrics']);
      expect(guest.total.segments[1]?.factor).toBeCloseTo(1 / TOTAL_LEVEL.coinmetrics, 6);
      const known = guest.before.table.dates.length;
      expect(guest.after.table.dates.length).toBeGreaterThan(known);
      expect(guest.after.table.crypto.slice(0, known)).toEqual(guest.before.table.crypto);
      expect(r252(guest.after)).toBeCloseTo(r252(home.after) ?? 9, 6);
      expect(guest.after.series[1]?.providers.filter(({ source }) => source === 'coin-metrics').map(({ series }) => series)).toContain(
        'TOTAL',
      );
    },
  );
});
