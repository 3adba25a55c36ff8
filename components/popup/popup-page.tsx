import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
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
import { useSentimentPane } from './use-sentiment-pane.tsx';
import type { Pane } from './use-sentiment-pane.tsx';
import { ViewTabs } from './view-tabs.tsx';
import type { TabId } from './view-tabs.tsx';

/** Marks that a value axis of this height has room for. */
const MARKS = 5;
const TYPE: PlotType = { axis: 10, label: 11 };

/** Coins that a popup lists at once. */
const FEW_COINS = 8;

/** The toolbar popup. */
export function PopupPage({ environment }: { readonly environment: PageEnvironment }): JSX.Element {
  const page = usePage(environment);
  const view = usePairView(page, MARKS);
  const exports = useExports(page, view);
  const [tab, setTab] = useState<TabId>('overlay');
  const [asTable, setAsTable] = useState(false);
  const { t } = environment;
  const sentiment = useSentimentPane(page, tab === 'sentiment', FEW_COINS);
  const pane = tab === 'sentiment' ? sentiment : overlay();
  return (
    <main class="cm-page cm-popup" data-expired={view?.headline.expired}>
      <Header
        t={t}
        status={pane.status ?? view?.headline.status ?? t(statusKey(page))}
        onOpen={() => environment.open('dashboard')}
        onOptions={() => environment.open('options')}
      />
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
        <Headline headline={view.headline} t={t} onWindow={(windowSessions) => page.change({ windowSessions })} />
      ) : (
        <EmptyView page={page} />
      ),
      panel: view && (
        <>
          <ChartControls chart={page.settings.chart} asTable={asTable} t={t} onChange={(chart) => page.change({ chart })} />
          <ChartBlock chart={view.chart} strip={view.strip} type={TYPE} asTable={asTable} onTable={setAsTable} t={t} format={page.format} />
          {view.headline.levels && <LevelsBlock levels={view.headline.levels} />}
        </>
      ),
    };
  }
}
