import { browser } from 'wxt/browser';

/** What the badge needs to know of the life of its copy of the content script; WXT's context has it too. */
export interface BadgeContext {
  /** Aborts when this copy has ended. */
  readonly signal: AbortSignal;
  /** False once a newer copy has started, or the extension was updated, disabled or removed; asking then ends this copy. */
  readonly isValid: boolean;
  /** Ends this copy. */
  readonly abort: () => void;
}

/**
 * The life of this copy of the content script. WXT hands one to `main`; its own is five times as large, most of it
 * for what a badge does not use, and it would weigh on every tab: wxt.config.ts puts this one in its place. The name
 * and the constructor's first parameter are WXT's.
 */
export class ContentScriptContext implements BadgeContext {
  readonly #life = new AbortController();
  readonly signal = this.#life.signal;

  /** Ends older copies in this page, as after an update, and ends when a newer one starts. */
  constructor(name: string) {
    const started = `${browser.runtime.id}:${name}:started`;
    document.dispatchEvent(new Event(started));
    document.addEventListener(started, () => this.abort(), { signal: this.signal });
  }

  get isValid(): boolean {
    if (!browser.runtime?.id) this.abort();
    return !this.signal.aborted;
  }

  abort(): void {
    this.#life.abort();
  }
}
