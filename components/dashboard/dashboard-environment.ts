import type { CapSnapshot } from '../../lib/market/cap-snapshot.ts';
import type { PageEnvironment } from '../popup/page-environment.ts';

/** What the dashboard needs beyond the popup. */
export interface DashboardEnvironment extends PageEnvironment {
  /** The newest total of the moment; absent before there is one. Rejects where the store cannot be looked into. */
  readonly capNow?: () => Promise<CapSnapshot | undefined>;
}
