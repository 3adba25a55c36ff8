import type { MarketThen, MoveThen } from '../../verdicts/market-then.ts';
import { capitalised } from '../capitalised.ts';
import { sourceNameOf } from '../badge-source-name.ts';
import type { FigureLine } from './figure-line.ts';
import type { SayStatements } from './say-statements.ts';

type Lines = readonly FigureLine[];

/** A move over the day, with that over the week that it ends; of the week alone where the day before has no close. */
function moveLine(move: MoveThen | undefined, series: 'equity' | 'crypto', { t, figures }: SayStatements): Lines {
  const change = move?.ofDay ?? move?.ofWeek;
  if (!move || change === undefined) return [];
  const { id, day, ofDay, ofWeek, source } = move;
  const name = capitalised(t(`badge_name_${id}`));
  const note = t('statements_then_note', figures.date(day), sourceNameOf(source, t));
  const isOfDay = ofDay !== undefined;
  return [
    {
      label: isOfDay ? name : t('statements_then_of_week', name),
      figure: figures.change(change),
      note: isOfDay && ofWeek !== undefined ? t('statements_then_week', figures.change(ofWeek), note) : note,
      series,
    },
  ];
}

function fearLine(fearGreed: MarketThen['fearGreed'], { t, figures }: SayStatements): Lines {
  if (!fearGreed) return [];
  const { day, value, source } = fearGreed;
  // The close of a day makes the value that is shown on the next one, which is the article's.
  const note = t('statements_then_note', figures.date(day + 1), sourceNameOf(source, t));
  return [{ label: t('sentiment_fear'), figure: figures.fixed(value, 0), note }];
}

function linkLine(correlation: MarketThen['correlation'], { t, figures }: SayStatements): Lines {
  if (!correlation) return [];
  const { r, interval, n, to } = correlation;
  const span = [String(n), figures.date(to)] as const;
  const note = interval ? t('badge_interval', figures.r(interval.low), figures.r(interval.high), ...span) : t('badge_no_interval', ...span);
  return [{ label: t('statements_then_link'), figure: t('badge_figure', figures.r(r)), note }];
}

/**
 * The market's own state on an article's day, which its tone is shown beside (docs/methods.md §11): moves of the Russell 2000
 * and of crypto, the Fear & Greed reading, and r as it was known then. What is not known is left out. Pure.
 */
export function marketLines(market: MarketThen | undefined, say: SayStatements): Lines {
  if (!market) return [];
  const { equity, crypto, fearGreed, correlation } = market;
  return [
    ...moveLine(equity, 'equity', say),
    ...moveLine(crypto, 'crypto', say),
    ...fearLine(fearGreed, say),
    ...linkLine(correlation, say),
  ];
}
