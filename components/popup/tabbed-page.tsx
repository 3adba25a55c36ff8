import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { Notices } from './notices.tsx';
import { PairPickers } from './pair-pickers.tsx';
import { useCheckPane } from './use-check-pane.tsx';
import { statusKey } from './status-key.ts';
import { useExports } from './use-exports.ts';
import type { Page } from './use-page.ts';
import type { PairView } from './use-pair-view.ts';
import { useEvidencePane } from './use-evidence-pane.tsx';
import { useSentimentPane } from './use-sentiment-pane.tsx';
import type { Pane } from './use-sentiment-pane.tsx';
import { ViewTabs } from './view-tabs.tsx';
import type { TabId } from './view-tabs.tsx';

export interface TabbedPageProps {
  readonly kind: 'popup' | 'dashboard';
  readonly page: Page;
  readonly view: PairView | undefined;
  /** What stands over and under the tabs while the first of them is chosen. */
  readonly overlay: Pick<Pane, 'head' | 'panel'>;
  /** Coins that are listed before a person asks for all. */
  readonly fewCoins: number;
  /** What the page adds to its header, by the tab that is chosen. */
  readonly tools?: (tab: TabId) => JSX.Element | undefined;
  /** Opens the same large; absent where it is large. */
  readonly onOpen?: () => void;
}

/** What popup and dashboard share: head, notices, tabs with the chosen view, and where the figures come from. */
export function TabbedPage({ kind, page, view, overlay, fewCoins, tools, onOpen }: TabbedPageProps): JSX.Element {
  const exports = useExports(page, view);
  const [tab, setTab] = useState<TabId>('overlay');
  const { environment } = page;
  const { t } = environment;
  const sentiment = useSentimentPane(page, tab === 'sentiment', fewCoins);
  const check = useCheckPane(page, kind === 'popup');
  const evidence = useEvidencePane(page, view, tab === 'evidence');
  // The evidence is that of the overlay's figure, which stays over it.
  const ofPair = { ...overlay, origins: view?.headline.origins ?? [] };
  const panes: Readonly<Record<TabId, Pane>> = { overlay: ofPair, sentiment, evidence: { ...ofPair, ...evidence } };
  const pane = panes[tab];
  // A tab that is of now has nothing to do with a figure that looks back.
  const ofFigure = tab === 'sentiment' && page.asOf ? undefined : view?.headline.status;
  return (
    <main class={`cm-page cm-${kind}`} data-expired={view?.headline.expired}>
      <Header
        t={t}
        status={pane.status ?? ofFigure ?? t(statusKey(page))}
        {...(onOpen && { onOpen })}
        onOptions={() => environment.open('options')}
      >
        {!check.isOpen && tools?.(tab)}
        {check.button}
      </Header>
      <Notices page={page} headline={view?.headline} />
      {!check.isOpen && (
        <>
          {pane.head}
          <ViewTabs tab={tab} onTab={setTab} t={t}>
            {tab !== 'sentiment' && <PairPickers pair={page.settings.pair} t={t} onChange={(pair) => page.change({ pair })} />}
          </ViewTabs>
          {/* The other tabs begin with words and pictures: keys must reach them to scroll them. */}
          <div
            class="cm-panel"
            id="cm-panel"
            role="tabpanel"
            data-tab={tab}
            tabIndex={tab === 'overlay' ? undefined : 0}
            aria-labelledby={`cm-tab-${tab}`}
            aria-busy={pane.busy}
          >
            {pane.panel}
          </div>
        </>
      )}
      {check.view}
      {!check.isOpen && <Footer t={t} origins={pane.origins} notice={page.notice} {...exports} />}
    </main>
  );
}
