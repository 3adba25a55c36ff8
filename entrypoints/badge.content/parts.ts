import type { BadgeParts } from '../../components/badge/card-part.ts';
import type { BadgeScript } from '../../lib/messaging/protocol.ts';

interface PartsOptions {
  /** Has the background put a script beside the badge. */
  readonly ask: (name: BadgeScript) => Promise<unknown>;
  /** Lets the scripts, when they come, bring their parts here. */
  readonly handOver: (take: (come: Partial<BadgeParts>) => void) => void;
  /** These have come. */
  readonly onHere: (come: Partial<BadgeParts>) => void;
  /** The browser keeps it out of this page, or nobody answers: this copy of the extension is gone. */
  readonly onRefused: (name: BadgeScript) => void;
}

export interface Parts {
  /** Asks for a part, unless it is here or on its way. */
  readonly load: (name: BadgeScript) => void;
  /** What has come. */
  readonly here: Readonly<Partial<BadgeParts>>;
}

/** Brings further scripts into the page once they are wanted. A later request tries again what was refused. */
export function createParts({ ask, handOver, onHere, onRefused }: PartsOptions): Parts {
  const here: Partial<BadgeParts> = {};
  const asked = new Set<BadgeScript>();

  handOver((come) => {
    Object.assign(here, come);
    onHere(come);
  });

  async function load(name: BadgeScript): Promise<void> {
    if (name in here || asked.has(name)) return;
    asked.add(name);
    await ask(name);
    asked.delete(name);
    // Whatever was answered: the script has run by then, or will not.
    if (!(name in here)) onRefused(name);
  }

  return { load: (name) => void load(name), here };
}
