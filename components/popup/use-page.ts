import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { hours } from '../../lib/core/time.ts';
import type { DurationMs, UnixMs } from '../../lib/core/units.ts';
import type { Pair } from '../../lib/market/instrument.ts';
import type { DailySeries } from '../../lib/market/series.ts';
import { applyPatch } from '../../lib/settings/apply-patch.ts';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import type { SettingsPatch } from '../../lib/settings/settings-patch.ts';
import type { AsOf } from '../../lib/view/as-of.ts';
import { clockText } from '../../lib/view/clock-text.ts';
import { formatters } from '../../lib/view/formatters.ts';
import type { Formatters } from '../../lib/view/formatters.ts';
import { pairData } from '../../lib/view/pair-data.ts';
import type { GetSeries, PairOutcome } from '../../lib/view/pair-data.ts';
import { isPairStale } from '../../lib/view/pair-data.ts';
import type { PageEnvironment } from './page-environment.ts';
import type { PageState } from './page-state.ts';
import { showPageState } from './page-state.ts';
import { useAsking } from './use-asking.ts';
import { useFading } from './use-fading.ts';
import { useNow } from './use-now.ts';
import { useStored } from './use-stored.ts';

/** A day that the page looks back to, with the pair as it was known then. */
export interface LookBack extends AsOf {
  readonly outcome: (pair: Pair, get: GetSeries) => PairOutcome;
}

/** All that popup and dashboard share. */
export interface Page {
  readonly environment: PageEnvironment;
  /** The day that `outcome` is as of, where that is not now. */
  readonly asOf: AsOf | undefined;
  /** Every stored series as it is now; undefined until it is read. */
  readonly stored: readonly DailySeries[] | undefined;
  readonly state: PageState;
  readonly settings: Settings;
  readonly outcome: PairOutcome | undefined;
  /** The time by the sources' clocks, where this computer's is off. */
  readonly now: () => UnixMs;
  /** That time, renewed once a minute. */
  readonly nowMs: UnixMs;
  /** How far this computer's clock is off, in words. */
  readonly clock: string | undefined;
  readonly format: Formatters;
  /** Why what is stored could not be read, in the browser's words. */
  readonly unread: string | undefined;
  /** Histories are on their way, and what has come of them ends long ago. */
  readonly filling: boolean;
  /** How asking the sources goes or ended, in words. */
  readonly asked: string | undefined;
  /** What went wrong or was done last, in words. */
  readonly notice: string | undefined;
  readonly say: (notice: string | undefined) => void;
  /** Says for some seconds what was done; what failed is said until something else is. */
  readonly sayDone: (notice: string) => void;
  readonly change: (patch: SettingsPatch) => void;
  readonly ask: () => void;
  /** Looks into the store again. */
  readonly reload: () => void;
  readonly allow: () => void;
}

/** Reads the store, follows it, and decides which state the page is in. */
export function usePage(environment: PageEnvironment, lookBack?: LookBack): Page {
  const { t } = environment;
  const { stored, setSettings, reload, blocked } = useStored(environment);
  const clockSkewMs = stored.kind === 'stored' ? (stored.clockSkewMs ?? 0) : 0;
  const now = useCallback(() => environment.now() + clockSkewMs, [environment, clockSkewMs]);
  const nowMs = useNow(now);
  const [said, say] = useState<string>();
  // Each time a new object: the same words may be said again.
  const [done, setDone] = useState<{ readonly text: string }>();
  const doneLately = useFading(done)?.text;
  const settings = stored.kind === 'stored' ? stored.settings : DEFAULT_SETTINGS;
  const format = useMemo(() => formatters(t('format_locale')), [t]);
  const unread = stored.kind === 'stored' ? stored.unread : undefined;
  const known = stored.kind === 'stored' && unread === undefined ? stored.series : undefined;
  const series = useMemo(() => known && bySourcesClock(known, clockSkewMs), [known, clockSkewMs]);
  // Which series stands in depends on the time, but not to the minute.
  const hour = Math.floor(nowMs / hours(1));
  const { equity, crypto } = settings.pair;
  const paired = useMemo(() => {
    const get: GetSeries = (id) => series?.find((one) => one.id === id);
    const pair = { equity, crypto };
    return series && (lookBack ? lookBack.outcome(pair, get) : pairData(pair, get, hour * hours(1)));
  }, [series, equity, crypto, hour, lookBack]);
  const behind = !lookBack && paired?.kind === 'pair' && isPairStale(paired.data, nowMs);
  // Half a history would be shown as a stale one.
  const filling = stored.kind === 'stored' && environment.now() < (stored.fillingUntilMs ?? 0) && (behind || paired?.kind !== 'pair');
  const outcome = filling ? undefined : paired;
  const stale = behind && !filling;
  const state = pageState({
    loading: stored.kind === 'loading' || (filling && unread === undefined && !blocked),
    unread,
    blocked,
    outcome,
    stale,
  });
  const market = outcome?.kind === 'pair' ? outcome.data.market : series?.[0]?.market;
  useEffect(() => showPageState({ state, stale, market, theme: settings.theme }), [state, stale, market, settings.theme]);

  const change = async (patch: SettingsPatch): Promise<void> => {
    setSettings(applyPatch(settings, patch));
    const failure = await environment.change(patch);
    if (failure === undefined) return;
    setSettings(settings);
    say(t('popup_set_failed', failure));
  };
  const { said: asked, ask } = useAsking(environment);
  const askedLately = useFading(asked);
  // Elsewhere it stands beside what it is about.
  const notice = doneLately ?? said ?? (state === 'ready' ? askedLately : undefined);
  const allow = async (): Promise<void> => {
    if (await environment.requestAccess()) await ask();
  };
  const actions = {
    change: (next: SettingsPatch) => void change(next),
    ask: () => void ask(),
    allow: () => void allow(),
    reload: () => void reload(),
    sayDone(text: string) {
      say(undefined);
      setDone({ text });
    },
  };
  const clock = clockText(clockSkewMs, t);
  return {
    environment,
    asOf: lookBack,
    stored: series,
    state,
    settings,
    outcome,
    now,
    nowMs,
    clock,
    format,
    unread,
    filling,
    asked,
    notice,
    say,
    ...actions,
  };
}

/** The series with the time of their fetch, which this computer's clock gave, as the sources' clocks would have given it. */
const bySourcesClock = (series: readonly DailySeries[], clockSkewMs: DurationMs): readonly DailySeries[] =>
  clockSkewMs === 0 ? series : series.map((one) => ({ ...one, fetchedAtMs: one.fetchedAtMs + clockSkewMs }));

interface StateInputs {
  readonly loading: boolean;
  readonly unread: string | undefined;
  readonly blocked: boolean;
  readonly outcome: PairOutcome | undefined;
  readonly stale: boolean;
}

function pageState({ loading, unread, blocked, outcome, stale }: StateInputs): PageState {
  if (loading) return 'loading';
  if (unread !== undefined) return 'failed';
  if (blocked) return 'blocked';
  if (outcome?.kind !== 'pair') return 'empty';
  return stale ? 'stale' : 'ready';
}
