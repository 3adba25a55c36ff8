import type { StatementPlace } from '../../lib/view/statements/statement-item.ts';
import type { StatementsUi } from '../../lib/view/statements/statements-ui.ts';

/** What a person can do with a list of statements. */
export interface StatementActions {
  /** Shows the words in the text that they are from, or no more; absent where there is no such text. */
  readonly showInText?: (place: StatementPlace | undefined) => void;
  /** What the key stands for was no statement of that sort, or was one after all; absent where nothing is remembered. */
  readonly markWrong?: (key: string) => void;
  readonly unmarkWrong?: (key: string) => void;
  /** Whether it was copied. */
  readonly copy: (text: string) => Promise<boolean>;
  readonly setUi: (ui: StatementsUi) => void;
}
