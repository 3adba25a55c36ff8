import type { MessageKey, Text } from '../../lib/core/text.ts';
import type { MarketKind } from '../../lib/market/series.ts';
import type { OptionsModel } from '../../lib/view/options-model.ts';
import type { SourceRow } from '../../lib/view/options-sources.ts';
import { Logo } from '../ui/icons.tsx';
import { AboutSection } from './about-section.tsx';
import type { OptionsActions } from './actions.ts';
import { AltcoinsSection } from './altcoins-section.tsx';
import { BlockedNote } from './blocked-note.tsx';
import { DataSection } from './data-section.tsx';
import { BadgeSection, RefreshSection, SeriesSection, ThemeSection } from './settings-sections.tsx';
import { SitesSection } from './sites-section.tsx';
import { SourcesSection } from './sources-section.tsx';
import { UnreadNote } from './unread-note.tsx';

interface OptionsPageProps {
  readonly model: OptionsModel;
  readonly rows: readonly SourceRow[];
  readonly market: MarketKind | undefined;
  /** Why the stored data cannot be read, in the browser's words. */
  readonly unread?: string | undefined;
  /** How far this computer's clock is off, in words. */
  readonly clock?: string | undefined;
  readonly version: string;
  readonly actions: OptionsActions;
  readonly t: Text;
}

const SECTIONS: readonly (readonly [string, MessageKey])[] = [
  ['badge', 'options_badge'],
  ['series', 'options_series'],
  ['theme', 'options_theme'],
  ['refresh', 'options_refresh'],
  ['altcoins', 'options_altcoins'],
  ['sites', 'options_sites'],
  ['sources', 'options_sources'],
  ['data', 'options_data'],
  ['about', 'options_about'],
];

/** The whole options page: a list of its sections beside them. */
export function OptionsPage({ model, rows, market, unread, clock, version, actions, t }: OptionsPageProps) {
  return (
    <div class="op-layout">
      <header class="op-head">
        <Logo size={28} />
        <span class="op-brand">{t('extension_name')}</span>
        <h1>{t('options_heading')}</h1>
      </header>
      <nav class="op-nav" aria-label={t('options_sections')}>
        {SECTIONS.map(([id, title]) => (
          <a key={id} href={`#${id}`}>
            {t(title)}
          </a>
        ))}
      </nav>
      <main class="op-main">
        {market === 'simulated' && <p class="op-ribbon">{t('options_simulated')}</p>}
        {unread !== undefined && <UnreadNote detail={unread} t={t} />}
        {clock && <p class="op-note">{clock}</p>}
        {model.withheld && <BlockedNote text={model.withheld} actions={actions} t={t} />}
        <BadgeSection model={model} actions={actions} t={t} />
        <SeriesSection model={model} actions={actions} t={t} />
        <ThemeSection model={model} actions={actions} t={t} />
        <RefreshSection model={model} actions={actions} t={t} />
        <AltcoinsSection model={model} actions={actions} t={t} />
        <SitesSection model={model} actions={actions} t={t} />
        <SourcesSection rows={rows} unread={unread !== undefined} actions={actions} t={t} />
        <DataSection actions={actions} t={t} />
        <AboutSection rows={rows} version={version} t={t} />
      </main>
    </div>
  );
}
