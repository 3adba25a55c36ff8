// Components know no verdicts, only what a page is told of them.
export type { Published } from '../../verdicts/verdict.ts';
