import { useState } from 'preact/hooks';
import type { JSX } from 'preact';
import { ChartBlock } from '../chart/chart-block.tsx';
import type { PlotType } from '../chart/overlay-spec.ts';
import { ChartControls } from '../popup/chart-controls.tsx';
import { EmptyView } from '../popup/empty-view.tsx';
import { Footer } from '../popup/footer.tsx';
import { Header } from '../popup/header.tsx';
import { Headline } from '../popup/headline.tsx';
import { LevelsBlock } from '../popup/levels-block.tsx';
import { Notices } from '../popup/notices.tsx';
import { statusKey } from '../popup/status-key.ts';
import { PairPickers } from '../popup/pair-pickers.tsx';
import { useExports } from '../popup/use-exports.ts';
import { usePage } from '../popup/use-page.ts';
import { usePairView } from '../popup/use-pair-view.ts';
import { useSentimentPane } from '../popup/use-sentiment-pane.tsx';
import type { Pane } from '../popup/use-sentiment-pane.tsx';
import { ViewTabs } from '../popup/view-tabs.tsx';
import type { TabId } from '../popup/view-tabs.tsx';
import type { DashboardEnvironment } from './dashboard-environment.ts';
import { Details } from './details.tsx';

/** Marks that a value axis of this height has room for. */
const MARKS = 9;
const TYPE: PlotType = { axis: 11, label: 12 };
/** Coins that are listed before a person asks for all. */
const FEW_COINS = 25;

/** The popup's views large, in a tab, with the measures that a popup has no room for. */
export function DashboardPage({ environment }: { readonly environment: DashboardEnvironment }): JSX.Element {
  const page = usePage(environment);
  const view = usePairView(page, MARKS);
  const exports = useExports(page, view);
  const [tab, setTab] = useState<TabId>('overlay');
  const [asTable, setAsTable] = useState(false);
  const { t } = environment;
  const sentiment = useSentimentPane(page, tab === 'sentiment', FEW_COINS);
  const pane = tab === 'sentiment' ? sentiment : overlay();
  return (
    <main class="cm-page cm-dashboard" data-expired={view?.headline.expired}>
      <Header t={t} status={pane.status ?? view?.headline.status ?? t(statusKey(page))} onOptions={() => environment.open('options')} />
      <Notices page={page} headline={view?.headline} />
      {pane.head}
      <ViewTabs tab={tab} onTab={setTab} t={t}>
        {tab === 'overlay' && <PairPickers pair={page.settings.pair} t={t} onChange={(pair) => page.change({ pair })} />}
      </ViewTabs>
      {/* The Sentiment tab begins with words and pictures: keys must reach it to scroll it. */}
      <div
        class="cm-panel"
        id="cm-panel"
        role="tabpanel"
        data-tab={tab}
        tabIndex={tab === 'sentiment' ? 0 : undefined}
        aria-labelledby={`cm-tab-${tab}`}
        aria-busy={pane.busy}
      >
        {pane.panel}
      </div>
      <Footer t={t} origins={pane.origins} notice={page.notice} {...exports} />
    </main>
  );

  function overlay(): Pane {
    return {
      origins: view?.headline.origins ?? [],
      head: view ? (
        <div class="cm-top">
          <Headline headline={view.headline} t={t} onWindow={(windowSessions) => page.change({ windowSessions })} />
          {view.headline.levels && <LevelsBlock levels={view.headline.levels} />}
        </div>
      ) : (
        <EmptyView page={page} />
      ),
      panel: view && (
        <>
          <ChartControls chart={page.settings.chart} asTable={asTable} t={t} onChange={(chart) => page.change({ chart })} />
          <ChartBlock
            chart={view.chart}
            strip={view.strip}
            type={TYPE}
            captionFirst
            asTable={asTable}
            onTable={setAsTable}
            t={t}
            format={page.format}
          />
          <Details environment={environment} page={page} view={view} />
        </>
      ),
    };
  }
}
