import { unreachable } from '../../lib/core/assert.ts';
import { createQueue } from '../../lib/core/queue.ts';
import type { Remember } from '../../lib/messaging/protocol.ts';
import { applyPatch } from '../../lib/settings/apply-patch.ts';
import { emptyPageMemory, type PageChoice, type PageMemory, rememberPage } from '../../lib/settings/page-memory.ts';
import { changedSettings, parseSettings, settingsToWriteBack } from '../../lib/settings/parse-settings.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings/settings.ts';
import type { SettingsPatch } from '../../lib/settings/settings-patch.ts';
import type { Item } from '../../lib/storage/item.ts';

export interface ChoicesEffects {
  readonly settings: Item<Settings>;
  readonly pageMemory: Item<PageMemory | undefined>;
  readonly randomBytes: (count: number) => Uint8Array;
  /** Told of what was put right. */
  readonly report: (what: string) => void;
}

/** Settings before and after a change. */
export interface SettingsChange {
  readonly before: Settings;
  readonly after: Settings;
}

/** What a person chose: the one writer of settings and page memory. */
export interface Choices {
  /**
   * Writes back what a read repairs or migrates, so that badges see it too, and makes the page memory where it is missing.
   * What a later version stored stays as it is.
   */
  readonly repair: () => Promise<void>;
  readonly set: (patch: SettingsPatch) => Promise<SettingsChange>;
  /** `undefined` where the choice was about a page and settings stay. */
  readonly remember: (choice: Remember) => Promise<SettingsChange | undefined>;
  readonly resetSettings: () => Promise<SettingsChange>;
  /** Forgets all pages; the new salt makes hashes computed before meaningless. */
  readonly forgetPages: () => Promise<void>;
}

/** Makes the writer. Each change is read, changed and written with no other in between. */
export function createChoices({ settings, pageMemory, randomBytes, report }: ChoicesEffects): Choices {
  const queue = createQueue();
  const change = (next: (before: Settings) => Settings): Promise<SettingsChange> =>
    queue(async () => {
      const stored = await settings.readStored();
      const before = parseSettings(stored);
      const after = next(before);
      await settings.write(changedSettings(stored, before, after));
      return { before, after };
    });
  const set = (patch: SettingsPatch): Promise<SettingsChange> => change((before) => applyPatch(before, patch));
  return {
    repair: () =>
      queue(async () => {
        const mended = settingsToWriteBack(await settings.readStored());
        if (mended) {
          await settings.write(mended.settings);
          report(`settings repaired: ${mended.repaired.join(', ')}`);
        }
        if (!(await pageMemory.read())) await pageMemory.write(emptyPageMemory(randomBytes));
      }),
    set,
    async remember(choice) {
      if (!('pageHash' in choice)) return set(patchOf(choice));
      return queue(async () => {
        const memory = (await pageMemory.read()) ?? emptyPageMemory(randomBytes);
        await pageMemory.write(rememberPage(memory, choice.pageHash, pageChoiceOf(choice)));
        return undefined;
      });
    },
    resetSettings: () =>
      queue(async () => {
        const before = await settings.read();
        await settings.write(DEFAULT_SETTINGS);
        return { before, after: DEFAULT_SETTINGS };
      }),
    forgetPages: () => queue(() => pageMemory.write(emptyPageMemory(randomBytes))),
  };
}

type AboutPage = Extract<Remember, { readonly pageHash: string }>;

function pageChoiceOf(choice: AboutPage): PageChoice {
  switch (choice.kind) {
    case 'page-hidden':
      return { hidden: choice.hidden };
    case 'page-subject':
      return { subject: choice.subject };
    case 'page-wrong':
      return { statement: choice.statement, isWrong: choice.isWrong };
    default:
      return unreachable(choice);
  }
}

/** The change of settings that a badge's choice stands for. */
function patchOf(choice: Exclude<Remember, AboutPage>): SettingsPatch {
  switch (choice.kind) {
    case 'site-enabled':
      return { site: { id: choice.site, enabled: choice.enabled } };
    case 'everywhere-enabled':
      return { badge: { enabled: choice.enabled } };
    case 'place':
      return { site: { id: choice.site, place: choice.place } };
    default:
      return unreachable(choice);
  }
}
