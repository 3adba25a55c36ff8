/** Pages remembered at most; the oldest make room. */
export const MAX_PAGES = 500;
/** 128 random bits, so that the hashes of known addresses cannot be looked up in a list made elsewhere. */
const SALT_BYTES = 16;
/** Half of SHA-256: two of 500 pages collide with a chance below 2⁻¹¹⁰. */
const HASH_BYTES = 16;
const HEX_32 = /^[0-9a-f]{32}$/;

/** A page as it is remembered: never its address, and nothing that says when it was read. */
export interface PageEntry {
  readonly hash: string;
  readonly hidden: boolean;
}

/** What is remembered of pages. Never exported; cleared with the data; private windows write nothing here. */
export interface PageMemory {
  readonly version: 1;
  /** Hex. Made new whenever the memory is emptied. */
  readonly salt: string;
  /** Oldest choice first. */
  readonly pages: readonly PageEntry[];
}

/** An empty memory with a salt of its own. `randomBytes(n)` gives n bytes of a cryptographic source. */
export const emptyPageMemory = (randomBytes: (count: number) => Uint8Array): PageMemory => ({
  version: 1,
  salt: hex(randomBytes(SALT_BYTES)),
  pages: [],
});

/** The stored memory; damaged entries are left out; `undefined` where there is none or its salt is damaged. Pure. */
export function parsePageMemory(stored: unknown): PageMemory | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const { salt, pages } = stored as { readonly salt?: unknown; readonly pages?: unknown };
  if (typeof salt !== 'string' || !HEX_32.test(salt)) return undefined;
  const entries = Array.isArray(pages) ? pages.flatMap(parseEntry) : [];
  return { version: 1, salt, pages: entries.slice(-MAX_PAGES) };
}

function parseEntry(stored: unknown): readonly PageEntry[] {
  if (typeof stored !== 'object' || stored === null) return [];
  const { hash, hidden } = stored as { readonly hash?: unknown; readonly hidden?: unknown };
  return isPageHash(hash) && hidden === true ? [{ hash, hidden }] : [];
}

/** Whether the value has the form of a page's hash. */
export const isPageHash = (value: unknown): value is string => typeof value === 'string' && HEX_32.test(value);

/** The memory after a choice about one page: it becomes the youngest; one that says nothing any more is left out. Pure. */
export function rememberPage(memory: PageMemory, entry: PageEntry): PageMemory {
  const others = memory.pages.filter((page) => page.hash !== entry.hash);
  return { ...memory, pages: (entry.hidden ? [...others, entry] : others).slice(-MAX_PAGES) };
}

/** Whether the badge was hidden on the page. */
export const isPageHidden = (memory: PageMemory, hash: string): boolean => memory.pages.some((page) => page.hash === hash && page.hidden);

/**
 * Salted hash of a page: SHA-256 of salt, origin and path, first 128 bits, hex. Query and fragment do not count.
 * Needs a secure context (https pages and our own).
 */
export async function hashOf(salt: string, url: URL): Promise<string> {
  const text = new TextEncoder().encode(`${salt}\n${url.origin}${url.pathname}`);
  // A view on the first bytes, not `subarray` of all: in a content script of Firefox the buffer belongs to the page, and
  // `subarray` asks it for its constructor, which is denied.
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', text), 0, HASH_BYTES));
}

const hex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
