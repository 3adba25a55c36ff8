import type { VNode } from 'preact';
import type { MessageKey, Text } from '../../lib/core/text.ts';
import type { Corner } from '../../lib/settings/settings.ts';
import type { Hide } from '../../lib/view/badge-session.ts';
import type { BadgeActions } from './actions.ts';
import { CornerIcon } from './icons.tsx';

/** In reading order, as they stand in the menu. */
const CORNERS_AS_DRAWN = [
  ['top-left', 'badge_corner_top_left'],
  ['top-right', 'badge_corner_top_right'],
  ['bottom-left', 'badge_corner_bottom_left'],
  ['bottom-right', 'badge_corner_bottom_right'],
] as const satisfies readonly (readonly [Corner, MessageKey])[];

const REACHES: readonly Hide[] = ['page', 'site', 'everywhere'];

const ITEMS = '[role=menuitem],[role=menuitemradio]';

/** Where each key leads, of `count` items from item `i`. */
const LEADS: Readonly<Record<string, (i: number, count: number) => number>> = {
  ArrowDown: (i, count) => (i + 1) % count,
  ArrowRight: (i, count) => (i + 1) % count,
  ArrowUp: (i, count) => (i + count - 1) % count,
  ArrowLeft: (i, count) => (i + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

function moveFocus(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>(ITEMS)];
  const lead = Object.hasOwn(LEADS, event.key) ? LEADS[event.key] : undefined;
  if (!lead) return;
  event.preventDefault();
  items[
    lead(
      items.findIndex((item) => item === event.target),
      items.length,
    )
  ]?.focus();
}

interface MenuProps {
  readonly siteName: string;
  readonly corner: Corner;
  readonly on: BadgeActions;
  readonly t: Text;
}

/** How far to hide, and which corner. Arrow keys, Home and End move through it. */
export function Menu({ siteName, corner, on, t }: MenuProps): VNode {
  return (
    <div class="menu" role="menu" aria-label={t('badge_menu')} onKeyDown={moveFocus}>
      {REACHES.map((reach, i) => (
        <button key={reach} type="button" role="menuitem" tabIndex={-1} data-focus={i === 0 && 'menu'} onClick={() => on.hide(reach)}>
          {t(`badge_hide_${reach}`, siteName)}
          {reach === 'everywhere' && <small>{t('badge_hide_everywhere_note')}</small>}
        </button>
      ))}
      <div class="corners" role="group" aria-label={t('badge_corner')}>
        <span aria-hidden="true">{t('badge_corner')}</span>
        {CORNERS_AS_DRAWN.map(([choice, name]) => (
          <button
            key={choice}
            type="button"
            role="menuitemradio"
            tabIndex={-1}
            aria-checked={choice === corner}
            aria-label={t(name)}
            title={t(name)}
            onClick={() => on.moveTo(choice)}
          >
            <CornerIcon corner={choice} />
          </button>
        ))}
      </div>
    </div>
  );
}
