import { useCallback } from 'preact/hooks';
import type { JSX } from 'preact';
import { capNowLine } from '../../lib/view/cap-now-line.ts';
import { measuresModel } from '../../lib/view/measures-model.ts';
import { pairHistory } from '../../lib/view/pair-history.ts';
import type { PairHistory } from '../../lib/view/pair-history.ts';
import { headlineWindow } from '../../lib/view/pair-windows.ts';
import { sourceLines } from '../../lib/view/source-lines.ts';
import { useLater } from '../popup/use-later.ts';
import type { Page } from '../popup/use-page.ts';
import type { PairView } from '../popup/use-pair-view.ts';
import type { DashboardEnvironment } from './dashboard-environment.ts';
import { Measures } from './measures.tsx';
import { SourcesBlock } from './sources-block.tsx';
import { useCapNow } from './use-cap-now.ts';
import { YearTable } from './year-table.tsx';

export interface DetailsProps {
  readonly environment: DashboardEnvironment;
  readonly page: Page;
  readonly view: PairView;
}

/** What a popup has no room for: other measures of the pair, its years, and where every figure comes from. */
export function Details({ environment, page, view }: DetailsProps): JSX.Element {
  const { t, sourceName } = environment;
  const { format, settings, asOf, now, nowMs } = page;
  // The time decides only which ISO week is over: it must not make everything be computed anew each minute.
  const compute = useCallback(
    () => pairHistory(view.data, settings.windowSessions, asOf?.atMs ?? now()),
    [view.data, settings.windowSessions, asOf, now],
  );
  const history: PairHistory | undefined = useLater(compute)?.value;
  const window = headlineWindow(view.analysis, settings.windowSessions);
  const capNow = useCapNow(environment, nowMs);
  const lines = [
    ...sourceLines(view.data, { t, format, sourceName }),
    ...(capNow && !asOf ? [capNowLine(capNow, { settings, nowMs, t, format, sourceName })] : []),
  ];
  return (
    <div class="cm-details">
      {history && (
        <>
          <Measures title={t('dashboard_more')} measures={measuresModel(history, window, { t, format })} none={t('dashboard_none')} />
          <YearTable years={history.years} t={t} format={format} />
        </>
      )}
      <SourcesBlock title={t('dashboard_sources')} lines={lines} />
    </div>
  );
}
