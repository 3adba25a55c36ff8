/** What a list of statements keeps between two drawings. Ids are those of its items. */
export interface StatementsUi {
  /** Those whose arithmetic is open. */
  readonly open: readonly string[];
  /** Not only the first ones are listed. */
  readonly all: boolean;
  /** Those that nothing here decides are listed too. */
  readonly withUndecided: boolean;
  /** The one that is shown in the text. */
  readonly shown?: string;
  /** Keys called a wrong match since the page was opened: they keep their place, so that it can be undone there. */
  readonly marked: readonly string[];
  /** Those called a wrong match before are listed too. */
  readonly withWrong: boolean;
  /** The choice of another subject is open. */
  readonly correcting: boolean;
  /** What came of copying, and of which one. */
  readonly copied?: { readonly id: string; readonly ok: boolean };
}

export const FIRST_UI: StatementsUi = { open: [], all: false, withUndecided: false, marked: [], withWrong: false, correcting: false };
