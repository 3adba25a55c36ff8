import type { Result } from '../core/result.ts';

/** Told of a record that could not be parsed and is treated as absent. `what` names the record and its fault. */
export type ReportDamage = (what: string) => void;

/** What a stored record holds, as an array of one; of a damaged record, which is reported, none. */
export function usable<T>(
  what: string,
  record: unknown,
  parse: (stored: unknown) => Result<T, string>,
  report: ReportDamage,
): readonly T[] {
  const parsed = parse(record);
  if (parsed.ok) return [parsed.value];
  report(`${what}: ${parsed.error}`);
  return [];
}
