import * as v from 'valibot';

/** An error of Binance instead of data, read as `{ failed: what it says }`: `{"code":-1121,"msg":"Invalid symbol."}`. */
export const BinanceError = v.pipe(
  v.object({ code: v.number(), msg: v.nullish(v.string()) }),
  v.transform(({ code, msg }) => ({ failed: msg ?? `code ${code}` })),
);
