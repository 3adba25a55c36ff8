import type { BadgeScript } from '../../lib/messaging/protocol.ts';
import type { Judgement, ToJudge } from '../../lib/messaging/judgement.ts';
import type { Handlers, Sender } from '../../lib/messaging/server.ts';
import type { Choices, SettingsChange } from './choices.ts';
import type { Polling } from './polling.ts';

export interface HandlerEffects {
  readonly choices: Choices;
  readonly polling: Pick<Polling, 'refresh' | 'forget'>;
  readonly openPage: (page: 'dashboard' | 'options') => Promise<unknown>;
  /** Puts a script of the badge's into the frame that asks. */
  readonly inject: (script: BadgeScript, sender: Sender) => Promise<void>;
  /** What stored history says of claims. Asks nobody. */
  readonly judge: (claims: ToJudge) => Promise<Judgement>;
  /** Brings everything that follows settings in step with them. Does not reject. */
  readonly onSettings: (change: SettingsChange) => Promise<void>;
}

/** What the background does for each message. What rejects is told to the sender as `failed`. */
export function createHandlers({ choices, polling, openPage, inject, judge, onSettings }: HandlerEffects): Handlers {
  const resetSettings = async (): Promise<void> => onSettings(await choices.resetSettings());
  const clearers = {
    history: [polling.forget],
    pages: [choices.forgetPages],
    settings: [resetSettings],
    everything: [choices.forgetPages, resetSettings, polling.forget],
  };
  return {
    async open({ page }) {
      await openPage(page);
      return null;
    },
    async script({ name }, sender) {
      await inject(name, sender);
      return null;
    },
    judge,
    async remember(choice) {
      const change = await choices.remember(choice);
      if (change) await onSettings(change);
      return null;
    },
    async set(patch) {
      const change = await choices.set(patch);
      await onSettings(change);
      return change.after;
    },
    async refresh() {
      await polling.refresh();
      return null;
    },
    async clear({ what }) {
      // All of them, even where one fails: "everything" must not leave the pages because the disk is full.
      const outcomes = await Promise.allSettled(clearers[what].map((clear) => clear()));
      const failed = outcomes.find((outcome) => outcome.status === 'rejected');
      if (failed) throw failed.reason;
      return null;
    },
  };
}
