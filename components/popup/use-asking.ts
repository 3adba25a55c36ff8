import { useRef, useState } from 'preact/hooks';
import type { PageEnvironment } from './page-environment.ts';

/** What a person is told of asking the sources: that it is under way, and then how it ended. */
export interface Asking {
  readonly said: string | undefined;
  readonly ask: () => Promise<void>;
}

/** Asks the sources and says so at once; a second click while that goes on asks nobody again. */
export function useAsking(environment: PageEnvironment): Asking {
  const [said, say] = useState<string>();
  const underWayRef = useRef(false);
  const ask = async (): Promise<void> => {
    if (underWayRef.current) return;
    underWayRef.current = true;
    say(environment.t('popup_asking'));
    try {
      const { text } = await environment.refresh();
      say(text);
    } finally {
      underWayRef.current = false;
    }
  };
  return { said, ask };
}
