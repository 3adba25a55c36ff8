import type { CorrelationWindow } from '../analytics/correlation-window.ts';
import type { OverallWords } from '../analytics/words.ts';
import type { Text } from '../core/text.ts';
import type { UnixMs } from '../core/units.ts';
import type { CryptoId, EquityId } from '../market/instrument.ts';
import { staleAtMs } from '../market/staleness.ts';
import type { Settings } from '../settings/settings.ts';
import { fanModel } from './fan-model.ts';
import type { FanModel } from './fan-model.ts';
import type { Formatters } from './formatters.ts';
import { levelsNote } from './levels-note.ts';
import type { LevelsNote } from './levels-note.ts';
import { isPairStale } from './pair-data.ts';
import type { PairData } from './pair-data.ts';
import { headlineWindow } from './pair-windows.ts';
import type { PairWindows } from './pair-windows.ts';
import { allSources } from './series-source.ts';

/** The upper half of popup and dashboard: one sentence, one number, its interval, the fan, and how old it all is. */
export interface HeadlineModel {
  readonly sentence: string;
  /** "r 0.58"; absent with fewer sessions than a correlation needs. */
  readonly figure?: string;
  /** "0.40 to 0.72 with 95 % confidence, 90 sessions of daily moves." */
  readonly interval: string;
  readonly fan: FanModel;
  readonly levels?: LevelsNote;
  readonly stale: boolean;
  /** "As of 31 Dec 2025 close · checked 4 min ago": the status line. */
  readonly status: string;
  /** Since when the figure is stale; only then. */
  readonly staleNote?: string;
  /** Set where the fund stands in for the index. */
  readonly standIn?: string;
  /** Names of the providers behind the two series, in order, each once. */
  readonly sources: string;
}

export interface HeadlineRequest {
  readonly data: PairData;
  readonly analysis: PairWindows;
  readonly settings: Settings;
  readonly nowMs: UnixMs;
  readonly t: Text;
  readonly format: Formatters;
  readonly sourceName: (id: string) => string;
}

/** Puts the chosen window into words. Words follow the interval; a window that contradicts another is said first. */
export function headlineModel(request: HeadlineRequest): HeadlineModel {
  const { data, analysis, settings, nowMs, t, format } = request;
  const window = headlineWindow(analysis, settings.windowSessions);
  const stale = isPairStale(data, nowMs);
  const standIn = data.wanted.equity === 'RUT' && data.equity.id === 'IWM';
  const checkedAt = Math.min(data.equity.fetchedAtMs, data.crypto.fetchedAtMs);
  return {
    sentence: sentence(window, request),
    ...(window && { figure: t('popup_figure', format.r(window.pearson)) }),
    interval: intervalLine(window, request),
    fan: fanModel(analysis.windows, settings.windowSessions, { t, format }),
    ...(window && { levels: levelsNote(window, { t, format }) }),
    stale,
    status: t('popup_status', format.date(data.asOfDay), format.age(nowMs - checkedAt)),
    ...(stale && { staleNote: t('popup_stale', format.date(data.asOfDay), format.instant(staleAtMs(data.asOfDay))) }),
    ...(standIn && { standIn: t('popup_stand_in') }),
    sources: [...new Set([data.equity, data.crypto].flatMap(allSources))].map(request.sourceName).join(' · '),
  };
}

function sentence(window: CorrelationWindow | undefined, { data, analysis, t }: HeadlineRequest): string {
  const equity = t(`subject_${data.equity.id as EquityId}`);
  const crypto = t(`subject_${data.crypto.id as CryptoId}`);
  const words: OverallWords | undefined = analysis.overall === 'depends on the window' ? analysis.overall : window?.words;
  return capitalised(said(words, { window, equity, crypto, t }));
}

function said(
  words: OverallWords | undefined,
  { window, equity, crypto, t }: { window: CorrelationWindow | undefined; equity: string; crypto: string; t: Text },
): string {
  switch (words) {
    case 'move together':
      return t('popup_sentence_together', equity, crypto);
    case 'move apart':
      return t('popup_sentence_apart', equity, crypto);
    case 'not distinguishable from none':
      return t('popup_sentence_none', equity, crypto);
    case 'depends on the window':
      return t('popup_sentence_depends', equity, crypto);
    case undefined:
      return window ? t('popup_sentence_no_interval', equity, crypto) : t('popup_sentence_short', equity, crypto);
  }
}

function intervalLine(window: CorrelationWindow | undefined, { settings, t, format }: HeadlineRequest): string {
  if (!window) return t('popup_interval_short', String(settings.windowSessions));
  const n = String(window.n);
  if (!window.interval) return t('popup_interval_none', n);
  const key = window.words === 'not distinguishable from none' ? 'popup_interval_indistinct' : 'popup_interval';
  return t(key, format.r(window.interval.low), format.r(window.interval.high), n);
}

const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);
