import * as v from 'valibot';

/** An error of Gate instead of data, read as `{ failed: what it says }`: `{"label":"CONTRACT_NOT_FOUND","message":"…"}`. */
export const GateError = v.pipe(
  v.object({ label: v.string(), message: v.nullish(v.string()) }),
  v.transform(({ label, message }) => ({ failed: message ? `${label}: ${message}` : label })),
);
