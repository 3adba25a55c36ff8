import * as v from 'valibot';
import * as field from './setting-schemas.ts';
import type { SettingsPatch } from './settings-patch.ts';

const patch = v.strictObject({
  badge: v.exactOptional(
    v.strictObject({ enabled: v.exactOptional(field.enabled), corner: v.exactOptional(field.corner), size: v.exactOptional(field.size) }),
  ),
  site: v.exactOptional(
    v.strictObject({ id: field.siteId, enabled: v.exactOptional(field.enabled), place: v.exactOptional(v.nullable(field.place)) }),
  ),
  ownHosts: v.exactOptional(field.ownHosts),
  pair: v.exactOptional(v.strictObject({ equity: v.exactOptional(field.equity), crypto: v.exactOptional(field.crypto) })),
  windowSessions: v.exactOptional(field.windowSessions),
  chart: v.exactOptional(v.strictObject({ range: v.exactOptional(field.range), scale: v.exactOptional(field.scale) })),
  theme: v.exactOptional(field.theme),
  refreshMinutes: v.exactOptional(field.refreshMinutes),
  dataSaver: v.exactOptional(field.dataSaver),
  universeSize: v.exactOptional(field.universeSize),
  exchangeOrder: v.exactOptional(field.exchangeOrder),
});

/** The patch, if every field of it is known and valid; `undefined` otherwise: a message is refused whole, never half applied. */
export function parsePatch(data: unknown): SettingsPatch | undefined {
  const result = v.safeParse(patch, data);
  return result.success ? result.output : undefined;
}
