import type { MessageKey } from '../core/text.ts';
import { linkOfWords } from './badge-condition.ts';
import type { BadgeFacts } from './badge-facts.ts';
import type { CardLine, SayLines } from './badge-lines.ts';
import { shownEquity } from './badge-series.ts';
import type { EvidenceFacts } from './evidence-facts.ts';

/** What a line says before it is dimmed. */
type Said = Omit<CardLine, 'isStale'>;

const equityName = ({ equityShown, pair }: EvidenceFacts, { t }: SayLines): string =>
  t(`badge_name_${shownEquity(equityShown, pair.equity)}`);

function beyondLine({ beyond, asOfDay }: EvidenceFacts, { t, figures }: SayLines): readonly Said[] {
  if (!beyond) return [];
  const note = t(`badge_evidence_beyond_${linkOfWords(beyond.words)}`, String(beyond.n), figures.date(asOfDay));
  return [{ label: t('badge_evidence_beyond'), figure: t('badge_figure', figures.r(beyond.r)), note }];
}

function regimeLine({ regime, asOfDay }: EvidenceFacts, { t, figures }: SayLines): readonly Said[] {
  if (!regime) return [];
  const { changed, lastDay } = regime;
  const windows = t('badge_evidence_regime_note', figures.date(asOfDay));
  return [
    {
      label: t('badge_evidence_regime'),
      figure: t(changed ? 'badge_evidence_changed' : 'badge_evidence_none'),
      note: lastDay === undefined ? windows : t('badge_evidence_regime_last', windows, figures.date(lastDay)),
    },
  ];
}

function leadLine(facts: EvidenceFacts, say: SayLines): readonly Said[] {
  const { lead, pair, asOfDay } = facts;
  const { t, figures } = say;
  if (!lead) return [];
  const { k, n } = lead;
  const ahead = Math.abs(k);
  const span = t('badge_line_beta_note', String(n), figures.date(asOfDay));
  const label = t('badge_evidence_lead');
  if (ahead === 0) return [{ label, figure: t('badge_evidence_none'), note: span }];
  const leader = k > 0 ? equityName(facts, say) : t(`badge_name_${pair.crypto}`);
  const by: MessageKey = ahead === 1 ? 'badge_evidence_lead_one' : 'badge_evidence_lead_many';
  // One session apart is also where clocks that do not match show (docs/methods.md §5).
  return [{ label, figure: t(by, leader, String(ahead)), note: ahead === 1 ? t('badge_evidence_lead_clock', span) : span }];
}

function highLine(facts: EvidenceFacts, say: SayLines): readonly Said[] {
  const { high } = facts;
  const { t, figures } = say;
  if (!high) return [];
  const { day, change, toDay } = high;
  const note = day === toDay ? t('badge_evidence_high_now') : t('badge_evidence_high_since', figures.change(change), figures.date(toDay));
  return [{ label: t('badge_evidence_high', equityName(facts, say)), figure: figures.date(day), note }];
}

function streakLine({ streak }: EvidenceFacts, { t, figures }: SayLines): readonly Said[] {
  if (!streak || streak.length === 0) return [];
  const { length, toDay, lastAsLongDay } = streak;
  const to = figures.date(toDay);
  return [
    {
      label: t('badge_evidence_streak'),
      figure: length === 1 ? t('badge_evidence_streak_one') : t('badge_evidence_streak_many', String(length)),
      note:
        lastAsLongDay === undefined
          ? t('badge_evidence_streak_longest', to)
          : t('badge_evidence_streak_last', to, figures.date(lastAsLongDay)),
    },
  ];
}

/** Whether the evidence is of what the card shows: of the same market and pair, with the same equity in it. */
const fits = ({ market, pair, equityShown }: EvidenceFacts, shown: BadgeFacts): boolean =>
  market === shown.market && pair.equity === shown.pair.equity && pair.crypto === shown.pair.crypto && equityShown === shown.equityShown;

/**
 * The evidence in at most five short lines, each with its date; dimmed once it is stale. None where it has expired or is of
 * another pair than the card. Words follow intervals (docs/methods.md §3, §5). Pure.
 */
export function evidenceLines(facts: EvidenceFacts, shown: BadgeFacts, say: SayLines): readonly CardLine[] {
  if (say.nowMs >= facts.expiresAtMs || !fits(facts, shown)) return [];
  const isStale = say.nowMs >= facts.staleAtMs;
  const said = [beyondLine, regimeLine, leadLine, highLine, streakLine].flatMap((line) => line(facts, say));
  return said.map(({ note = '', ...line }) => ({ ...line, note: isStale ? say.t('badge_line_stale', note) : note, isStale }));
}
