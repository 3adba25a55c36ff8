import { createQueue } from '../core/queue.ts';
import { grantedOf, type Permissions } from './permissions.ts';

/** The badge's content script as WXT builds it. */
export const BADGE_SCRIPT = 'content-scripts/badge.js';
const SCRIPT_ID = 'own-sites';

export interface ScriptRegistration {
  readonly id: string;
  readonly js: string[];
  readonly matches: string[];
  readonly runAt: 'document_idle';
  readonly persistAcrossSessions: boolean;
}

/** What is used of `browser.scripting` for registrations. */
export interface Registry {
  getRegisteredContentScripts(filter: { ids: string[] }): Promise<readonly { readonly matches?: readonly string[] | undefined }[]>;
  registerContentScripts(scripts: ScriptRegistration[]): Promise<void>;
  updateContentScripts(scripts: ScriptRegistration[]): Promise<void>;
  unregisterContentScripts(filter: { ids: string[] }): Promise<void>;
}

/** The registrations that these patterns ask for; none for none. Sites of the manifest are not among them. */
export const desiredRegistration = (patterns: readonly string[]): ScriptRegistration | undefined =>
  patterns.length === 0
    ? undefined
    : { id: SCRIPT_ID, js: [BADGE_SCRIPT], matches: [...patterns].sort(), runAt: 'document_idle', persistAcrossSessions: true };

/**
 * Brings what is registered to what is wanted: the badge on those of the patterns that are granted. Idempotent, one
 * call at a time, in order; each call ends in one change, so a worker stopped in it leaves the old state or the new
 * one. Registrations vanish at an update of the extension, hence it is called at each start. A host without permission
 * would be registered without an error and never run, so permissions are asked first.
 */
export function createOwnSitesScript(registry: Registry, permissions: Permissions): (patterns: readonly string[]) => Promise<void> {
  const queue = createQueue();
  return (patterns) =>
    queue(async () => {
      const wanted = desiredRegistration(await grantedOf(permissions, patterns));
      const [registered] = await registry.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
      if (!wanted) return registered && registry.unregisterContentScripts({ ids: [SCRIPT_ID] });
      if (!registered) return registry.registerContentScripts([wanted]);
      const same = [...(registered.matches ?? [])].sort().join(' ') === wanted.matches.join(' ');
      return same ? undefined : registry.updateContentScripts([wanted]);
    });
}
