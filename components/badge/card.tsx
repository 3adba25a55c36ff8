import type { VNode } from 'preact';
import type { Text } from '../../lib/core/text.ts';
import type { Corner } from '../../lib/settings/settings.ts';
import type { CardModel } from '../../lib/view/badge-card.ts';
import type { BadgeActions } from './actions.ts';
import { CLOSE, GRIP, Logo, MORE } from './icons.tsx';
import { IntervalStrip } from './interval-strip.tsx';
import { Lines } from './lines.tsx';
import { Menu } from './menu.tsx';
import { Sources } from './sources.tsx';
import { Tool } from './tool.tsx';
import { WindowFan } from './window-fan.tsx';

export interface CardProps {
  readonly card: CardModel;
  readonly menuOpen: boolean;
  readonly siteName: string;
  readonly corner: Corner;
  readonly on: BadgeActions;
  readonly t: Text;
  /** What it says of the article beside it. */
  readonly article?: VNode | undefined;
}

function Head({ card, menuOpen, on, t }: Pick<CardProps, 'card' | 'menuOpen' | 'on' | 't'>): VNode {
  return (
    <header class="head" onPointerDown={on.grab}>
      <Logo />
      <h2>{card.title}</h2>
      <Tool class="tool grip quiet" label={t('badge_move')} d={GRIP} onKeyDown={on.nudge} />
      <Tool
        class="tool quiet"
        label={t('badge_menu')}
        d={MORE}
        data-focus="more"
        aria-haspopup="menu"
        aria-expanded={menuOpen}
        onClick={on.toggleMenu}
      />
      <Tool class="tool quiet" label={t('badge_close')} d={CLOSE} onClick={on.close} />
    </header>
  );
}

function Headline({ card }: Pick<CardProps, 'card'>): VNode {
  const { kind, pair, figure, interval, text, words, notes } = card;
  const isDim = kind === 'stale';
  return (
    <section class="block headline">
      {pair !== undefined && (
        <p class={isDim ? 'pair quiet' : 'pair'}>
          <span>{pair}</span>
          {figure !== undefined && <b class={isDim ? 'quiet' : 'strong'}>{figure}</b>}
        </p>
      )}
      {interval && <IntervalStrip interval={interval} isDim={isDim} />}
      <p class="quiet">
        {text} {words !== undefined && <span class="verdict">{words}</span>}
      </p>
      {notes.map((note) => (
        <p key={note} class="note quiet">
          {note}
        </p>
      ))}
    </section>
  );
}

/** The badge open: the pair, r on its interval, the windows, and source and age of every number. */
export function Card({ card, menuOpen, siteName, corner, on, t, article }: CardProps): VNode {
  return (
    <div class="card" role="dialog" aria-label={t('extension_name')} tabIndex={-1} data-focus="card">
      <Head card={card} menuOpen={menuOpen} on={on} t={t} />
      {card.ribbon !== undefined && <p class="ribbon quiet">{card.ribbon}</p>}
      {/* A browser lets the keyboard scroll it once it is taller than its room: it then needs a short name. */}
      <div class="body" role="group" aria-label={card.title}>
        <Headline card={card} />
        {article}
        {card.fan && (
          <section class="block">
            <WindowFan fan={card.fan} title={t('badge_fan')} note={t('badge_fan_note')} />
          </section>
        )}
        {card.groups.map((group) => (
          <Lines key={group.title} group={group} />
        ))}
        {card.sources.length > 0 && (
          <section class="block">
            <Sources sources={card.sources} t={t} />
          </section>
        )}
      </div>
      <footer class="foot">
        <button class="link quiet" onClick={() => on.show('options')}>
          {card.help ?? t('badge_settings')}
        </button>
        <button class="link strong" onClick={() => on.show('dashboard')}>
          {t('badge_full_chart')}
        </button>
      </footer>
      {menuOpen && <Menu siteName={siteName} corner={corner} on={on} t={t} />}
    </div>
  );
}
