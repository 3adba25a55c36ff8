import type { JSX } from 'preact';
import { ChartBlock } from '../chart/chart-block.tsx';
import type { PlotType } from '../chart/overlay-spec.ts';
import { ChartControls } from './chart-controls.tsx';
import { EmptyView } from './empty-view.tsx';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { Headline } from './headline.tsx';
import { LevelsBlock } from './levels-block.tsx';
import { Notices } from './notices.tsx';
import type { PageEnvironment } from './page-environment.ts';
import { statusKey } from './status-key.ts';
import { PairPickers } from './pair-pickers.tsx';
import { useExports } from './use-exports.ts';
import { usePage } from './use-page.ts';
import { usePairView } from './use-pair-view.ts';
import { ViewTabs } from './view-tabs.tsx';

/** Marks that a value axis of this height has room for. */
const MARKS = 5;
const TYPE: PlotType = { axis: 10, label: 11 };

/** The toolbar popup. */
export function PopupPage({ environment }: { readonly environment: PageEnvironment }): JSX.Element {
  const page = usePage(environment);
  const view = usePairView(page, MARKS);
  const exports = useExports(page, view);
  const { t } = environment;
  return (
    <main class="cm-page cm-popup">
      <Header
        t={t}
        status={view?.headline.status ?? t(statusKey(page))}
        onOpen={() => environment.open('dashboard')}
        onOptions={() => environment.open('options')}
      />
      <Notices page={page} headline={view?.headline} />
      {view ? (
        <Headline headline={view.headline} t={t} onWindow={(windowSessions) => page.change({ windowSessions })} />
      ) : (
        <EmptyView page={page} />
      )}
      <ViewTabs t={t}>
        <PairPickers pair={page.settings.pair} t={t} onChange={(pair) => page.change({ pair })} />
      </ViewTabs>
      <div class="cm-panel" id="cm-panel" role="tabpanel" aria-labelledby="cm-tab-overlay">
        {view && (
          <>
            <ChartControls chart={page.settings.chart} t={t} onChange={(chart) => page.change({ chart })} />
            <ChartBlock chart={view.chart} strip={view.strip} type={TYPE} t={t} format={page.format} />
            {view.headline.levels && <LevelsBlock levels={view.headline.levels} />}
          </>
        )}
      </div>
      <Footer
        t={t}
        sources={view?.headline.sources ?? ''}
        notice={page.notice ?? (page.state === 'ready' ? page.asked : undefined)}
        {...exports}
      />
    </main>
  );
}
