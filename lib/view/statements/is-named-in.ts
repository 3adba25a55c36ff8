import type { Text } from '../../core/text.ts';
import type { NamedCoin } from './article-given.ts';
import { subjectWord } from './subject-word.ts';

/** What else the two largest are called. */
const OTHERWISE: Readonly<Record<string, readonly string[]>> = { BTC: ['Bitcoin'], ETH: ['Ether', 'Ethereum'] };

/** Everything in lower case and between blanks that is no letter and no digit. */
const spaced = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/** Whether quoted words name the subject themselves: by its ticker, its name, or its name among `coins`. Pure. */
export function isNamedIn(quote: string, subject: string, coins: readonly NamedCoin[], t: Text): boolean {
  const coin = coins.find(({ symbol }) => symbol === subject)?.name;
  const names = [subject, subjectWord(subject, t), ...(coin === undefined ? [] : [coin]), ...(OTHERWISE[subject] ?? [])];
  return names.some((name) => spaced(quote).includes(spaced(name)));
}
