import type { VNode } from 'preact';
import { cardOf } from '../../lib/view/badge-card.ts';
import { formatters } from '../../lib/view/formatters.ts';
import type { OpenCardProps } from './card-part.ts';
import { Card } from './card.tsx';

/** The card of what is given, put into words. */
export function OpenCard({ given, on, say }: OpenCardProps): VNode {
  const { menuOpen, siteName, corner, nowMs } = given;
  const { t, format } = say;
  const card = cardOf(given, { t, format, figures: formatters(t('format_locale')), nowMs });
  return <Card card={card} menuOpen={menuOpen} siteName={siteName} corner={corner} on={on} t={t} />;
}
