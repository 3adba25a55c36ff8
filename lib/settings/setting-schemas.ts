import * as v from 'valibot';
import { CRYPTO_CHOICES, EQUITY_CHOICES } from '../market/instrument.ts';
import { RATIO_EXCHANGES } from '../market/ratio-history.ts';
import { CORNERS, RANGES, SCALES, UNIVERSE_SIZES, WINDOWS } from './settings.ts';
import { MAX_OWN_HOSTS, mayBeOwnHost } from './own-host.ts';

/** Wider than any screen: beyond it a stored position is damage. Unit: CSS px. */
const MAX_OFFSET_PX = 20_000;
/** Site ids are short names of our registry or, for sites that a person added, hosts. */
const SITE_ID = /^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/;

const offsetPx = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(MAX_OFFSET_PX));

export const siteId = v.pipe(v.string(), v.regex(SITE_ID));
export const enabled = v.boolean();
export const corner = v.picklist(CORNERS);
export const size = v.picklist(['small', 'regular', 'large']);
export const place = v.object({ corner, x: offsetPx, y: offsetPx });
export const host = v.pipe(v.string(), v.check(mayBeOwnHost));
export const ownHosts = v.pipe(v.array(host), v.maxLength(MAX_OWN_HOSTS));
export const equity = v.picklist(EQUITY_CHOICES);
export const crypto = v.picklist(CRYPTO_CHOICES);
export const windowSessions = v.picklist(WINDOWS);
export const range = v.picklist(RANGES);
export const scale = v.picklist(SCALES);
export const theme = v.picklist(['system', 'light', 'dark']);
export const refreshMinutes = v.picklist([15, 30, 60, 240]);
export const dataSaver = v.boolean();
export const universeSize = v.picklist(UNIVERSE_SIZES);
/** Each exchange once: one left out would never be asked, one named twice says nothing. */
export const exchangeOrder = v.pipe(
  v.array(v.picklist(RATIO_EXCHANGES)),
  v.length(RATIO_EXCHANGES.length),
  v.check((order) => new Set(order).size === order.length),
);
