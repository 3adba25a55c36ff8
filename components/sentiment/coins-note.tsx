import type { JSX } from 'preact';
import type { Text } from '../../lib/core/text.ts';
import type { CoinsModel } from '../../lib/view/coins-model.ts';

/** What the columns of the coins' table are, whose and of when; of columns that a popup leaves out it says nothing there. */
export function CoinsNote({ coins: { note, columns }, t }: { readonly coins: CoinsModel; readonly t: Text }): JSX.Element {
  return (
    <p class="cm-part-note">
      {note} <span class="cm-coin-beta">{t('sentiment_coins_beta_note')} </span>
      {columns.notes.join(' ')}
      {columns.takenNote !== undefined && <span class="cm-coin-taken"> {columns.takenNote}</span>}
    </p>
  );
}
