/** What is used of `browser.permissions`. Host permissions are asked for in pages, from a click; never here. */
export interface Permissions {
  contains(permissions: { origins: string[] }): Promise<boolean>;
  remove(permissions: { origins: string[] }): Promise<boolean>;
}

/** Whether the browser lets us reach every one of the origins (`https://api.example.org`). Firefox may withhold declared ones too. */
export const hasHosts = (permissions: Permissions, origins: readonly string[]): Promise<boolean> =>
  permissions.contains({ origins: origins.map((origin) => `${origin}/*`) });

/** Those of the match patterns that are granted now. Nothing trusts its own memory of this: people revoke in the browser. */
export async function grantedOf(permissions: Pick<Permissions, 'contains'>, patterns: readonly string[]): Promise<readonly string[]> {
  const granted = await Promise.all(patterns.map((pattern) => permissions.contains({ origins: [pattern] })));
  return patterns.filter((_, index) => granted[index]);
}

/** Gives the patterns back, one by one: the browser refuses those that the manifest requires, and they stay. */
export async function giveBack(permissions: Permissions, patterns: readonly string[]): Promise<void> {
  await Promise.allSettled(patterns.map((pattern) => permissions.remove({ origins: [pattern] })));
}

interface PermissionEvent {
  addListener(listener: () => void): void;
  removeListener(listener: () => void): void;
}

/** Calls `listener` after each grant and each withdrawal; returns what ends it. */
export function onAccessChange(
  { onAdded, onRemoved }: { readonly onAdded: PermissionEvent; readonly onRemoved: PermissionEvent },
  listener: () => void,
): () => void {
  const events = [onAdded, onRemoved];
  events.forEach((event) => event.addListener(listener));
  return () => events.forEach((event) => event.removeListener(listener));
}
