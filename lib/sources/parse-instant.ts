import type { UnixMs } from '../core/units.ts';

const ISO_INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:?\d{2})$/;

/** The instant of an ISO 8601 date and time with its zone; `undefined` for anything else, a bare date included. */
export function parseIsoInstant(text: string | null | undefined): UnixMs | undefined {
  if (!text || !ISO_INSTANT.test(text)) return undefined;
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : at;
}
