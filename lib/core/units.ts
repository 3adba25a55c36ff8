/** Nominal numbers: a unit that the compiler tells apart, free at run time. */
type Nominal<Base, Name extends string> = Base & { readonly __unit?: Name };

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type UnixMs = Nominal<number, 'UnixMs'>;

/** A length of time in milliseconds. */
export type DurationMs = Nominal<number, 'DurationMs'>;

/**
 * A calendar day as the number of days since 1970-01-01. As the label of a daily value it means
 * "the close at the end of that day": 16:00 New York for US indices, 24:00 UTC for crypto.
 */
export type EpochDay = Nominal<number, 'EpochDay'>;

/** A plain fraction: 0.05 is five per cent. */
export type Ratio = Nominal<number, 'Ratio'>;
