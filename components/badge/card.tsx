import type { VNode } from 'preact';
import type { Text } from '../../lib/core/text.ts';
import type { Corner } from '../../lib/settings/settings.ts';
import type { CardModel } from '../../lib/view/badge-card.ts';
import type { BadgeActions } from './actions.ts';
import { CloseIcon, GripIcon, Logo, MoreIcon } from './icons.tsx';
import { IntervalStrip } from './interval-strip.tsx';
import { Menu } from './menu.tsx';
import { Sources } from './sources.tsx';
import { WindowFan } from './window-fan.tsx';

export interface CardProps {
  readonly card: CardModel;
  readonly menuOpen: boolean;
  readonly siteName: string;
  readonly corner: Corner;
  readonly on: BadgeActions;
  readonly t: Text;
}

function Head({ menuOpen, on, t }: Pick<CardProps, 'menuOpen' | 'on' | 't'>): VNode {
  return (
    <header class="head" onPointerDown={on.grab}>
      <Logo />
      <h2>{t('badge_title')}</h2>
      <button type="button" class="tool grip" aria-label={t('badge_move')} title={t('badge_move')} onKeyDown={on.nudge}>
        <GripIcon />
      </button>
      <button
        type="button"
        class="tool"
        data-focus="more"
        aria-label={t('badge_menu')}
        title={t('badge_menu')}
        aria-haspopup="menu"
        aria-expanded={menuOpen}
        onClick={on.toggleMenu}
      >
        <MoreIcon />
      </button>
      <button type="button" class="tool" aria-label={t('badge_close')} title={t('badge_close')} onClick={on.close}>
        <CloseIcon />
      </button>
    </header>
  );
}

function Headline({ card, t }: Pick<CardProps, 'card' | 't'>): VNode {
  const { pair, figure, interval, text, notes } = card;
  return (
    <section class="block headline">
      {pair !== undefined && (
        <p class="pair">
          <span>{pair}</span>
          {figure !== undefined && (
            <b class="figure">
              {t('badge_r')} {figure}
            </b>
          )}
        </p>
      )}
      {interval && <IntervalStrip interval={interval} />}
      <p class="text">{text}</p>
      {notes.map((note) => (
        <p key={note} class="note">
          {note}
        </p>
      ))}
    </section>
  );
}

/** The badge open: the pair, r on its interval, the windows, and source and age of every number. */
export function Card({ card, menuOpen, siteName, corner, on, t }: CardProps): VNode {
  return (
    <div class="card" role="dialog" aria-label={t('extension_name')} tabIndex={-1} data-focus="card" data-kind={card.kind}>
      <Head menuOpen={menuOpen} on={on} t={t} />
      {card.ribbon !== undefined && <p class="ribbon">{card.ribbon}</p>}
      <div class="body">
        <Headline card={card} t={t} />
        {card.fan && (
          <section class="block">
            <WindowFan fan={card.fan} title={t('badge_fan')} note={t('badge_fan_note')} />
          </section>
        )}
        {card.sources.length > 0 && (
          <section class="block">
            <Sources sources={card.sources} t={t} />
          </section>
        )}
      </div>
      <footer class="foot">
        <button type="button" class="link quiet" onClick={() => on.show('options')}>
          {card.help ?? t('badge_settings')}
        </button>
        <button type="button" class="link" onClick={() => on.show('dashboard')}>
          {t('badge_full_chart')}
        </button>
      </footer>
      {menuOpen && <Menu siteName={siteName} corner={corner} on={on} t={t} />}
    </div>
  );
}
