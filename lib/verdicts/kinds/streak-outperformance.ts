import type { Judge } from '../question.ts';
import { unknown } from '../unknown.ts';

/** No rule is there yet: what cannot be judged is never called off. */
export const judgeStreak: Judge = () => unknown({ why: 'unclear' });
