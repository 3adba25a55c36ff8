import type { Text } from '../../lib/core/text.ts';

interface BackToCornerProps {
  readonly name: string;
  readonly t: Text;
  readonly onBack: () => void;
}

/** Forgets where the badge was moved to on one site: it follows the corner of the settings again. */
export function BackToCorner({ name, t, onBack }: BackToCornerProps) {
  return (
    <button type="button" class="op-button op-back" aria-label={t('options_site_back_on', name)} onClick={onBack}>
      {t('options_site_back')}
    </button>
  );
}
