import type { CorrelationWindow } from '../analytics/correlation-window.ts';
import { MIN_RETURNS } from '../analytics/min-returns.ts';
import type { OverallWords } from '../analytics/words.ts';
import type { MessageKey, Text } from '../core/text.ts';
import { epochDayOf } from '../core/time.ts';
import type { UnixMs } from '../core/units.ts';
import { newestFinalDay } from '../market/newest-final-day.ts';
import type { DailySeries } from '../market/series.ts';
import { staleAtMs } from '../market/staleness.ts';
import type { Settings } from '../settings/settings.ts';
import type { AsOf } from './as-of.ts';
import { capitalised } from './capitalised.ts';
import { fanModel } from './fan-model.ts';
import type { FanModel } from './fan-model.ts';
import type { Formatters } from './formatters.ts';
import { levelsNote } from './levels-note.ts';
import type { LevelsNote } from './levels-note.ts';
import { isPairExpired, isPairStale } from './pair-data.ts';
import type { PairData } from './pair-data.ts';
import { headlineWindow } from './pair-windows.ts';
import type { PairWindows } from './pair-windows.ts';
import { seriesShortName, subjectName } from './series-name.ts';
import { allSources } from './series-source.ts';
import { isStampUnverified } from './stamp-of.ts';

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
  /** Three sessions were missed: nothing is said of the present any more. */
  readonly expired: boolean;
  /** "As of 31 Dec 2025 close · checked 4 min ago": the status line. */
  readonly status: string;
  /** Since when the figure is stale; only then. */
  readonly staleNote?: string;
  /** Set where the fund stands in for the index. */
  readonly standIn?: string;
  /** One sentence, where the day labels of the total could not be checked yet. */
  readonly stampUnverified?: string;
  /** Names of the providers behind the two series, in order, each once. */
  readonly sources: string;
  /** The same series by series, with the day that each is as of and when it was fetched. */
  readonly origins: readonly string[];
}

export interface HeadlineRequest {
  readonly data: PairData;
  readonly analysis: PairWindows;
  readonly settings: Settings;
  readonly nowMs: UnixMs;
  /** The day that is looked back to: then nothing is stale, and what is said is said of that time. */
  readonly asOf?: AsOf | undefined;
  readonly t: Text;
  readonly format: Formatters;
  readonly sourceName: (id: string) => string;
}

/** Puts the chosen window into words. Words follow the interval; a window that contradicts another is said first. */
export function headlineModel(request: HeadlineRequest): HeadlineModel {
  const { data, analysis, settings, nowMs, asOf, t, format } = request;
  const window = headlineWindow(analysis, settings.windowSessions);
  const stale = !asOf && isPairStale(data, nowMs);
  const expired = isExpired(request);
  const standIn = data.wanted.equity === 'RUT' && data.equity.id === 'IWM';
  return {
    sentence: sentence(window, request),
    ...(window && { figure: t('popup_figure', format.r(window.pearson)) }),
    interval: intervalLine(window, request),
    fan: fanModel(analysis.windows, window?.sessions, { t, format }),
    ...(window && { levels: levelsNote(window, { t, format }) }),
    stale,
    expired,
    status: status(request, expired),
    ...(stale && { staleNote: t('popup_stale', format.date(data.asOfDay), format.date(epochDayOf(staleAtMs(data.asOfDay)))) }),
    ...(standIn && { standIn: t(asOf ? 'as_of_stand_in' : 'popup_stand_in') }),
    ...(isStampUnverified(data) && { stampUnverified: t('popup_stamp_unverified') }),
    sources: [...new Set([data.equity, data.crypto].flatMap(allSources))].map(request.sourceName).join(' · '),
    origins: [data.equity, data.crypto].map((series) => origin(series, request)),
  };
}

function status({ data, asOf, nowMs, t, format }: HeadlineRequest, expired: boolean): string {
  if (asOf) return t('as_of_status', format.date(asOf.day));
  if (expired) return t('popup_status_old', format.date(data.asOfDay));
  const checkedAt = Math.min(data.equity.fetchedAtMs, data.crypto.fetchedAtMs);
  return t('popup_status', format.date(data.asOfDay), format.age(nowMs - checkedAt));
}

/** The date first: where the line is cut short, it is the last provider's name that is lost. */
function origin(series: DailySeries, { nowMs, t, format, sourceName }: HeadlineRequest): string {
  const asOfDay = newestFinalDay(series);
  const names = [...new Set(allSources(series).map(sourceName))].join(' · ');
  return t(
    'popup_origin',
    seriesShortName(series.id, t),
    asOfDay === undefined ? t('dashboard_none') : format.date(asOfDay),
    format.age(nowMs - series.fetchedAtMs),
    names,
  );
}

const isExpired = ({ data, asOf, nowMs }: HeadlineRequest): boolean => !asOf && isPairExpired(data, nowMs);

function sentence(window: CorrelationWindow | undefined, request: HeadlineRequest): string {
  const { data, analysis, t } = request;
  const [equity, crypto] = [subjectName(data.equity.id, t), subjectName(data.crypto.id, t)];
  const words: OverallWords | undefined = analysis.overall === 'depends on the window' ? analysis.overall : window?.words;
  if (words && window && (request.asOf || isExpired(request))) return capitalised(past(words, { window, equity, crypto, ...request }));
  return capitalised(said(words, { window, equity, crypto, t }));
}

interface Saying {
  readonly window: CorrelationWindow | undefined;
  readonly equity: string;
  readonly crypto: string;
  readonly t: Text;
}

const SENTENCES: Readonly<Record<OverallWords, MessageKey>> = {
  'move together': 'popup_sentence_together',
  'move apart': 'popup_sentence_apart',
  'not distinguishable from none': 'popup_sentence_none',
  'depends on the window': 'popup_sentence_depends',
};

const PAST: Readonly<Record<OverallWords, MessageKey>> = {
  'move together': 'popup_past_together',
  'move apart': 'popup_past_apart',
  'not distinguishable from none': 'popup_past_none',
  'depends on the window': 'popup_past_depends',
};

/** What held then, with its window and its end: of the present nothing is known, or asked. */
const past = (
  words: OverallWords,
  { window, equity, crypto, t, format }: { window: CorrelationWindow; equity: string; crypto: string; t: Text; format: Formatters },
): string => t(PAST[words], equity, crypto, String(window.n), format.date(window.to));

function said(words: OverallWords | undefined, { window, equity, crypto, t }: Saying): string {
  if (words) return t(SENTENCES[words], equity, crypto);
  return t(window ? 'popup_sentence_no_interval' : 'popup_sentence_short', equity, crypto);
}

function intervalLine(window: CorrelationWindow | undefined, { t, format }: HeadlineRequest): string {
  if (!window) return t('popup_interval_short', String(MIN_RETURNS));
  const n = String(window.n);
  if (!window.interval) return t('popup_interval_none', n);
  const key = window.words === 'not distinguishable from none' ? 'popup_interval_indistinct' : 'popup_interval';
  return t(key, format.r(window.interval.low), format.r(window.interval.high), n);
}
