import type { Text } from '../../lib/core/text.ts';

/** Says that the browser does not let the stored data be read: sources below then look as if never asked. */
export function UnreadNote({ detail, t }: { readonly detail: string; readonly t: Text }) {
  return (
    <div class="op-note" role="alert">
      <div>
        <p>{t('options_unread')}</p>
        <p class="op-hint">{t('options_unread_detail', detail)}</p>
      </div>
    </div>
  );
}
