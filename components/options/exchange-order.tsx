import type { Text } from '../../lib/core/text.ts';
import { movedUp } from '../../lib/settings/moved-up.ts';
import type { RatioExchange } from '../../lib/market/ratio-history.ts';
import type { Choice } from '../../lib/view/options-model.ts';

interface ExchangeOrderProps {
  readonly order: readonly Choice<RatioExchange>[];
  readonly onChange: (order: readonly RatioExchange[]) => void;
  readonly t: Text;
}

/** The exchanges in the order in which they are asked; each but the first can be moved up. */
export function ExchangeOrder({ order, onChange, t }: ExchangeOrderProps) {
  const values = order.map(({ value }) => value);
  return (
    <div class="op-field">
      <span class="op-label" id="op-exchanges">
        {t('options_exchanges')}
      </span>
      <ol class="op-order" aria-labelledby="op-exchanges">
        {order.map(({ value, label }, i) => (
          <li key={value}>
            <span>{label}</span>
            {i > 0 && (
              <button
                type="button"
                class="op-button"
                aria-label={t('options_exchange_up', label)}
                onClick={() => onChange(movedUp(values, i))}
              >
                ↑
              </button>
            )}
          </li>
        ))}
      </ol>
      <span class="op-hint">{t('options_exchanges_hint')}</span>
    </div>
  );
}
