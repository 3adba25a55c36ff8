/** What is used of `browser.scripting`. */
export interface ScriptInjection {
  insertCSS(injection: { target: { tabId: number; frameIds: number[] }; css: string; origin: 'AUTHOR' }): Promise<unknown>;
  executeScript(injection: { target: { tabId: number; frameIds: number[] }; files: string[] }): Promise<unknown>;
}

/** A frame of a tab, as a message's sender names it. */
export interface FrameOfTab {
  readonly tab?: { readonly id?: number | undefined } | undefined;
  readonly frameId?: number | undefined;
}

/**
 * Puts a script of the extension into the frame that asks for it, beside the badge, in the same isolated world. Rejects
 * where the browser refuses (access to the site withdrawn, tab closed) or where no tab asked. `css` are rules for the page
 * itself, which nothing in its document shows.
 */
export async function injectScript(
  scripting: ScriptInjection,
  { file, css }: { readonly file: string; readonly css?: string },
  { tab, frameId = 0 }: FrameOfTab,
): Promise<void> {
  if (tab?.id === undefined) throw new Error('only a tab has a badge');
  const target = { tabId: tab.id, frameIds: [frameId] };
  await scripting.executeScript({ target, files: [file] });
  if (css !== undefined) await scripting.insertCSS({ target, css, origin: 'AUTHOR' });
}
