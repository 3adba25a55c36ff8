/** Half of SHA-256: two of 500 pages collide with a chance below 2⁻¹¹⁰. */
const HASH_BYTES = 16;
const HEX_32 = /^[0-9a-f]{32}$/;

/** Whether the value has the form of a page's hash, which is that of a salt too. */
export const isPageHash = (value: unknown): value is string => typeof value === 'string' && HEX_32.test(value);

/** Lower-case hexadecimal digits, two a byte. */
export const hex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** SHA-256 of salt and text, first 128 bits, hex. Needs a secure context (https pages and our own). */
export async function saltedHash(salt: string, text: string): Promise<string> {
  const bytes = new TextEncoder().encode(`${salt}\n${text}`);
  // A view on the first bytes, not `subarray` of all: in a content script of Firefox the buffer belongs to the page, and
  // `subarray` asks it for its constructor, which is denied.
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes), 0, HASH_BYTES));
}

/** Salted hash of a page, by origin and path: query and fragment do not count. */
export const hashOf = (salt: string, { origin, pathname }: URL): Promise<string> => saltedHash(salt, `${origin}${pathname}`);
