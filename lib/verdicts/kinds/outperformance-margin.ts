import type { Judge } from '../question.ts';
import { unknown } from '../unknown.ts';

/** "Outperformed Bitcoin by 12 points": waits for the windows of changes. */
export const judgeMargin: Judge = () => unknown({ why: 'unclear' });
