import { html, type Html } from './html.ts';
import type { FormKind, PageWishes } from './page-wishes.ts';

const field = (label: string, name: string, value: string, type = 'text'): Html =>
  html`<label><span>${label}</span><input name="${name}" type="${type}" value="${value}" autocomplete="off" /></label>`;

const FIELDS: Readonly<Record<FormKind, () => Html>> = {
  order: () => html`
    <div class="sides"><button type="button" class="up">Buy</button><button type="button" class="down">Sell</button></div>
    ${field('Price', 'price', '112,440')} ${field('Amount', 'amount', '0.05')}
    <button type="submit" class="wide">Place order</button>
  `,
  login: () => html`
    ${field('E-mail', 'email', '', 'email')} ${field('Password', 'password', '', 'password')}
    <button type="submit" class="wide">Log in</button>
  `,
  checkout: () => html`
    ${field('Card number', 'cardnumber', '')} ${field('Expires', 'cc-exp', '')}
    <button type="submit" class="wide">Pay now</button>
  `,
};

const NAMES: Readonly<Record<FormKind, string>> = { order: 'Order', login: 'Log in', checkout: 'Checkout' };

/** A form of everyday life. Sending it leads nowhere. */
export function pageForm(kind: FormKind, className: string): Html {
  return html`<form class="ticket ${className}" data-form="${kind}" action="/nowhere" onsubmit="return false" aria-label="${NAMES[kind]}">
    ${FIELDS[kind]()}
  </form>`;
}

/** Forms that stay in corners of the window while the page scrolls. */
export const cornerForms = ({ forms }: PageWishes): readonly Html[] => forms.map(({ corner, kind }) => pageForm(kind, `corner ${corner}`));
