import * as v from 'valibot';

/** An array whose entries that do not parse are left out; the rest stay. Anything but an array does not parse. */
export const soundRows = <T>(schema: v.GenericSchema<unknown, T>) =>
  v.pipe(
    v.array(v.unknown()),
    v.transform((rows): readonly T[] =>
      rows.flatMap((row) => {
        const parsed = v.safeParse(schema, row);
        return parsed.success ? [parsed.output] : [];
      }),
    ),
  );

export const text = v.pipe(v.string(), v.nonEmpty());
export const finite = v.pipe(v.number(), v.finite());
export const whole = v.pipe(v.number(), v.integer());
export const positive = v.pipe(v.number(), v.finite(), v.gtValue(0));
/** A number of things, an amount: none is one. */
export const amount = v.pipe(v.number(), v.finite(), v.minValue(0));
export const market = v.picklist(['live', 'simulated']);
