import type { Page } from 'playwright-core';
import { seconds } from '../../lib/core/time.ts';
import type { DurationMs } from '../../lib/core/units.ts';
import type { BadgeFacts } from '../../lib/view/badge-facts.ts';
import { parseBadgeFacts } from '../../lib/view/parse-badge-facts.ts';

const LOOK_EVERY_MS = seconds(0.5);

/** The product's own headline facts, once it has fetched and computed them; `undefined` when that takes longer than `withinMs`. `page` is one of the extension's. */
export async function waitForFacts(page: Page, withinMs: DurationMs): Promise<BadgeFacts | undefined> {
  for (const endMs = Date.now() + withinMs; Date.now() < endMs; await page.waitForTimeout(LOOK_EVERY_MS)) {
    const { badgeFacts } = await page.evaluate(() => chrome.storage.local.get('badgeFacts'));
    const facts = parseBadgeFacts(badgeFacts);
    if (facts?.headline) return facts;
  }
  return undefined;
}
