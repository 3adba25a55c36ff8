import type { CDPSession, Page } from 'playwright-core';
import { seconds } from '../../lib/core/time.ts';

/** A page has settled and the badge stands in it by then. */
const STANDS_WITHIN_MS = seconds(20);
const LOOK_EVERY_MS = seconds(0.2);

interface Node {
  readonly backendDOMNodeId?: number;
  readonly role?: { readonly value?: unknown };
  readonly name?: { readonly value?: unknown };
}

/** What is looked for in the accessibility tree. The badge's shadow root is closed: only assistive technology sees into it. */
export interface Sought {
  readonly role: 'button' | 'dialog';
  readonly name: RegExp;
}

export const CHIP: Sought = { role: 'button', name: /^Comove:/ };
export const CARD: Sought = { role: 'dialog', name: /^Comove$/ };

/** Waits for an element of the badge; its identity in the browser, or `undefined` when it does not come. */
export async function findInBadge(page: Page, sought: Sought): Promise<number | undefined> {
  const session = await page.context().newCDPSession(page);
  try {
    for (const endMs = Date.now() + STANDS_WITHIN_MS; Date.now() < endMs; await page.waitForTimeout(LOOK_EVERY_MS)) {
      const found = await nodeOf(session, sought);
      if (found !== undefined) return found;
    }
    return undefined;
  } finally {
    await session.detach();
  }
}

async function nodeOf(session: CDPSession, { role, name }: Sought): Promise<number | undefined> {
  const { nodes }: { readonly nodes: readonly Node[] } = await session.send('Accessibility.getFullAXTree');
  return nodes.find((node) => node.role?.value === role && name.test(String(node.name?.value ?? '')))?.backendDOMNodeId;
}

/** Clicks an element of the badge as a mouse does; false when it does not come. */
export async function pressInBadge(page: Page, sought: Sought): Promise<boolean> {
  const backendNodeId = await findInBadge(page, sought);
  if (backendNodeId === undefined) return false;
  const session = await page.context().newCDPSession(page);
  const { model } = await session.send('DOM.getBoxModel', { backendNodeId });
  await session.detach();
  const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
  await page.mouse.click((left + right) / 2, (top + bottom) / 2);
  return true;
}
