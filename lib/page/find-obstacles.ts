import { overlaps } from '../core/rect.ts';
import type { Rect } from '../core/rect.ts';

/** Words of class names, ids, names, actions and labels behind which somebody orders, pays or signs in. */
const CUE = /\border|trad(?:e|ing)|swap|check[-_ ]?out|payment|log[-_ ]?in|sign[-_ ]?(?:in|up)|register|deposit|withdraw|kyc/i;

/** Attributes that tell what an element is for. Nothing that a person reads or types is looked at. */
const TELLING_ATTRIBUTES = ['id', 'class', 'name', 'action', 'aria-label', 'src', 'title'];

/** Fields that stand in a login, an identity check or a payment, wherever they are. */
const SECRET_FIELDS = [
  'input[type=password]',
  ...['username', 'webauthn', 'one-time-code'].map((use) => `input[autocomplete~=${use}]`),
  'input[autocomplete^=cc-]',
].join();

/** Fields in which an amount is typed. */
const AMOUNT_FIELDS = 'input[type=number],input[inputmode=decimal],input[inputmode=numeric]';

const FIELDS = `${SECRET_FIELDS},${AMOUNT_FIELDS}`;
const BUTTONS = 'button,input[type=submit],[role=button]';
const SUBMITS = 'button[type=submit],input[type=submit]';

/** Boxes that are asked whether they are one. */
const FORMS = 'form,[role=form],[role=dialog],dialog,iframe';

/** Boxes without a form element that say what they are: exchanges build their tickets of plain blocks. */
const NAMED_BOXES = ['orderform', 'order-form', 'order_form', 'order-ticket', 'placeorder', 'place-order', 'trade-form', 'trade-panel']
  .flatMap((cue) => [`[class*="${cue}" i]`, `[id*="${cue}" i]`])
  .join();

/** How far above an amount field its button may be found: the rows and columns of a ticket, not the page. */
const MAX_CLIMB = 6;

/** A box larger than this share of the viewport is the page's frame, not a ticket. */
const MAX_SHARE = 0.7;

const tells = (element: Element): boolean => TELLING_ATTRIBUTES.some((name) => CUE.test(element.getAttribute(name) ?? ''));

/** What a form has of fields to fill in. */
const INPUTS = 'input:not([type=hidden])';

/** A form counts when it says so, asks for a secret or an amount, or for more than one thing: a search box does not. */
const isObstacle = (box: Element): boolean =>
  box.getAttribute('role') === 'form' ||
  tells(box) ||
  (box.matches('form') && (box.querySelector(FIELDS) !== null || box.querySelectorAll(INPUTS).length > 1));

/** The form around a field, or else its dialog, or else the field alone. */
const boxOfSecret = (field: Element): Element => field.closest('form,[role=form],[role=dialog],dialog') ?? field;

/** The nearest box around an amount field that holds a button too: an order ticket, whatever it is made of. */
function boxOfAmount(field: Element): readonly Element[] {
  let box = field.parentElement;
  for (let climbed = 0; box !== null && climbed < MAX_CLIMB; climbed += 1, box = box.parentElement) {
    if (box.querySelector(BUTTONS) !== null) return [box];
  }
  return [];
}

const isShown = (element: Element): boolean =>
  typeof element.checkVisibility !== 'function' || element.checkVisibility({ visibilityProperty: true, opacityProperty: true });

const areaOf = (rect: Rect): number => Math.max(0, rect.right - rect.left) * Math.max(0, rect.bottom - rect.top);

function boxesOf(root: ParentNode): ReadonlySet<Element> {
  return new Set([
    ...[...root.querySelectorAll(FORMS)].filter(isObstacle),
    ...root.querySelectorAll(NAMED_BOXES),
    ...[...root.querySelectorAll(SECRET_FIELDS)].map(boxOfSecret),
    ...[...root.querySelectorAll(AMOUNT_FIELDS)].flatMap(boxOfAmount),
  ]);
}

/**
 * Where the badge must not be: order tickets, logins, checkouts and identity checks in view, as rectangles of the
 * viewport. Looks at fields, forms and the attributes that name boxes, never at text or at what was typed. A box
 * that fills the view (a form around a whole page) gives way to its fields and submit buttons. An empty list means
 * that nothing is in the way; content of other frames cannot be seen, so a frame counts by its address and name.
 */
export function findObstacles(root: ParentNode, viewport: Rect): readonly Rect[] {
  const limit = MAX_SHARE * areaOf(viewport);
  const isLarge = (box: Element): boolean => areaOf(box.getBoundingClientRect()) > limit;
  const boxes = [...boxesOf(root)].flatMap((box) => (isLarge(box) ? [...box.querySelectorAll(`${FIELDS},${SUBMITS}`)] : [box]));
  return boxes
    .filter(isShown)
    .map((box): Rect => box.getBoundingClientRect())
    .filter((rect) => areaOf(rect) > 0 && overlaps(rect, viewport));
}
