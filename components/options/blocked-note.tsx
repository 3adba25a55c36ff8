import type { Text } from '../../lib/core/text.ts';
import type { OptionsModel } from '../../lib/view/options-model.ts';
import type { OptionsActions } from './actions.ts';
import { useOutcome } from './use-outcome.ts';

interface BlockedNoteProps {
  readonly blocked: NonNullable<OptionsModel['blocked']>;
  readonly actions: OptionsActions;
  readonly t: Text;
}

/** Says that the browser withholds access to hosts that the product needs, and asks for it. */
export function BlockedNote({ blocked: { withheld, of }, actions, t }: BlockedNoteProps) {
  const [outcome, report] = useOutcome();
  return (
    <div class="op-note">
      <p>{t('options_blocked', String(withheld), String(of))}</p>
      <button type="button" class="op-button op-strong" onClick={() => report(actions.grant())}>
        {t('options_blocked_grant')}
      </button>
      <p role="status" class="op-status">
        {outcome?.text}
      </p>
    </div>
  );
}
