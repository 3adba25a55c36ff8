/** A stored object of any version. */
export type StoredObject = Readonly<Record<string, unknown>>;

/** Step n brings a stored object of version n to version n + 1. Pure; never throws on damage: repair comes after. */
export type Migrations = Readonly<Record<number, (stored: StoredObject) => StoredObject>>;

/** None yet: version 1 is the first. Every later version adds one step here and a fixture of the version it leaves. */
export const SETTINGS_MIGRATIONS: Migrations = {};

/**
 * Brings a stored object to `current` by every step from its own version on. An object without a usable version,
 * or of a later one, comes back as it is: what is valid in it is kept by the repair. Pure and idempotent.
 */
export function migrate(stored: StoredObject, migrations: Migrations, current: number): StoredObject {
  const version = stored['version'];
  if (typeof version !== 'number' || !Number.isInteger(version)) return stored;
  let migrated = stored;
  for (let from = version; from < current; from += 1) {
    const step = migrations[from];
    if (!step) return migrated;
    migrated = { ...step(migrated), version: from + 1 };
  }
  return migrated;
}
