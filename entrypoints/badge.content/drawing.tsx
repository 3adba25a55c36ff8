import { render } from 'preact';
import type { BadgeActions } from '../../components/badge/actions.ts';
import { Badge } from '../../components/badge/badge.tsx';
import type { BadgeParts } from '../../components/badge/card-part.ts';
import type { Size } from '../../lib/core/rect.ts';
import type { Place } from '../../lib/settings/settings.ts';
import type { Say } from '../../lib/view/badge-chip.ts';
import { badgeViewOf } from '../../lib/view/badge-view.ts';
import type { Article } from './article.ts';
import type { Host } from './host.ts';
import type { Presence } from './presence.ts';
import { dress, findSpot, naturalSizeOf, standAt, standAway, viewportOf } from './stand.ts';
import type { FocusTarget, Store } from './store.ts';

interface DrawingOptions {
  readonly host: Host;
  readonly store: Store;
  readonly presence: Presence;
  readonly siteName: string;
  readonly say: Say;
  readonly on: BadgeActions;
  /** What further scripts have brought so far. */
  readonly here: Readonly<Partial<BadgeParts>>;
  readonly article: Pick<Article, 'reader'>;
}

export interface Drawing {
  draw(focus?: FocusTarget): void;
  /** Moves what is drawn out of the way of forms, or back. */
  arrange(): void;
  /** Draws at a place for the moment, whatever lies there. */
  drag(place: Place): void;
  measure(): { readonly place: Place; readonly size: Size; readonly viewport: Size };
}

/** Draws the session into the host, and finds it a place clear of forms before it can be seen. */
export function createDrawing({ host, store, presence, siteName, say, on, here, article }: DrawingOptions): Drawing {
  const { root } = host;
  let standing: Place | undefined;
  const wantedPlace = (): Place => store.session().own.place ?? store.session().settings.place;

  function draw(focus?: FocusTarget): void {
    const given = store.session().article;
    const reader = article.reader();
    const view = badgeViewOf(store.session(), siteName, Date.now(), say);
    if (view.face === 'none' || !presence.appear()) {
      presence.leave();
      render(null, root);
      return;
    }
    dress(root, store.session().settings);
    const ofArticle = given && reader && here.statements && <here.statements.Article given={given} on={reader.on} t={say.t} />;
    render(<Badge view={view} on={on} say={say} article={ofArticle} OpenCard={here.card?.OpenCard} />, root);
    arrange();
    if (focus) root.querySelector<HTMLElement>(`[data-focus=${focus}]`)?.focus({ preventScroll: true });
  }

  function arrange(): void {
    if (root.classList.contains('moving')) return;
    const spot = findSpot(root, wantedPlace(), store.session().settings.size);
    if (spot) {
      standing = spot.place;
      standAt(root, spot);
    } else if (store.session().open) {
      // No room for a card: the chip may still find some.
      store.update({ open: false, menuOpen: false });
    } else standAway(root);
  }

  function drag(place: Place): void {
    standAt(root, { place, maxHeight: naturalSizeOf(root, store.session().settings.size).height });
  }

  function measure(): ReturnType<Drawing['measure']> {
    const { width, height } = root.getBoundingClientRect();
    return { place: standing ?? wantedPlace(), size: { width, height }, viewport: viewportOf() };
  }

  return { draw, arrange, drag, measure };
}
