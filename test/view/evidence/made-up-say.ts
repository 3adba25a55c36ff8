import { evidenceSay } from '../../../lib/view/evidence/evidence-say.ts';
import type { EvidenceSay } from '../../../lib/view/evidence/evidence-say.ts';
import type { SeriesId } from '../../../lib/market/instrument.ts';
import { day, format, series, t } from '../made-up.ts';

/** Names and dates of the Russell and the total, as of 20 Nov 2026. */
export function madeUpSay(own: { readonly equity?: SeriesId; readonly crypto?: SeriesId; readonly expired?: boolean } = {}): EvidenceSay {
  const { equity = 'RUT', crypto = 'TOTAL', expired = false } = own;
  const pair = { equity: series(equity, [], []), crypto: series(crypto, [], []), asOfDay: day('2026-11-20') };
  return evidenceSay(pair, { t, format, expired });
}
