import type { JSX } from 'preact';
import type { Text } from '../../lib/core/text.ts';
import type { WindowSessions } from '../../lib/settings/settings.ts';
import type { HeadlineModel } from '../../lib/view/popup-model.ts';
import { Fan } from './fan.tsx';

export interface HeadlineProps {
  readonly headline: HeadlineModel;
  readonly t: Text;
  readonly onWindow: (sessions: WindowSessions) => void;
}

/** One sentence, one number, its interval; beside it the other windows. */
export function Headline({ headline, t, onWindow }: HeadlineProps): JSX.Element {
  return (
    <section class="cm-headline">
      <div class="cm-headline-text">
        <h1 class="cm-sentence">{headline.sentence}</h1>
        {headline.figure && <p class="cm-figure-r">{headline.figure}</p>}
        <p class="cm-interval">{headline.interval}</p>
      </div>
      <Fan fan={headline.fan} t={t} onChoose={onWindow} />
      {headline.stampUnverified && <p class="cm-unverified">{headline.stampUnverified}</p>}
    </section>
  );
}
