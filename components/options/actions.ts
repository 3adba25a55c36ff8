import type { SettingsPatch } from '../../lib/settings/settings-patch.ts';

/** How an action ended, in words for the section's status. */
export interface Outcome {
  readonly ok: boolean;
  readonly text: string;
}

export type Clearable = 'history' | 'pages' | 'settings' | 'everything';

/**
 * What the page can do. Actions that ask for a permission do so before anything else and synchronously: after an
 * await the browser no longer counts the click as the person's gesture.
 */
export interface OptionsActions {
  set(patch: SettingsPatch): Promise<Outcome>;
  /** Asks for access to the hosts and lets the badge run there. */
  addSite(hosts: readonly string[]): Promise<Outcome>;
  removeSite(hosts: readonly string[]): Promise<Outcome>;
  /** Asks again for access that was withdrawn from one added site. */
  allowSite(hosts: readonly string[]): Promise<Outcome>;
  /** Asks for all hosts that the manifest needs. */
  grant(): Promise<Outcome>;
  refresh(): Promise<Outcome>;
  exportData(): Promise<Outcome>;
  clear(what: Clearable): Promise<Outcome>;
}
