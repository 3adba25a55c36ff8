import { unknown } from '../unknown.ts';
import type { Step, Verdict } from '../verdict.ts';
import { closeSteps, isClearlyOff, isSo } from './value-ground.ts';
import type { Ground, Move } from './value-ground.ts';

/** Providers of capitalisations differ by 3 to 8 % in level (docs/methods.md §7), and a change with it. */
const PROVIDERS = 0.08;

/** A stored capitalisation: its difference over the window, as far as providers agree. */
export function judgeStored(ground: Ground): Verdict {
  const { subject, said, closes, moves } = ground;
  const { sign, tolerance, bounds } = said;
  const distance = tolerance + PROVIDERS * bounds[1];
  const changeOf = ({ before, after }: Move): number => sign * (after - before);
  const hit = moves.find((move) => isSo(said, changeOf(move), changeOf(move), distance));
  const told = hit ?? moves[0];
  if (!told) return unknown({ why: 'unclear' });
  const added: Step = { what: 'added', subject, day: told.end, value: told.after - told.before, unit: 'USD' };
  const steps = [...closeSteps('capitalisation', subject, closes, told, 'USD'), added];
  if (!hit && !isClearlyOff(ground, true)) return unknown({ why: 'differs' }, steps);
  const days = [...new Set([told, ...moves].map(({ end }) => end))];
  const sources = [...new Set(steps.flatMap(({ source }) => (source ? [source] : [])))];
  return { word: hit ? 'matches' : 'off', ours: told.after - told.before, unit: 'USD', tolerance: distance, days, steps, sources };
}
