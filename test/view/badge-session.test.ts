import { describe, expect, test } from 'vitest';
import { choicesNotStored, faceOf, initialSession, onNextPage } from '../../lib/view/badge-session.ts';
import type { BadgeSession } from '../../lib/view/badge-session.ts';
import { badgeSettingsOf } from '../../lib/view/badge-settings.ts';

const session = (changes: Partial<BadgeSession> = {}): BadgeSession => ({
  ...initialSession(true, badgeSettingsOf(undefined, { id: 'coindesk' })),
  pageHidden: false,
  card: 'here',
  ...changes,
});
const OFF = { ...session().settings, shown: false };

test.for<[string, Partial<BadgeSession>, string]>([
  ['a page where it may be', {}, 'chip'],
  ['opened', { open: true }, 'card'],
  ['opened before its card has come', { open: true, card: 'absent' }, 'chip'],
  ['opened where the browser keeps the card away', { open: true, card: 'refused' }, 'chip'],
  ['before it is known whether the page is hidden', { pageHidden: undefined }, 'none'],
  ['hidden on this page', { pageHidden: true }, 'none'],
  ['off on the site or everywhere', { settings: OFF }, 'none'],
  ['hidden in this tab only', { own: { hide: 'site' } }, 'none'],
  ['shown again in this tab, and storage does not know yet', { own: { hide: 'undone' }, pageHidden: true, settings: OFF }, 'chip'],
  ['just hidden', { own: { hide: 'page' }, undo: 'page' }, 'undo'],
  ['just hidden, and kept', { pageHidden: true, undo: 'page' }, 'undo'],
  ['just hidden, kept, and switched on again elsewhere', { undo: 'everywhere' }, 'chip'],
  ['a closed path', { pathOpen: false, open: true }, 'none'],
  ['a closed path just after a hide', { pathOpen: false, own: { hide: 'page' }, undo: 'page' }, 'none'],
  ['full screen', { fullScreen: true, open: true }, 'none'],
])('%s', ([, changes, face]) => {
  expect(faceOf(session(changes))).toBe(face);
});

describe('on the next page of the site', () => {
  test('the badge is collapsed, and waits until the page is looked up', () => {
    const next = onNextPage(session({ open: true, menuOpen: true, undo: 'page', pageHidden: true }), true);
    expect(next).toMatchObject({ open: false, menuOpen: false, undo: undefined, pageHidden: undefined });
  });

  test('a card that has come stays, and one that the last page refused may be asked for again', () => {
    expect(onNextPage(session(), true).card).toBe('here');
    expect(onNextPage(session({ card: 'refused' }), true).card).toBe('absent');
  });

  test('a hide of the last page ends, one of the site and a place stay', () => {
    const place = { corner: 'top-left', x: 1, y: 2 } as const;
    expect(onNextPage(session({ own: { hide: 'page', place } }), true).own).toEqual({ place });
    expect(onNextPage(session({ own: { hide: 'site' } }), true).own).toEqual({ hide: 'site' });
  });

  test('an undo of the last page says nothing about it', () => {
    expect(onNextPage(session({ own: { hide: 'undone' } }), true).own).toEqual({});
  });
});

describe("the tab's own choices", () => {
  const place = { corner: 'top-left', x: 40, y: 16 } as const;
  const at = { ...session().settings, place };

  test.for<[string, Partial<BadgeSession>]>([
    ['a place that storage does not hold', { own: { place } }],
    ['a place moved on while the last one was kept', { own: { place: { ...place, x: 41 } }, settings: at }],
    ['a hide of a page that is not known as hidden', { own: { hide: 'page' }, settings: OFF }],
    ['a hide of a page that is not looked up yet', { own: { hide: 'page' }, pageHidden: undefined }],
    ['a hide of the site while it is still on', { own: { hide: 'site' }, pageHidden: true }],
    ['a hide everywhere while it is still on', { own: { hide: 'everywhere' } }],
    ['an undo while the page is still hidden', { own: { hide: 'undone' }, pageHidden: true }],
    ['an undo while the site is still off', { own: { hide: 'undone' }, settings: OFF }],
  ])('%s stays', ([, changes]) => {
    expect(choicesNotStored(session(changes))).toEqual(changes.own);
  });

  test.for<[string, Partial<BadgeSession>]>([
    ['the place', { own: { place }, settings: at }],
    ['the hidden page', { own: { hide: 'page' }, pageHidden: true }],
    ['the site that is off', { own: { hide: 'site' }, settings: OFF }],
    ['the badge that is off', { own: { hide: 'everywhere' }, settings: OFF }],
    ['the undo', { own: { hide: 'undone' } }],
  ])('%s goes once storage holds it', ([, changes]) => {
    expect(choicesNotStored(session(changes))).toEqual({});
  });

  test('one goes without the other', () => {
    expect(choicesNotStored(session({ own: { hide: 'site', place }, settings: at }))).toEqual({ hide: 'site' });
  });
});
