import { describe, expect, test } from 'vitest';
import { faceOf, initialSession, onNextPage } from '../../lib/view/badge-session.ts';
import type { BadgeSession } from '../../lib/view/badge-session.ts';
import { badgeSettingsOf } from '../../lib/view/badge-settings.ts';

const session = (changes: Partial<BadgeSession> = {}): BadgeSession => ({
  ...initialSession(true, badgeSettingsOf(undefined, 'coindesk')),
  pageHidden: false,
  ...changes,
});
const OFF = { ...session().settings, shown: false };

test.for<[string, Partial<BadgeSession>, string]>([
  ['a page where it may be', {}, 'chip'],
  ['opened', { open: true }, 'card'],
  ['before it is known whether the page is hidden', { pageHidden: undefined }, 'none'],
  ['hidden on this page', { pageHidden: true }, 'none'],
  ['off on the site or everywhere', { settings: OFF }, 'none'],
  ['hidden in this tab only', { own: { hide: 'site' } }, 'none'],
  ['just hidden', { own: { hide: 'page' }, undo: 'page' }, 'undo'],
  ['just hidden, and kept', { pageHidden: true, undo: 'page' }, 'undo'],
  ['a closed path', { pathOpen: false, open: true }, 'none'],
  ['a closed path just after a hide', { pathOpen: false, undo: 'page' }, 'none'],
  ['full screen', { fullScreen: true, open: true }, 'none'],
])('%s', ([, changes, face]) => {
  expect(faceOf(session(changes))).toBe(face);
});

describe('on the next page of the site', () => {
  test('the badge is collapsed, and waits until the page is looked up', () => {
    const next = onNextPage(session({ open: true, menuOpen: true, undo: 'page', pageHidden: true }), true);
    expect(next).toMatchObject({ open: false, menuOpen: false, undo: undefined, pageHidden: undefined });
  });

  test('a hide of the last page ends, one of the site and a place stay', () => {
    const place = { corner: 'top-left', x: 1, y: 2 } as const;
    expect(onNextPage(session({ own: { hide: 'page', place } }), true).own).toEqual({ place });
    expect(onNextPage(session({ own: { hide: 'site' } }), true).own).toEqual({ hide: 'site' });
  });
});
