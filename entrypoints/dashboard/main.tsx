import { render } from 'preact';
import '../../components/ui/tokens.css';
import '../../components/ui/base.css';
import '../../components/ui/segmented.css';
import '../../components/ui/select.css';
import '../../components/ui/menu.css';
import '../../components/ui/date-field.css';
import '../../components/chart/chart.css';
import '../../components/popup/popup.css';
import '../../components/dashboard/dashboard.css';
import { DashboardPage } from '../../components/dashboard/dashboard-page.tsx';
import type { ExportKind } from '../../components/popup/page-environment.ts';
import { showLastTheme } from '../../components/popup/page-state.ts';
import type { EpochDay } from '../../lib/core/units.ts';
import type { CapSnapshot } from '../../lib/market/cap-snapshot.ts';
import { newestSnapshot } from '../../lib/market/newest-snapshot.ts';
import { reportToConsole } from '../../lib/platform/report.ts';
import { openStores } from '../../lib/storage/open-stores.ts';
import { asOfHash, parseAsOfHash } from '../../lib/view/as-of.ts';
import { createEnvironment } from '../popup/create-environment.ts';

const KINDS: readonly ExportKind[] = ['json', 'csv', 'png'];

const keepAsOf = (day: EpochDay | undefined): void => history.replaceState(null, '', day === undefined ? location.pathname : asOfHash(day));

const root = document.getElementById('app');
if (root) {
  showLastTheme();
  // The popup hands an export over in the address (popup/main.tsx says when).
  let handedOver = KINDS.find((kind) => location.hash === `#export=${kind}`);
  let openedFor = parseAsOfHash(location.hash);
  history.replaceState(null, '', location.pathname);
  const takeExport = (): ExportKind | undefined => {
    const kind = handedOver;
    handedOver = undefined;
    return kind;
  };
  const takeAsOf = (): EpochDay | undefined => {
    const day = openedFor;
    openedFor = undefined;
    return day;
  };
  const { series } = openStores(reportToConsole);
  const capNow = async (): Promise<CapSnapshot | undefined> => newestSnapshot(await series.snapshots());
  render(<DashboardPage environment={{ ...createEnvironment({ takeExport }), capNow, takeAsOf, keepAsOf }} />, root);
}
