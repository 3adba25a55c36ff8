import type { FoundStatements } from '../../lib/view/statement-reader.ts';
import type { SubjectChoice } from '../../lib/view/statements/article-given.ts';
import { statementKey } from '../../lib/view/statements/statement-key.ts';
import type { RememberedPage } from './page-memory.ts';

/** What a person has said of a page: which subject it is about, and which statements are wrong matches. */
export interface PageChoices {
  /** `undefined`: what the page says itself. */
  readonly subject: () => SubjectChoice | undefined;
  /** Keys of wrong matches. */
  readonly wrong: () => readonly string[];
  readonly correct: (subject: SubjectChoice | undefined) => void;
  readonly markWrong: (key: string, isWrong: boolean) => void;
  /** Looks up which of these statements were called wrong before: memory knows them by hashes alone. */
  readonly recall: (found: FoundStatements) => Promise<void>;
}

/** The choices for a page, those of former visits first; each new one is remembered. */
export function choicesOf(page: RememberedPage): PageChoices {
  let { subject } = page;
  let wrong: ReadonlySet<string> = new Set();
  return {
    subject: () => subject,
    wrong: () => [...wrong],
    correct(chosen) {
      subject = chosen;
      page.rememberSubject(chosen);
    },
    markWrong(key, isWrong) {
      wrong = new Set(isWrong ? [...wrong, key] : [...wrong].filter((one) => one !== key));
      page.rememberWrong(key, isWrong);
    },
    async recall({ found }) {
      const keys = new Set(found.flatMap(({ reading: { claims } }) => claims.map(({ claim }) => statementKey(claim))));
      const marked = await Promise.all([...keys].map(async (key) => ((await page.isWrong(key)) ? [key] : [])));
      wrong = new Set([...wrong, ...marked.flat()]);
    },
  };
}
