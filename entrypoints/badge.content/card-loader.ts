import type { CardPart } from '../../components/badge/card-part.ts';

interface CardLoaderOptions {
  /** Has the background put the card's script beside the badge; whether that was done. */
  readonly ask: () => Promise<boolean>;
  /** The card has come. */
  readonly onHere: (part: CardPart) => void;
  /** The browser keeps it out of this page, or nobody answers: this copy of the extension is gone. */
  readonly onRefused: () => void;
}

export interface CardLoader {
  /** Asks for the card, unless it is here or on its way. */
  readonly load: () => void;
  /** Takes the card that has come. */
  readonly take: (part: CardPart) => void;
  readonly part: () => CardPart | undefined;
}

/** Brings the card into the page once somebody is about to open it. A later request tries again what was refused. */
export function createCardLoader({ ask, onHere, onRefused }: CardLoaderOptions): CardLoader {
  let part: CardPart | undefined;
  let asking = false;

  async function load(): Promise<void> {
    if (part || asking) return;
    asking = true;
    await ask();
    asking = false;
    // Whatever was answered: the script has run by then, or will not.
    if (!part) onRefused();
  }

  function take(come: CardPart): void {
    if (part) return;
    part = come;
    onHere(come);
  }

  return { load: () => void load(), take, part: () => part };
}
