import { createContext } from 'preact';
import { useContext, useRef, useState } from 'preact/hooks';
import type { Outcome } from './actions.ts';

function createLastSaid(): { readonly follow: (takeBack: () => void) => void } {
  let last: (() => void) | undefined;
  return {
    follow(takeBack) {
      last?.();
      last = takeBack;
    },
  };
}

/** Takes back what the section says that said something last: of several sections that say "Saved" nobody knows which was. */
const LastSaid = createContext(createLastSaid());

/**
 * The newest outcome of a section's actions and the function that reports one. While an action runs it is empty, or
 * says what happens `meanwhile` where that takes long; so a screen reader says "Saved" again after each save. The
 * outcome of an older action never covers a newer one's, and another section's is gone with a new action.
 */
export function useOutcome(): readonly [Outcome | undefined, (action: Promise<Outcome>, meanwhile?: Outcome) => void] {
  const [outcome, setOutcome] = useState<Outcome | undefined>(undefined);
  const newestRef = useRef(0);
  const lastSaid = useContext(LastSaid);
  const report = (action: Promise<Outcome>, meanwhile?: Outcome): void => {
    newestRef.current += 1;
    const own = newestRef.current;
    lastSaid.follow(() => setOutcome(undefined));
    setOutcome(meanwhile);
    void action.then((result) => own === newestRef.current && setOutcome(result));
  };
  return [outcome, report];
}
