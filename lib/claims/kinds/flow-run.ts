import type { Direction } from '../claim.ts';
import type { FigureSentence } from '../figures/figure-reader.ts';
import type { Slot } from '../figures/figure-text.ts';
import { isIn, pattern, words } from '../figures/value-after.ts';
import { aroundOf } from './flow-around.ts';
import { ownerAt, scopeOf } from './flow-owner.ts';
import type { Candidate } from './kind-rule.ts';

/** A run of days with flows: "13 consecutive days of net inflows", "a 12-day inflow streak", "snapped a three-day losing streak". */
export function runClaim(sentence: FigureSentence, slot: Slot): Candidate | undefined {
  const { text, words: w } = sentence;
  const item = sentence.items[slot.index];
  const window = item?.kind === 'time' ? item.time.window : undefined;
  const isRun = window?.kind === 'consecutive';
  const beside = /^[^«,;.]{0,30}/.exec(text.slice(slot.end))?.[0] ?? '';
  const before = /[^«,;.]{0,30}$/.exec(text.slice(0, slot.start))?.[0] ?? '';
  // "their fifth week of net outflows", "outflows to a third day"
  const isOfFlow = pattern(`^\\s*(?:${w.of})\\s*(?:[\\p{L}-]+\\s*){0,2}${words(`${w.inflow}|${w.outflow}`)}`).test(beside);
  const isOnTo = pattern(`${words(`${w.inflow}|${w.outflow}`)}\\s*(?:${w.streak})?\\s*(?:${w.to}|into|for)\\s*(?:${w.filler})?\\s*$`).test(
    before,
  );
  if (!isRun && !(window?.kind === 'rolling' && (isOfFlow || isOnTo || isIn(beside, w.streak) || isIn(before, w.streak)))) return undefined;
  const words3 = `${before} ${beside}`;
  const direction = isIn(beside, w.inflow)
    ? 'inflow'
    : isIn(beside, w.outflow)
      ? 'outflow'
      : isIn(words3, w.inflow)
        ? 'inflow'
        : isIn(words3, w.outflow)
          ? 'outflow'
          : (sidedBy(sentence, words3) ?? brokenBy(sentence, slot, words3));
  const subject = direction && ownerAt(sentence, slot, aroundOf(sentence, slot));
  if (!direction || !subject || window === undefined) return undefined;
  const weekly = /week|woche/u.test(item?.text ?? '');
  const value = window.kind === 'consecutive' ? window.count : window.kind === 'rolling' ? (weekly ? window.days / 7 : window.days) : 0;
  const unit = window.kind === 'consecutive' ? window.unit : weekly ? 'week' : 'day';
  return {
    claim: {
      kind: 'netflow',
      subject: subject.subject,
      isSubjectNamed: subject.isNamed,
      value,
      unit: `${unit}s`,
      direction,
      window: { kind: 'consecutive', count: value, unit },
      scope: scopeOf(sentence),
    },
    at: slot.index,
  };
}

/** "a net outflow of $131 million, breaking a 12-day streak": a run of the other way. */
function brokenBy({ text, words: w }: FigureSentence, slot: Slot, beside: string): Direction | undefined {
  const lead = text.slice(0, slot.start);
  if (!isIn(beside, w.breaks) || !isIn(beside, w.streak) || !isIn(text, w.fund, w.allFunds)) return undefined;
  const [isInto, isOut] = [isIn(lead, w.inflow), isIn(lead, w.outflow)];
  return isInto === isOut ? undefined : isInto ? 'outflow' : 'inflow';
}

/** Of funds, a winning streak is one of inflows. */
function sidedBy({ text, words: w }: FigureSentence, beside: string): Direction | undefined {
  if (!isIn(text, w.fund, w.allFunds, w.netFlows) || !isIn(text, w.inflow, w.outflow, w.pulled, w.tookIn, w.netFlows)) return undefined;
  // "have drawn money for 18 straight sessions".
  const [isInto, isOut] = [isIn(beside, w.tookIn), isIn(beside, w.pulled)];
  if (isInto !== isOut) return isInto ? 'inflow' : 'outflow';
  return isIn(beside, w.losing) ? 'outflow' : isIn(beside, w.winning) ? 'inflow' : undefined;
}

const DAYS_IN: ReadonlyMap<string | undefined, number> = new Map([
  ['days', 1],
  ['weeks', 7],
]);

/** "an outflow of $131 million, breaking a 12-day streak": how long the run was is no time of the amount. */
export function withoutRun(candidate: Candidate, all: readonly Candidate[]): Candidate {
  const { window, ...claim } = candidate.claim;
  const isOfRun =
    window?.kind === 'rolling' &&
    all.some(({ claim: { value, unit } }) => window.days === Number(value) * (DAYS_IN.get(unit) ?? Number.NaN));
  return isOfRun ? { ...candidate, claim } : candidate;
}
