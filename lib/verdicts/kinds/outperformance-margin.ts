import type { Claim } from '../../claims/claim.ts';
import type { EpochDay } from '../../core/units.ts';
import { at } from '../../market/at.ts';
import { indexOf } from '../../market/index-of.ts';
import { LEAST_DAYS } from '../least-days.ts';
import type { PairedCloses } from '../paired-closes.ts';
import type { Judge } from '../question.ts';
import { boundsOf, toleranceOf } from '../tolerance.ts';
import { unknown } from '../unknown.ts';
import type { Step } from '../verdict.ts';
import { windowCandidates } from '../window-candidates.ts';
import { windowReadings } from '../window-readings.ts';
import type { WindowReading } from '../window-readings.ts';
import { namesOf, relatedCloses } from './related-closes.ts';

/** Percentage points by which one must be ahead for a lead to be one, and behind for it to be clearly none. */
const LEAD = 0.1;
const CLEARLY_BEHIND = 2;

/** Both changes over one reading of the window, in per cent, and by how much the first one is ahead. */
interface Margin {
  readonly base: EpochDay;
  readonly end: EpochDay;
  readonly x: number;
  readonly y: number;
  /** Difference of the two, in percentage points. */
  readonly points: number;
  /** Change of the one in terms of the other, in per cent. */
  readonly relative: number;
}

function marginsOf({ days, x, y }: PairedCloses, readings: readonly WindowReading[]): readonly Margin[] {
  return readings.flatMap(({ bases, end }) =>
    bases.flatMap((base): readonly Margin[] => {
      const [from, to] = [indexOf(days, base, 'exact'), indexOf(days, end, 'exact')];
      if (from === undefined || to === undefined) return [];
      const [ofX, ofY] = [at(x, to) / at(x, from), at(y, to) / at(y, from)];
      return [{ base, end, x: 100 * (ofX - 1), y: 100 * (ofY - 1), points: 100 * (ofX - ofY), relative: 100 * (ofX / ofY - 1) }];
    }),
  );
}

/** Of a margin's two measures the one that is what the claim says. */
function figureOf(claim: Claim, { points, relative }: Margin): number | undefined {
  const bounds = boundsOf(claim);
  if (!bounds) return points > LEAD ? points : undefined;
  const [low, high] = bounds;
  const tolerance = toleranceOf(claim);
  const isSo = (value: number): boolean =>
    value >= low - tolerance && (claim.hedge === 'over' ? value <= 1.5 * high + tolerance : value <= high + tolerance) && value > 0;
  return [points, ...(claim.unit === '%' ? [relative] : [])].find(isSo);
}

/**
 * "Outperformed Bitcoin by 12 points over the past month" (docs/methods.md §12): the difference of both changes between the same closes, in
 * percentage points; where the text says per cent, also the change of the one in terms of the other. Without a number the
 * lead alone, which is never off. Off only over a week and more, where the one was clearly behind by every reading.
 */
export const judgeMargin: Judge = ({ claim, published, history }) => {
  const related = relatedCloses(claim, history);
  if ('why' in related) return unknown(related);
  const [first, second] = namesOf(claim.subject);
  const { closes, subject, sources } = related;
  if (second === undefined || (claim.unit !== undefined && claim.unit !== '%' && claim.unit !== 'pp')) return unknown({ why: 'unclear' });
  const candidates = windowCandidates(published, claim, closes.clock);
  const readings = candidates && windowReadings(claim.window, candidates, closes.clock);
  if (!readings || readings.length === 0) return unknown({ why: 'window' });
  const margins = marginsOf(closes, readings);
  const hit = margins.find((margin) => figureOf(claim, margin) !== undefined);
  const told = hit ?? margins[0];
  if (!told) {
    const from = Math.min(...readings.flatMap(({ bases }) => bases));
    return unknown({ why: 'history', subject, from, to: Math.max(...readings.map(({ end }) => end)) });
  }
  const names = related.isSwapped ? [second, first] : [first, second];
  const steps = [told.x, told.y].map((value, i): Step => ({
    what: 'change',
    subject: names[i] ?? subject,
    day: told.end,
    value,
    unit: '%',
  }));
  const lead: Step = { what: 'lead', subject, day: told.end, value: told.points, unit: 'pp' };
  // A lead without a number is often one of something else: of volumes, of flows, of a time to come.
  const isOff =
    claim.value !== undefined &&
    margins.length >= readings.length &&
    margins.every(({ base, end, points }) => points < -CLEARLY_BEHIND && end - base >= LEAST_DAYS);
  if (!hit && !isOff) return unknown({ why: 'differs' }, [...steps, lead]);
  const ours = (hit && figureOf(claim, hit)) ?? told.points;
  const days = [...new Set([told, ...margins].map(({ end }) => end))];
  const unit = ours === told.relative && ours !== told.points ? '%' : 'pp';
  return { word: hit ? 'matches' : 'off', ours, unit, tolerance: toleranceOf(claim), days, steps: [...steps, lead], sources };
};
