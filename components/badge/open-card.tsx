import type { VNode } from 'preact';
import { cardOf } from '../../lib/view/badge-card.ts';
import { formatters } from '../../lib/view/formatters.ts';
import { parseCoinFacts } from '../../lib/view/parse-coin-facts.ts';
import type { OpenCardProps } from './card-part.ts';
import { Card } from './card.tsx';

/** The card of what is given, put into words. The badge looked at no more of the coins' facts than its chip shows. */
export function OpenCard({ given, on, say, article }: OpenCardProps): VNode {
  const { menuOpen, siteName, corner, nowMs } = given;
  const { t, format } = say;
  const coins = given.coins && (parseCoinFacts(given.coins) ?? 'none');
  const card = cardOf({ ...given, coins }, { t, format, figures: formatters(t('format_locale')), nowMs });
  return <Card card={card} menuOpen={menuOpen} siteName={siteName} corner={corner} on={on} t={t} article={article} />;
}
