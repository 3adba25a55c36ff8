import { vi } from 'vitest';
import type { BadgeParts } from '../../../components/badge/card-part.ts';
import { OpenCard } from '../../../components/badge/open-card.tsx';
import { ContentScriptContext } from '../../../entrypoints/badge.content/content-script-context.ts';
import { runBadge } from '../../../entrypoints/badge.content/run-badge.ts';
import type { Tell } from '../../../entrypoints/badge.content/tell.ts';
import type { ReaderPart } from '../../../lib/view/page-reader.ts';
import { emptyPageMemory } from '../../../lib/settings/page-memory.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings/settings.ts';
import { catalogueText } from '../../view/catalogue-text.ts';
import { facts } from '../../view/made-up-facts.ts';

type Listener = (changes: Readonly<Record<string, unknown>>) => void;

/** storage.local with what a badge needs of it; `set` tells the listeners, as the browser does. */
export function fakeArea(stored: Record<string, unknown>) {
  const listeners = new Set<Listener>();
  return {
    listeners,
    reads: 0,
    async get(this: { reads: number }, keys: string[]) {
      this.reads += 1;
      return Object.fromEntries(keys.filter((key) => key in stored).map((key) => [key, structuredClone(stored[key])]));
    },
    onChanged: {
      addListener: (listener: Listener) => void listeners.add(listener),
      removeListener: (listener: Listener) => void listeners.delete(listener),
    },
    set(items: Record<string, unknown>) {
      Object.assign(stored, items);
      for (const listener of listeners) listener(items);
    },
  };
}

export const VIEWPORT = { width: 1280, height: 800 };
const CHIP = { width: 220, height: 28 };
const CARD = { width: 344, height: 400 };

/** Happy DOM lays nothing out: the badge is as large as a chip or a card, anything else is where its `data-at` says. */
function layOut(): void {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function rect(this: Element) {
    const size = this.querySelector('.card') ? CARD : CHIP;
    const at = this.classList.contains('cm')
      ? [0, 0, size.width, size.height]
      : (this.getAttribute('data-at') ?? '').split(' ').map(Number);
    const [left = 0, top = 0, right = 0, bottom = 0] = at;
    return { left, top, right, bottom, x: left, y: top, width: right - left, height: bottom - top, toJSON: () => ({}) };
  });
  vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(VIEWPORT.width);
  vi.spyOn(document.documentElement, 'clientHeight', 'get').mockReturnValue(VIEWPORT.height);
}

const SALT = emptyPageMemory((count) => new Uint8Array(count).fill(7));
export const memoryWith = (...hashes: readonly string[]) => ({ ...SALT, pages: hashes.map((hash) => ({ hash, hidden: true })) });

/** Makes this document the page at an address, without loading anything. */
export function pretendAddress(url: string): void {
  const { happyDOM } = globalThis as typeof globalThis & { readonly happyDOM?: { setURL(url: string): void } };
  if (!happyDOM) throw new Error('runs in happy-dom only');
  happyDOM.setURL(url);
}

interface BenchOptions {
  readonly url?: string;
  readonly stored?: Record<string, unknown>;
  readonly isPrivate?: boolean;
  readonly isAsked?: boolean;
  /** The reader that its script brings; without one the browser keeps it out. */
  readonly reader?: ReaderPart;
  /** What the background does about the card: its script runs at once, or this decides; false is a refusal. */
  readonly injectCard?: (bring: () => void) => Promise<boolean>;
}

export const CARD_CSS = '.card { color: red }';

/** Runs the badge in this document as if it were the page at `url`, and looks into its closed shadow root. */
export function startBadge({
  url = 'https://www.coindesk.com/markets',
  stored = {},
  isPrivate = false,
  isAsked = false,
  reader,
  injectCard,
}: BenchOptions = {}) {
  layOut();
  pretendAddress(url);
  const area = fakeArea({ badgeFacts: facts(), settings: DEFAULT_SETTINGS, pageMemory: SALT, ...stored });
  const attach = vi.spyOn(Element.prototype, 'attachShadow');
  const told: unknown[] = [];
  let take: ((come: Partial<BadgeParts>) => void) | undefined;
  const bringCard = (): void => take?.({ card: { css: CARD_CSS, OpenCard } });
  const tell: Tell = async (type, data) => {
    if (type === 'script' && data !== null && 'name' in data && data.name === 'reader') {
      if (reader) take?.({ reader });
      return reader !== undefined;
    }
    const isCard = type === 'script' && data !== null && 'name' in data && data.name === 'card';
    if (isCard && injectCard) return injectCard(bringCard);
    if (isCard) bringCard();
    else told.push([type, data]);
    return true;
  };
  const ctx = new ContentScriptContext('badge');
  runBadge(ctx, { css: '', area, tell, t: catalogueText, isPrivate, isAsked, handOver: (taker) => (take = taker) });
  /** Made with the first open page. */
  const rootOf = (): ShadowRoot => {
    const shadow: ShadowRoot | undefined = attach.mock.results.at(-1)?.value;
    if (!shadow) throw new Error('there is no badge yet');
    return shadow;
  };
  const boxOf = (): HTMLElement => {
    const box = rootOf().querySelector<HTMLElement>('.cm');
    if (!box) throw new Error('the badge has no box');
    return box;
  };
  const find = (selector: string): HTMLElement | null => boxOf().querySelector(selector);
  return {
    ctx,
    area,
    told,
    attach,
    get shadow() {
      return rootOf();
    },
    get root() {
      return boxOf();
    },
    get host() {
      return rootOf().host;
    },
    find,
    attachedWith: attach.mock.calls.at(-1)?.[0],
    /** Brings a part as its script does. */
    bring: (come: Partial<BadgeParts>) => take?.(come),
    click: (selector: string) => find(selector)?.click(),
    /** The face that is in the page and can be seen. */
    face: (): string => {
      if (!rootOf().host.isConnected || boxOf().style.visibility === 'hidden') return 'none';
      return ['.card', '.undo', '.chip'].find((selector) => find(selector) !== null)?.slice(1) ?? 'none';
    },
    /** The corner at which the box is anchored. */
    corner: (): string => {
      const { top, left } = boxOf().style;
      return `${top === 'auto' ? 'bottom' : 'top'}-${left === 'auto' ? 'right' : 'left'}`;
    },
    /** What an SPA does: tells through the Navigation API or not, and changes the address. */
    goTo: async (path: string): Promise<void> => {
      history.pushState({}, '', path);
      await settle(1100);
    },
  };
}

/** Lets promises and the timers of the given span run, on fake time. */
export async function settle(ms = 0): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
  // Digests are real asynchronous work: fake time does not wait for them.
  await vi.waitFor(async () => crypto.subtle.digest('SHA-256', new Uint8Array(1)), { interval: 1 });
  await vi.advanceTimersByTimeAsync(0);
}
