import type { Text } from '../../lib/core/text.ts';
import type { OptionsActions } from './actions.ts';
import { useOutcome } from './use-outcome.ts';

interface BlockedNoteProps {
  readonly text: string;
  readonly actions: OptionsActions;
  readonly t: Text;
}

/** Says what access the browser withholds, and asks for it. */
export function BlockedNote({ text, actions, t }: BlockedNoteProps) {
  const [outcome, report] = useOutcome();
  return (
    <div class="op-note">
      <p>{text}</p>
      <button type="button" class="op-button op-strong" onClick={() => report(actions.grant())}>
        {t('options_blocked_grant')}
      </button>
      <p role="status" class="op-status">
        {outcome?.text}
      </p>
    </div>
  );
}
