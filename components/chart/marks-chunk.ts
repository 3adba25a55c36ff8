// What is looked for once the pictures stand: one chunk, fetched after the first paint.
export { pairMarks } from '../../lib/view/pair-marks.ts';
export { chartMarks } from './chart-marks.ts';
