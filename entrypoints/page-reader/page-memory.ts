import type { Send } from '../../lib/messaging/client.ts';
import type { Remember } from '../../lib/messaging/protocol.ts';
import { hashOf, saltedHash } from '../../lib/settings/page-hash.ts';
import { pageIn, parsePageMemory } from '../../lib/settings/page-memory.ts';
import type { PageEntry } from '../../lib/settings/page-memory.ts';
import type { SubjectChoice } from '../../lib/view/statements/article-given.ts';

/** What is remembered of one page, and how to have more remembered. */
export interface RememberedPage {
  readonly subject: SubjectChoice | undefined;
  /** Whether a statement of this key was called a wrong match. */
  readonly isWrong: (key: string) => Promise<boolean>;
  /** `undefined`: what the page says itself. */
  readonly rememberSubject: (subject: SubjectChoice | undefined) => void;
  readonly rememberWrong: (key: string, isWrong: boolean) => void;
}

const PREFIX = 'coin:';

function choiceOf(subject: string | undefined): SubjectChoice | undefined {
  if (subject === 'market' || subject === 'none') return { kind: subject };
  return subject?.startsWith(PREFIX) ? { kind: 'coin', symbol: subject.slice(PREFIX.length) } : undefined;
}

const textOf = (choice: SubjectChoice): string => (choice.kind === 'coin' ? PREFIX + choice.symbol : choice.kind);

/** Where nothing can be remembered: choices hold for as long as the page is open. */
const FORGETFUL: RememberedPage = {
  subject: undefined,
  isWrong: async () => false,
  rememberSubject: () => undefined,
  rememberWrong: () => undefined,
};

/**
 * Looks a page up in the stored memory. Statements are remembered by a hash of salt, page and key, so that nothing tells
 * which they were. A private window writes nothing; what was remembered before holds there too.
 */
export async function rememberedPage(stored: unknown, url: URL, send: Send, isPrivate: boolean): Promise<RememberedPage> {
  const memory = parsePageMemory(stored);
  if (!memory) return FORGETFUL;
  const pageHash = await hashOf(memory.salt, url);
  const entry: PageEntry = pageIn(memory, pageHash);
  const hashOfKey = (key: string): Promise<string> => saltedHash(memory.salt, `${pageHash} ${key}`);
  const remember = (choice: Remember): void => void (isPrivate || send('remember', choice));
  return {
    subject: choiceOf(entry.subject),
    isWrong: async (key) => entry.wrong?.includes(await hashOfKey(key)) ?? false,
    rememberSubject: (subject) => remember({ kind: 'page-subject', pageHash, subject: subject ? textOf(subject) : null }),
    rememberWrong: (key, isWrong) =>
      void hashOfKey(key).then((statement) => remember({ kind: 'page-wrong', pageHash, statement, isWrong })),
  };
}
