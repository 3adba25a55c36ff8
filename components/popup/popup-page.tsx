import type { JSX } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import { ChartBlock } from '../chart/chart-block.tsx';
import type { PlotType } from '../chart/overlay-spec.ts';
import { ChartControls } from './chart-controls.tsx';
import { CheckPageButton } from './check-page-button.tsx';
import { EmptyView } from './empty-view.tsx';
import { Headline } from './headline.tsx';
import { LevelsBlock } from './levels-block.tsx';
import type { PageEnvironment } from './page-environment.ts';
import { TabbedPage } from './tabbed-page.tsx';
import { usePage } from './use-page.ts';
import { usePairView } from './use-pair-view.ts';
import type { PictureRoom } from './use-pair-view.ts';

/** What a picture of this size has room for. */
const ROOM: PictureRoom = { ticks: 5, turns: 80 };
const TYPE: PlotType = { axis: 10, label: 11 };

/** Coins that a popup lists at once. */
const FEW_COINS = 8;

/** The toolbar popup. */
export function PopupPage({ environment }: { readonly environment: PageEnvironment }): JSX.Element {
  const page = usePage(environment);
  const view = usePairView(page, ROOM);
  const tools = useCallback(() => <CheckPageButton page={page} />, [page]);
  const [asTable, setAsTable] = useState(false);
  const { t } = environment;
  const head = view ? (
    <Headline headline={view.headline} t={t} onWindow={(windowSessions) => page.change({ windowSessions })} />
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
        asTable={asTable}
        onTable={setAsTable}
        t={t}
        format={page.format}
      />
      {view.headline.levels && <LevelsBlock levels={view.headline.levels} />}
    </>
  );
  return (
    <TabbedPage
      kind="popup"
      page={page}
      view={view}
      overlay={{ head, panel }}
      fewCoins={FEW_COINS}
      tools={tools}
      onOpen={() => environment.open('dashboard')}
    />
  );
}
