import type { VNode } from 'preact';
import type { Text } from '../../lib/core/text.ts';
import type { Corner } from '../../lib/settings/settings.ts';
import type { Hide } from '../../lib/view/badge-session.ts';
import type { BadgeActions } from './actions.ts';
import { cornerIcon } from './icons.tsx';
import { Tool } from './tool.tsx';

/** In reading order, as they stand in the menu. */
const CORNERS_AS_DRAWN = [
  ['top', 'left'],
  ['top', 'right'],
  ['bottom', 'left'],
  ['bottom', 'right'],
] as const;

const REACHES: readonly Hide[] = ['page', 'site', 'everywhere'];

const ITEMS = '[role=menuitem],[role=menuitemradio]';

/** How far each key leads. */
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

function moveFocus(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>(ITEMS)];
  const ends: Readonly<Record<string, number>> = { Home: 0, End: -1 };
  const step = STEPS[event.key];
  const next = step === undefined ? ends[event.key] : (items.findIndex((item) => item === event.target) + step) % items.length;
  if (next === undefined) return;
  event.preventDefault();
  items.at(next)?.focus();
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
        <button key={reach} role="menuitem" tabIndex={-1} data-focus={i === 0 && 'menu'} onClick={() => on.hide(reach)}>
          {t(`badge_hide_${reach}`, siteName)}
          {reach === 'everywhere' && <small class="quiet">{t('badge_hide_everywhere_note')}</small>}
        </button>
      ))}
      <div class="corners" role="group" aria-label={t('badge_corner')}>
        <span class="quiet" aria-hidden="true">
          {t('badge_corner')}
        </span>
        {CORNERS_AS_DRAWN.map(([y, x]) => (
          <Tool
            key={y + x}
            role="menuitemradio"
            tabIndex={-1}
            aria-checked={corner === `${y}-${x}`}
            label={t(`badge_corner_${y}_${x}`)}
            d={cornerIcon(y, x)}
            onClick={() => on.moveTo(`${y}-${x}`)}
          />
        ))}
      </div>
    </div>
  );
}
