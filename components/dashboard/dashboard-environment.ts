import type { EpochDay } from '../../lib/core/units.ts';
import type { CapSnapshot } from '../../lib/market/cap-snapshot.ts';
import type { PageEnvironment } from '../popup/page-environment.ts';

/** What the dashboard needs beyond the popup. */
export interface DashboardEnvironment extends PageEnvironment {
  /** The newest total of the moment; absent before there is one. Rejects where the store cannot be looked into. */
  readonly capNow?: () => Promise<CapSnapshot | undefined>;
  /** The day that the page was opened for: given once. */
  readonly takeAsOf?: () => EpochDay | undefined;
  /** Keeps the chosen day in the address, or none. */
  readonly keepAsOf?: (day: EpochDay | undefined) => void;
}
