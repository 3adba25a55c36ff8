import type { AxQuery } from './ax-node.ts';
import type { Box } from './ax-tree.ts';

/** Something that assistive technology finds on a page, closed shadow roots included. */
export interface Found {
  readonly name: string;
  /** Where it is in the window, CSS px; absent where it has no box. */
  readonly box?: Box;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** One tab of either browser, as far as the suites need it. */
export interface Tab {
  goto(address: string): Promise<void>;
  reload(): Promise<void>;
  /** Value of an expression in the page's own world; JSON only, promises are awaited. */
  evaluate<T>(expression: string): Promise<T>;
  find(query: AxQuery): Promise<readonly Found[]>;
  /** The first such thing, as soon as there is one. */
  waitFor(query: AxQuery, timeoutMs?: number): Promise<Found>;
  /** Clicks in its middle with the mouse, once it stands still. */
  click(query: AxQuery): Promise<void>;
  /** A computed style of the first such thing, which a page cannot read in a closed shadow root. */
  styleOf(query: AxQuery, property: string): Promise<string>;
  moveMouse(to: Point): Promise<void>;
  drag(from: Point, to: Point): Promise<void>;
  /** Presses a key by its name (`Enter`, `Escape`, `ArrowLeft`), or types one character. */
  press(key: string): Promise<void>;
  /** Presses the key of each character, wherever the focus is. */
  type(text: string): Promise<void>;
  resize(size: { readonly width: number; readonly height: number }): Promise<void>;
  bringToFront(): Promise<void>;
  screenshot(path: string): Promise<void>;
  close(): Promise<void>;
}

/** A browser with the extension in it, on the internet of this machine. */
export interface TestBrowser {
  readonly name: 'chromium' | 'firefox';
  newTab(address?: string): Promise<Tab>;
  /** A page of the extension: `popup.html`, `options.html`, `dashboard.html`, with query or fragment. */
  extensionTab(path: string): Promise<Tab>;
  /** From now on the extension gets these hosts without a prompt when it asks for them: headless browsers show none. */
  allowHosts(hosts: readonly string[]): Promise<void>;
  /** The tab that an action opens. */
  openedBy(action: () => Promise<void>): Promise<Tab>;
  /**
   * Presses the extension's button in the toolbar over a tab, as a person does: the browser gives leave for that tab
   * (`activeTab`) and opens the popup. Then runs an expression of `document` in the popup until it comes to `true`.
   */
  inPopup(tab: Tab, expression: string): Promise<void>;
  /** Stops the background as the browser does when it is idle. */
  stopBackground(): Promise<void>;
  /** Installs the extension; again, over itself, as an update does. */
  install(): Promise<void>;
  close(): Promise<void>;
}
