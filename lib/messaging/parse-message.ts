import * as v from 'valibot';
import { epochDayOf } from '../core/time.ts';
import { isPageHash } from '../settings/page-hash.ts';
import { isPageSubject } from '../settings/page-memory.ts';
import { parsePatch } from '../settings/parse-patch.ts';
import * as field from '../settings/setting-schemas.ts';
import { claimSchema, subject } from './claim-schema.ts';
import { MAX_CLAIMS } from './judgement.ts';
import type { ToJudge } from './judgement.ts';
import { BADGE_SCRIPTS } from './protocol.ts';
import type { DataOf, MessageType, Remember } from './protocol.ts';

const hash = v.custom<string>(isPageHash);

const remember: v.GenericSchema<unknown, Remember> = v.variant('kind', [
  v.strictObject({ kind: v.literal('page-hidden'), pageHash: hash, hidden: v.boolean() }),
  v.strictObject({ kind: v.literal('page-subject'), pageHash: hash, subject: v.nullable(v.custom<string>(isPageSubject)) }),
  v.strictObject({ kind: v.literal('page-wrong'), pageHash: hash, statement: hash, isWrong: v.boolean() }),
  v.strictObject({ kind: v.literal('site-enabled'), site: field.siteId, enabled: field.enabled }),
  v.strictObject({ kind: v.literal('everywhere-enabled'), enabled: field.enabled }),
  v.strictObject({ kind: v.literal('place'), site: field.siteId, place: field.place }),
]);

const open = v.strictObject({ page: v.picklist(['dashboard', 'options']) });
const script = v.strictObject({ name: v.picklist(BADGE_SCRIPTS) });

/** Years of the web, in ms: outside of them a date is damage. */
const MIN_MS = Date.UTC(1990);
const MAX_MS = Date.UTC(2100);
const published = v.pipe(
  v.strictObject({
    ms: v.pipe(v.number(), v.integer(), v.minValue(MIN_MS), v.maxValue(MAX_MS)),
    isDayOnly: v.boolean(),
    day: v.exactOptional(v.pipe(v.number(), v.integer())),
  }),
  // A page's own day is the UTC day of the instant or one beside it.
  v.check(({ ms, day }) => day === undefined || Math.abs(day - epochDayOf(ms)) <= 1),
);

const judge: v.GenericSchema<unknown, ToJudge> = v.strictObject({
  published: v.exactOptional(published),
  sentences: v.pipe(
    v.array(v.pipe(v.array(claimSchema), v.minLength(1))),
    v.maxLength(MAX_CLAIMS),
    v.check((sentences) => sentences.flat().length <= MAX_CLAIMS),
  ),
  coin: v.exactOptional(subject),
});

const clear = v.strictObject({ what: v.picklist(['history', 'pages', 'settings', 'everything']) });

type Parsers = { readonly [T in MessageType]: (data: unknown) => DataOf<T> | undefined };

const outputOf =
  <T>(schema: v.GenericSchema<unknown, T>) =>
  (data: unknown): T | undefined => {
    const result = v.safeParse(schema, data);
    return result.success ? result.output : undefined;
  };

/** What a message of each type carries; anything else in it, and it is refused whole. `refresh` carries nothing. */
const PARSERS = {
  open: outputOf(open),
  script: outputOf(script),
  judge: outputOf(judge),
  remember: outputOf(remember),
  set: parsePatch,
  clear: outputOf(clear),
} satisfies Omit<Parsers, 'refresh'>;

/** A message whose data have been checked. */
export type Message = { readonly [T in MessageType]: { readonly type: T; readonly data: DataOf<T> } }[MessageType];

/**
 * The checked message; `malformed` where the type is ours and the data are not; `undefined` where the type is not
 * ours either, so that another listener may take it.
 */
export function parseMessage(message: unknown): Message | 'malformed' | undefined {
  if (typeof message !== 'object' || message === null || !('type' in message)) return undefined;
  const data = 'data' in message ? message.data : undefined;
  switch (message.type) {
    case 'open':
      return made('open', PARSERS.open(data));
    case 'script':
      return made('script', PARSERS.script(data));
    case 'judge':
      return made('judge', PARSERS.judge(data));
    case 'remember':
      return made('remember', PARSERS.remember(data));
    case 'set':
      return made('set', PARSERS.set(data));
    case 'clear':
      return made('clear', PARSERS.clear(data));
    case 'refresh':
      return { type: 'refresh', data: null };
    default:
      return undefined;
  }
}

const made = <T extends string, D>(type: T, data: D | undefined): { readonly type: T; readonly data: D } | 'malformed' =>
  data === undefined ? 'malformed' : { type, data };
