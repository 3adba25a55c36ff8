import type { Text } from '../../lib/core/text.ts';
import type { SourceRow } from '../../lib/view/options-sources.ts';
import { Section } from './section.tsx';

interface AboutSectionProps {
  readonly rows: readonly SourceRow[];
  readonly version: string;
  readonly t: Text;
}

/** What the product is, what it does not do, and whose data it shows. */
export function AboutSection({ rows, version, t }: AboutSectionProps) {
  const providers = [...new Set(rows.map((row) => row.provider))].join(', ');
  return (
    <Section id="about" title={t('options_about')}>
      <div class="op-prose">
        <p>{t('options_about_what')}</p>
        <p>{t('options_about_privacy')}</p>
        <p>{t('options_about_memory')}</p>
        <p>{t('options_about_disclaimer')}</p>
        <p class="op-hint">{t('options_about_sources', providers)}</p>
        <p class="op-hint">{t('options_about_version', version)}</p>
      </div>
    </Section>
  );
}
