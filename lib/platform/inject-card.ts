/** The card of the badge as WXT builds it: an unlisted script, in no manifest and no web-accessible resource. */
export const CARD_SCRIPT = 'badge-card.js';

/** What is used of `browser.scripting`. */
export interface CardInjection {
  executeScript(injection: { target: { tabId: number; frameIds: number[] }; files: string[] }): Promise<unknown>;
}

/** A frame of a tab, as a message's sender names it. */
export interface FrameOfTab {
  readonly tab?: { readonly id?: number | undefined } | undefined;
  readonly frameId?: number | undefined;
}

/**
 * Puts the badge's card into the frame that asks for it, beside the badge, in the same isolated world. Rejects where the
 * browser refuses (access to the site withdrawn, tab closed) or where no tab asked.
 */
export async function injectCard(scripting: CardInjection, { tab, frameId = 0 }: FrameOfTab): Promise<void> {
  if (tab?.id === undefined) throw new Error('only a tab has a badge');
  await scripting.executeScript({ target: { tabId: tab.id, frameIds: [frameId] }, files: [CARD_SCRIPT] });
}
