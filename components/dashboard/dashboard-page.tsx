import { useState } from 'preact/hooks';
import type { JSX } from 'preact';
import { ChartBlock } from '../chart/chart-block.tsx';
import type { PlotType } from '../chart/overlay-spec.ts';
import { ChartControls } from '../popup/chart-controls.tsx';
import { EmptyView } from '../popup/empty-view.tsx';
import { Headline } from '../popup/headline.tsx';
import { LevelsBlock } from '../popup/levels-block.tsx';
import { TabbedPage } from '../popup/tabbed-page.tsx';
import { usePage } from '../popup/use-page.ts';
import { usePairView } from '../popup/use-pair-view.ts';
import type { PictureRoom } from '../popup/use-pair-view.ts';
import type { TabId } from '../popup/view-tabs.tsx';
import { AsOfPicker } from './as-of-picker.tsx';
import type { DashboardEnvironment } from './dashboard-environment.ts';
import { Details } from './details.tsx';
import { useAsOf } from './use-as-of.ts';
import { useAsOfRange } from './use-as-of-range.ts';

/** What a picture of this size has room for. */
const ROOM: PictureRoom = { ticks: 9, turns: 200 };
const TYPE: PlotType = { axis: 11, label: 12 };
/** Coins that are listed before a person asks for all. */
const FEW_COINS = 25;

/** The popup's views large, in a tab, with the measures that a popup has no room for. */
export function DashboardPage({ environment }: { readonly environment: DashboardEnvironment }): JSX.Element {
  const choice = useAsOf(environment);
  const page = usePage(environment, choice.lookBack);
  const range = useAsOfRange(environment, page, choice);
  const view = usePairView(page, ROOM);
  const [asTable, setAsTable] = useState(false);
  const { t } = environment;
  const head = view ? (
    <div class="cm-top">
      <Headline headline={view.headline} t={t} onWindow={(windowSessions) => page.change({ windowSessions })} />
      {view.headline.levels && <LevelsBlock levels={view.headline.levels} />}
    </div>
  ) : (
    <EmptyView page={page} />
  );
  const panel = view && (
    <>
      <ChartControls chart={page.settings.chart} asTable={asTable} t={t} onChange={(chart) => page.change({ chart })} />
      <ChartBlock
        chart={view.chart}
        strip={view.strip}
        marks={view.marks}
        type={TYPE}
        captionFirst
        asTable={asTable}
        onTable={setAsTable}
        t={t}
        format={page.format}
      />
      <Details environment={environment} page={page} view={view} />
    </>
  );
  const tools = (tab: TabId): JSX.Element | undefined => {
    const day = choice.lookBack?.day;
    if (tab === 'sentiment')
      return day === undefined ? undefined : <p class="cm-as-of-said">{t('as_of_sentiment', page.format.date(day))}</p>;
    return range && <AsOfPicker day={day} range={range} onChoose={choice.choose} t={t} format={page.format} />;
  };
  return <TabbedPage kind="dashboard" page={page} view={view} overlay={{ head, panel }} fewCoins={FEW_COINS} tools={tools} />;
}
