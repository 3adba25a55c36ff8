import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import type { Text } from '../../lib/core/text.ts';

/** The English catalogue, filled in as the browser does it; an unknown key gives the empty text. */
export const catalogueText: Text = (key, ...values) => {
  const entry: { readonly message: string } | undefined = messages[key];
  return (entry?.message ?? '').replace(/\$(\d)/g, (_, i) => values[Number(i) - 1] ?? '');
};
