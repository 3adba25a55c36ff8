import type { MarketValueAdded } from '../../analytics/market-value-added.ts';
import type { OutperformanceStreak } from '../../analytics/outperformance-streak.ts';
import type { Streak } from '../../analytics/streaks-of.ts';
import { yearOf } from '../../core/time.ts';
import { INSTRUMENTS } from '../../market/instrument.ts';
import type { PairData } from '../pair-data.ts';
import type { PairEvidence } from '../pair-evidence.ts';
import { FIRST_SESSIONS } from '../series-high.ts';
import type { SeriesHigh } from '../series-high.ts';
import type { BlockText, EvidenceFigure, TableModel } from './block.ts';
import type { ValueAdded } from '../value-added.ts';
import { distanceText } from './distance-text.ts';
import type { EvidenceSay } from './evidence-say.ts';

export interface RecordsBlock extends BlockText {
  /** Both series beside each other; absent without a close. */
  readonly highs?: TableModel;
  /** The streak in one sentence of its own. */
  readonly streak: string;
}

/** Record closes of both series, this year's gains, and the equity's streaks against the S&P 500 (docs/methods.md §7). */
export function recordsBlock(
  { highs, streak, valueAdded }: Pick<PairEvidence, 'highs' | 'streak' | 'valueAdded'>,
  data: PairData,
  say: EvidenceSay,
): RecordsBlock {
  const { t } = say;
  const known = highs.equity ?? highs.crypto;
  return {
    question: t('evidence_records_question'),
    sentence: recordsSentence(highs, say),
    streak: streakSentence(streak, data, say),
    figures: [...(streak ? streakFigures(streak, say) : []), ...valueFigures(valueAdded, say)],
    ...(known && { highs: highsTable(highs, data, say), note: t('evidence_records_note') }),
  };
}

function recordsSentence({ equity, crypto }: PairEvidence['highs'], say: EvidenceSay): string {
  const { t, equityName, cryptoName } = say;
  const said = [...(equity ? [place(equityName, equity, say)] : []), ...(crypto ? [place(cryptoName, crypto, say)] : [])];
  return said.length === 0 ? t('evidence_records_short') : said.join(' ');
}

/** The newest close and the record, dated; a series ends on a day of its own. */
function place(name: string, { day, distance, daysSince }: SeriesHigh, say: EvidenceSay): string {
  const { t, format } = say;
  const newest = format.date(day + daysSince);
  if (daysSince === 0) return t('evidence_record_at', name, newest);
  if (distance === 0) return t('evidence_record_equal', name, newest, format.date(day));
  return t('evidence_record_below', name, newest, distanceText(Math.abs(distance), say), format.date(day));
}

function highsTable(highs: PairEvidence['highs'], { equity, crypto }: PairData, say: EvidenceSay): TableModel {
  const { t, format, equityShort, cryptoShort } = say;
  const none = t('dashboard_none');
  const row = (name: string, of: (high: SeriesHigh, id: PairData['equity']['id']) => string | undefined): readonly string[] => [
    name,
    (highs.equity && of(highs.equity, equity.id)) ?? none,
    (highs.crypto && of(highs.crypto, crypto.id)) ?? none,
  ];
  const year = highs.equity ?? highs.crypto;
  return {
    name: t('evidence_records_table'),
    head: [t('evidence_measure'), equityShort, cryptoShort],
    rows: [
      row(t('evidence_record_close'), ({ value }, id) => format.price(value, INSTRUMENTS[id].unit)),
      row(t('evidence_record_day'), ({ day }) => format.date(day)),
      row(t('evidence_record_days'), ({ daysSince }) => String(daysSince)),
      row(t('evidence_record_distance'), ({ distance }) => format.change(distance)),
      row(t('evidence_record_ytd', year ? String(yearOf(year.day + year.daysSince)) : ''), ({ ytd }) => ytd && format.change(ytd.value)),
      row(t('evidence_record_first', String(FIRST_SESSIONS)), ({ firstSessions }) => firstSessions && format.change(firstSessions.value)),
    ],
  };
}

function streakSentence(streak: OutperformanceStreak | undefined, { equity }: PairData, { t, format, equityName }: EvidenceSay): string {
  if (!streak) return t(equity.id === 'SPX' ? 'evidence_streak_self' : 'evidence_streak_short');
  const { asOf, current, lastAsLong, rank } = streak;
  if (current.from === undefined) return t('evidence_streak_none', equityName, format.date(asOf));
  const said =
    current.length === 1
      ? t('evidence_streak_one', equityName, format.date(asOf))
      : t('evidence_streak_now', equityName, String(current.length), format.date(asOf));
  // One as long as a single session was a few days ago: not worth a word.
  if (current.length < 3) return said;
  const rankText = rank && t('evidence_streak_rank', String(rank.of), String(rank.place - 1));
  const last = lastAsLong ? t('evidence_streak_as_long', format.date(lastAsLong.to)) : t('evidence_streak_longest_yet');
  return [said, rankText, last].filter(Boolean).join(' ');
}

function streakFigures({ current, longest, lastAsLong }: OutperformanceStreak, say: EvidenceSay): readonly EvidenceFigure[] {
  const { t } = say;
  return [
    ...(current.length > 0 ? [{ name: t('evidence_streak_current'), value: sessions(current.length, say) }] : []),
    { name: t('evidence_streak_longest'), value: sessions(longest.length, say), note: span(longest, say) },
    ...(lastAsLong ? [{ name: t('evidence_streak_last'), value: sessions(lastAsLong.length, say), note: span(lastAsLong, say) }] : []),
  ];
}

const sessions = (n: number, { t }: EvidenceSay): string => (n === 1 ? t('evidence_one_session') : t('evidence_sessions', String(n)));

const span = ({ from, to }: Streak, { t, format }: EvidenceSay): string =>
  from === to ? format.date(to) : t('dashboard_year_between', format.date(from), format.date(to));

/** What the index' companies gained in dollars, about: its starting value is a published one, moved with the index. Said once, it holds for both. */
function valueFigures({ ytd, firstSessions }: ValueAdded, say: EvidenceSay): readonly EvidenceFigure[] {
  const { t } = say;
  const figures = [
    ...(ytd ? [valueFigure(t('evidence_value_ytd', String(yearOf(ytd.to))), ytd, say)] : []),
    ...(firstSessions ? [valueFigure(t('evidence_value_first', String(FIRST_SESSIONS)), firstSessions, say)] : []),
  ];
  const basis = ytd ?? firstSessions;
  return figures.map((figure, i) => (i === 0 && basis ? { ...figure, note: basisNote(basis, say) } : figure));
}

const valueFigure = (name: string, { value }: MarketValueAdded, { t, format }: EvidenceSay): EvidenceFigure => ({
  name,
  value: t('evidence_value_about', format.usdChange(value)),
});

const basisNote = ({ start, published }: MarketValueAdded, { t, format }: EvidenceSay): string =>
  t('evidence_value_note', format.price(start, 'USD'), format.price(published.value, 'USD'), format.date(published.day), published.source);
