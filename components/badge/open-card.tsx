import type { VNode } from 'preact';
import { cardOf } from '../../lib/view/badge-card.ts';
import type { OpenCardProps } from './card-part.ts';
import { Card } from './card.tsx';

/** The card of what is given, put into words. */
export function OpenCard({ given, on, say }: OpenCardProps): VNode {
  const { menuOpen, siteName, corner } = given;
  return (
    <Card card={cardOf(given.condition, given.nowMs, say)} menuOpen={menuOpen} siteName={siteName} corner={corner} on={on} t={say.t} />
  );
}
