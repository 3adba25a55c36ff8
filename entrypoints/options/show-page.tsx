import { render } from 'preact';
import type { OptionsActions } from '../../components/options/actions.ts';
import { OptionsPage } from '../../components/options/options-page.tsx';
import type { Text } from '../../lib/core/text.ts';
import type { UnixMs } from '../../lib/core/units.ts';
import { SITES } from '../../lib/page/sites/registry.ts';
import { clockText } from '../../lib/view/clock-text.ts';
import type { Formatters } from '../../lib/view/formatters.ts';
import { optionsModel } from '../../lib/view/options-model.ts';
import { sourceRows } from '../../lib/view/options-sources.ts';
import type { PageState } from './page-state.ts';
import { sourceReports } from './source-reports.ts';

/** What does not change while the page is open. */
export interface PageFrame {
  readonly root: HTMLElement;
  readonly neededPatterns: readonly string[];
  readonly version: string;
  readonly actions: OptionsActions;
  readonly format: Formatters;
  readonly t: Text;
}

/** Draws the page and marks the body (docs/export.md: `data-state`, `data-market`; the look: `data-theme`). */
export function showPage({ root, neededPatterns, version, actions, format, t }: PageFrame, state: PageState, nowMs: UnixMs): void {
  const { settings, granted, blocked, poll, series, known, market, unread } = state;
  const model = optionsModel({ settings, sites: SITES, isGranted: (pattern) => granted.has(pattern), neededPatterns, blocked }, t);
  const rows = sourceRows({ reports: sourceReports({ poll, settings, series, known, nowMs }), nowMs, format }, t);
  mark('state', blocked ? 'blocked' : 'ready');
  mark('market', market);
  mark('theme', settings.theme === 'system' ? undefined : settings.theme);
  render(
    <OptionsPage
      model={model}
      rows={rows}
      market={market}
      unread={unread}
      clock={clockText(poll.clockSkewMs ?? 0, t)}
      version={version}
      actions={actions}
      t={t}
    />,
    root,
  );
}

function mark(name: string, value: string | undefined): void {
  if (value === undefined) delete document.body.dataset[name];
  else document.body.dataset[name] = value;
}
