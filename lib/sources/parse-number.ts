/** "2,943.99", "$341.07", "0.25", "1.2e12". Nothing else: Number('') would be 0, parseFloat('1,234') would be 1. */
const PLAIN = /^\$?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?([eE][+-]?\d{1,3})?$/;

/**
 * The number that a provider sent as a number or as text with thousands commas and a dollar sign. `undefined` for
 * everything else: null, "", ".", "--", "N/A", negative and not finite values included.
 */
export function parseNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) && value >= 0 ? value : undefined;
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  if (!PLAIN.test(text)) return undefined;
  const parsed = Number(text.replace(/[$,]/g, ''));
  return Number.isFinite(parsed) ? parsed : undefined;
}

/** `parseNumber`, but only what is above zero: a price or a capitalisation. */
export function parsePositive(value: unknown): number | undefined {
  const parsed = parseNumber(value);
  return parsed !== undefined && parsed > 0 ? parsed : undefined;
}

/** Per cent (52.5) as a ratio (0.525); `undefined` unless strictly between 0 and 100. */
export function parseShare(percent: unknown): number | undefined {
  const parsed = parsePositive(percent);
  return parsed !== undefined && parsed < 100 ? parsed / 100 : undefined;
}

/** `parseNumber`, but what lies below zero is read too: a change. The minus is the ASCII one, right before the digits. */
export function parseSigned(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  if (!text.startsWith('-')) return parseNumber(text);
  const size = text.slice(1);
  const parsed = size === size.trim() ? parseNumber(size) : undefined;
  return parsed === undefined ? undefined : -parsed;
}
