import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { findObstacles } from '../../lib/page/find-obstacles.ts';

const VIEW = { left: 0, top: 0, right: 1280, bottom: 800 };

/** Happy DOM lays nothing out: an element is where its `data-at="left top right bottom"` says, else nowhere. */
function layOut(): void {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function rect(this: Element) {
    const [left = 0, top = 0, right = 0, bottom = 0] = (this.getAttribute('data-at') ?? '').split(' ').map(Number);
    return { left, top, right, bottom, x: left, y: top, width: right - left, height: bottom - top, toJSON: () => ({}) };
  });
}

const AT = 'data-at="900 500 1260 780"';
const RECT = { left: 900, top: 500, right: 1260, bottom: 780 };

function found(markup: string): readonly object[] {
  document.body.replaceChildren(document.createRange().createContextualFragment(markup));
  return findObstacles(document, VIEW).map(({ left, top, right, bottom }) => ({ left, top, right, bottom }));
}

beforeEach(layOut);
afterEach(() => document.body.replaceChildren());

describe('is in the way', () => {
  test.for([
    ['a login form', `<form ${AT}><input type="email"><input type="password"><button>Log in</button></form>`],
    ['a login that asks for the name first', `<form ${AT}><input autocomplete="username"></form>`],
    ['a password without a form, in a dialog', `<div role="dialog" ${AT}><input type="password"></div>`],
    ['a password alone', `<input type="password" ${AT}>`],
    ['a one-time code', `<form ${AT}><input autocomplete="one-time-code" inputmode="numeric"></form>`],
    ['a card form', `<form ${AT}><input autocomplete="cc-number"><input autocomplete="cc-exp"></form>`],
    ['a form of several text fields', `<form ${AT}><input name="price"><input name="amount"><button>Place</button></form>`],
    ['a form that asks for an amount', `<form ${AT}><input type="number"><button type="submit">Go</button></form>`],
    [
      'an order ticket without a form',
      `<div ${AT}><div><label><input inputmode="decimal"></label></div><div><button>Order</button></div></div>`,
    ],
    ['a block named as an order form', `<section class="trade_OrderForm__x1" ${AT}></section>`],
    ['a block with the id of a trade panel', `<section id="trade-panel" ${AT}></section>`],
    ['a dialog named as a checkout', `<div role="dialog" class="Checkout-modal" ${AT}></div>`],
    ['role=form', `<div role="form" ${AT}></div>`],
    ['a frame that pays', `<iframe name="checkout-7" ${AT}></iframe>`],
    ['a frame that signs in', `<iframe title="Sign in" ${AT}></iframe>`],
  ] as const)('%s', ([, markup]) => {
    expect(found(markup)).toContainEqual(RECT);
  });
});

describe('is not in the way', () => {
  test.for([
    ['a search', `<form role="search" ${AT}><input type="search"><button>Find</button></form>`],
    ['a newsletter', `<form ${AT}><input type="hidden" name="list"><input type="email"><button>Join</button></form>`],
    ['an advertisement', `<iframe name="banner" ${AT}></iframe>`],
    ['an article with a border', `<article class="border rounded" ${AT}>Orders rose.</article>`],
    ['a form out of view', `<form data-at="900 900 1260 1100"><input type="password"></form>`],
    ['a form that takes no room', `<form><input type="password"></form>`],
  ] as const)('%s', ([, markup]) => {
    expect(found(markup)).toEqual([]);
  });
});

test('an order ticket is the smallest box with field and button, not the page around it', () => {
  const page = `<main data-at="0 0 1280 800"><div ${AT}><input type="number"><button>Order</button></div><p>…</p></main>`;
  expect(found(page)).toEqual([RECT]);
});

test('a form around the whole page gives way to its fields and submit buttons', () => {
  const page = `<form data-at="0 0 1280 800">
    <input type="password" data-at="100 100 300 130"><input type="search" data-at="900 10 1100 40">
    <button data-at="500 10 600 40">Menu</button><button type="submit" data-at="100 150 300 180">Log in</button></form>`;
  const rects = found(page);
  expect(rects).toContainEqual({ left: 100, top: 100, right: 300, bottom: 130 });
  expect(rects).toContainEqual({ left: 100, top: 150, right: 300, bottom: 180 });
  expect(rects).not.toContainEqual({ left: 0, top: 0, right: 1280, bottom: 800 });
});

test('what a person typed and what a page says are never read', () => {
  const value = vi.spyOn(HTMLInputElement.prototype, 'value', 'get');
  const text = vi.spyOn(Node.prototype, 'textContent', 'get');
  found(`<form ${AT}><input type="password"><button type="submit">Log in</button></form>`);
  expect(value).not.toHaveBeenCalled();
  expect(text).not.toHaveBeenCalled();
});

test('looking changes nothing', () => {
  found(`<form ${AT}><input type="password"></form>`);
  const before = document.documentElement.innerHTML;
  findObstacles(document, VIEW);
  expect(document.documentElement.innerHTML).toBe(before);
});
