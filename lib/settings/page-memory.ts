import { isFields } from '../core/guards.ts';
import { hex, isPageHash } from './page-hash.ts';

/** Pages remembered at most; the oldest make room. */
export const MAX_PAGES = 500;
/** Statements of one page remembered as wrong at most; the oldest make room. Every tab reads the memory. */
export const MAX_WRONG = 40;
/** 128 random bits, so that the hashes of known addresses cannot be looked up in a list made elsewhere. */
const SALT_BYTES = 16;
/** What a person held a page to be about: the market, nothing of crypto, or a coin by its ticker. */
const SUBJECT = /^(?:market|none|coin:[\p{L}\p{N}\p{Sc}.+_-]{1,24})$/u;

/** A page as it is remembered: never its address, and nothing that says when it was read. */
export interface PageEntry {
  readonly hash: string;
  /** The badge was hidden there. */
  readonly hidden?: true;
  /** The person's word on what the page is about: `market`, `none` or `coin:` and a ticker. */
  readonly subject?: string;
  /** Salted hashes of what the person called a wrong match. */
  readonly wrong?: readonly string[];
}

/** What is remembered of pages. Never exported; cleared with the data; private windows write nothing here. */
export interface PageMemory {
  readonly version: 1;
  /** Hex. Made new whenever the memory is emptied. */
  readonly salt: string;
  /** Oldest choice first. */
  readonly pages: readonly PageEntry[];
}

/** One choice about a page. */
export type PageChoice =
  | { readonly hidden: boolean }
  /** `null`: the page is held to be what it says itself. */
  | { readonly subject: string | null }
  | { readonly statement: string; readonly isWrong: boolean };

/** An empty memory with a salt of its own. `randomBytes(n)` gives n bytes of a cryptographic source. */
export const emptyPageMemory = (randomBytes: (count: number) => Uint8Array): PageMemory => ({
  version: 1,
  salt: hex(randomBytes(SALT_BYTES)),
  pages: [],
});

/** Whether the value is what a page can be held to be about. */
export const isPageSubject = (value: unknown): value is string => typeof value === 'string' && SUBJECT.test(value);

/**
 * The stored memory; damaged entries, and damaged parts of good ones, are left out; `undefined` where there is none or its
 * salt is damaged. The first release stored `hidden` alone. Pure.
 */
export function parsePageMemory(stored: unknown): PageMemory | undefined {
  if (!isFields(stored) || !isPageHash(stored['salt'])) return undefined;
  const { salt, pages } = stored;
  const entries = Array.isArray(pages) ? pages.flatMap(parseEntry) : [];
  return { version: 1, salt, pages: entries.slice(-MAX_PAGES) };
}

function parseEntry(stored: unknown): readonly PageEntry[] {
  if (!isFields(stored) || !isPageHash(stored['hash'])) return [];
  const { hash, hidden, subject, wrong } = stored;
  const hashes = Array.isArray(wrong) ? wrong.filter(isPageHash).slice(-MAX_WRONG) : [];
  return saying({
    hash,
    ...(hidden === true && { hidden }),
    ...(isPageSubject(subject) && { subject }),
    ...(hashes.length > 0 && { wrong: hashes }),
  });
}

/** An entry that says something, or nothing. */
const saying = (entry: PageEntry): readonly PageEntry[] => (Object.keys(entry).length > 1 ? [entry] : []);

/** What is remembered of a page. */
export const pageIn = (memory: PageMemory, hash: string): PageEntry => memory.pages.find((page) => page.hash === hash) ?? { hash };

/** The memory after a choice about one page: it becomes the youngest; one that says nothing any more is left out. Pure. */
export function rememberPage(memory: PageMemory, hash: string, choice: PageChoice): PageMemory {
  const others = memory.pages.filter((page) => page.hash !== hash);
  const changed = saying(changedEntry(pageIn(memory, hash), choice));
  return { ...memory, pages: [...others, ...changed].slice(-MAX_PAGES) };
}

function changedEntry(entry: PageEntry, choice: PageChoice): PageEntry {
  const { hidden, subject, wrong = [], ...rest } = entry;
  if ('hidden' in choice) return made(rest, choice.hidden || undefined, subject, wrong);
  if ('subject' in choice) return made(rest, hidden, choice.subject ?? undefined, wrong);
  const left = wrong.filter((one) => one !== choice.statement);
  return made(rest, hidden, subject, choice.isWrong ? [...left, choice.statement].slice(-MAX_WRONG) : left);
}

const made = (
  { hash }: Pick<PageEntry, 'hash'>,
  hidden: true | undefined,
  subject: string | undefined,
  wrong: readonly string[],
): PageEntry => ({ hash, ...(hidden && { hidden }), ...(subject !== undefined && { subject }), ...(wrong.length > 0 && { wrong }) });
