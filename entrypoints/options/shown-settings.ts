import { applyPatch } from '../../lib/settings/apply-patch.ts';
import type { SettingsPatch } from '../../lib/settings/settings-patch.ts';
import type { Settings } from '../../lib/settings/settings.ts';

export interface ShownSettings {
  /** What is stored, with every choice on top that is not kept yet. */
  readonly current: () => Settings;
  /** The stored settings have changed. */
  readonly keep: (stored: Settings) => void;
  /** A choice is shown at once; after `saving` what is stored holds, so a choice that was not kept is taken back. */
  readonly choose: <T>(patch: SettingsPatch, saving: Promise<T>) => Promise<T>;
}

/**
 * The settings as the page shows them. A list that is stepped through by keys goes on from what was chosen last: redrawn
 * with what is stored so far it would jump back, and the next key would choose something else.
 */
export function createShownSettings(first: Settings, read: () => Promise<Settings>, onShown: () => void): ShownSettings {
  let stored = first;
  let pending: readonly SettingsPatch[] = [];
  const keep = (next: Settings): void => {
    stored = next;
    onShown();
  };
  return {
    current: () => pending.reduce(applyPatch, stored),
    keep,
    async choose(patch, saving) {
      pending = [...pending, patch];
      onShown();
      const result = await saving;
      const next = await read();
      pending = pending.filter((one) => one !== patch);
      keep(next);
      return result;
    },
  };
}
