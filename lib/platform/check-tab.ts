import { BADGE_SCRIPT } from './own-sites-script.ts';

/** What is used of `browser.tabs` and `browser.scripting`. */
export interface TabChecking {
  query(filter: {
    active: true;
    currentWindow: true;
  }): Promise<readonly { readonly id?: number | undefined; readonly url?: string | undefined }[]>;
  run(injection: { target: { tabId: number }; func: () => unknown }): Promise<readonly { readonly result?: unknown }[]>;
  put(injection: { target: { tabId: number }; files: string[] }): Promise<unknown>;
}

/** Told from the address why a page is not checked; `undefined` where it may be. */
type WhyNot<Why> = (address: string | undefined) => Why | undefined;

/** Runs in the page, in the extension's own world there: asks the badge that comes next to open itself. */
function leaveRequest(): string {
  Object.assign(globalThis, { comoveAsked: true });
  return document.contentType;
}

/**
 * Puts the badge into the tab that a person looks at and lets it check the page. A newer copy takes the place of one that is
 * there. Leave for it comes with the click on the toolbar (`activeTab`) and goes when the page is left. Resolves to why it is
 * not done: what the address says, `kind` for what is no HTML, `browser` where the browser keeps every extension out.
 */
export async function checkTab<Why>(browser: TabChecking, whyNot: WhyNot<Why>): Promise<Why | 'kind' | 'browser' | undefined> {
  const [tab] = await browser.query({ active: true, currentWindow: true });
  const why = whyNot(tab?.url);
  if (why !== undefined || tab?.id === undefined) return why ?? 'browser';
  const target = { tabId: tab.id };
  try {
    const [page] = await browser.run({ target, func: leaveRequest });
    if (page?.result !== 'text/html') return 'kind';
    await browser.put({ target, files: [BADGE_SCRIPT] });
    return undefined;
  } catch {
    // The browser's words differ and say no more: a store of extensions, an error page, a page that was just left.
    return 'browser';
  }
}
