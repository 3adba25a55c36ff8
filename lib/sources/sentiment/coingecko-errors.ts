import * as v from 'valibot';

const Status = v.object({ error_code: v.nullish(v.number()), error_message: v.nullish(v.string()) });

const textOf = ({ error_code: code, error_message: message }: v.InferOutput<typeof Status>): string =>
  message ?? `error_code ${code ?? 'absent'}`;

/**
 * An error instead of data, read as `{ failed: what it says }`. It comes as `{"error":"coin not found"}`,
 * `{"error":{"status":{…}}}` or `{"status":{…}}`.
 */
export const CoinGeckoError = v.pipe(
  v.union([v.object({ error: v.string() }), v.object({ error: v.object({ status: Status }) }), v.object({ status: Status })]),
  v.transform((answer) => {
    if ('status' in answer) return { failed: textOf(answer.status) };
    return { failed: typeof answer.error === 'string' ? answer.error : textOf(answer.error.status) };
  }),
);
