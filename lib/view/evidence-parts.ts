import * as v from 'valibot';

// What the schemas of stored evidence are made of.

export const number = v.pipe(v.number(), v.finite());
export const count = v.pipe(number, v.integer(), v.minValue(0));
export const day = v.pipe(number, v.integer());
export const share = v.pipe(number, v.minValue(0), v.maxValue(1));
export const r = v.pipe(number, v.minValue(-1), v.maxValue(1));
/** A simple return: nothing loses more than all. */
export const change = v.pipe(number, v.minValue(-1));

const bounds = { low: r, high: r };

export const interval = v.pipe(
  v.object(bounds),
  v.check(({ low, high }) => low <= high),
);

/** An interval that was drawn, with its mean block length and the number of its draws. */
export const drawn = v.pipe(
  v.object({ ...bounds, blockLength: number, draws: count }),
  v.check(({ low, high }) => low <= high),
);
