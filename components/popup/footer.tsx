import type { JSX } from 'preact';
import type { Text } from '../../lib/core/text.ts';
import { Menu } from '../ui/menu.tsx';
import type { ExportKind } from './page-environment.ts';

export interface FooterProps {
  readonly t: Text;
  /** One line a series: as of when, when fetched, from whom. */
  readonly origins: readonly string[];
  readonly notice: string | undefined;
  readonly onExport?: ((kind: ExportKind) => void) | undefined;
  readonly onReceipt?: (() => void) | undefined;
}

/** Where the figures come from, and the ways to take them along. */
export function Footer({ t, origins, notice, onExport, onReceipt }: FooterProps): JSX.Element {
  return (
    <footer class="cm-footer">
      <p class="cm-sources" aria-live="polite">
        {notice}
      </p>
      {notice === undefined && (
        <ul class="cm-origins" title={origins.join('\n')}>
          {origins.map((origin) => (
            <li key={origin}>{origin}</li>
          ))}
        </ul>
      )}
      {onExport && onReceipt && (
        <Menu
          label={t('popup_export')}
          items={[
            { label: t('popup_export_json'), onChoose: () => onExport('json') },
            { label: t('popup_export_csv'), onChoose: () => onExport('csv') },
            { label: t('popup_export_png'), onChoose: () => onExport('png') },
            { label: t('popup_export_receipt'), onChoose: onReceipt },
          ]}
        />
      )}
    </footer>
  );
}
