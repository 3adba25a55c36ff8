import type messages from '../../public/_locales/en/messages.json';

/** A key of the one catalogue of strings, public/_locales/en/messages.json. */
export type MessageKey = keyof typeof messages;

/** Looks a string up in the catalogue and fills $1, $2 …; browser.i18n.getMessage has this shape. */
export type Text = (key: MessageKey, ...values: readonly string[]) => string;
