import type { Known } from './roster.ts';
import type { SentimentReads } from './sentiment-store.ts';

/** What planning has to know of the stored altcoin side. Histories are not read: what planning needs of them is in the poll state. */
export async function readKnown(store: SentimentReads): Promise<Known> {
  const [universe, listings] = await Promise.all([store.universe(), store.listings()]);
  return { ...(universe && { universe }), listings: new Map(listings.map((listing) => [listing.id, listing])) };
}
