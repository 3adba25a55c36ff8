import { CORNERS, type Corner } from '../../../lib/settings/settings.ts';

export type FormKind = 'order' | 'login' | 'checkout';

/** What a test asks of a page, in its query. All may be combined, on every page. */
export interface PageWishes {
  /** `forms=bottom-right,top-left:login` or `forms=all`: a form that stays in a corner of the window. */
  readonly forms: readonly { readonly corner: Corner; readonly kind: FormKind }[];
  /** `csp=strict`: nothing but the page's own style sheet may load. Scripts of the page are off too. */
  readonly strictCsp: boolean;
  /** `removes=once|always`: the page deletes foreign elements named in the test. */
  readonly removes?: 'once' | 'always';
  /** `frame=1`: the page holds itself in a frame. */
  readonly frame: boolean;
  /** `spa=1`: links change the page without loading it. */
  readonly spa: boolean;
}

const KINDS: readonly FormKind[] = ['order', 'login', 'checkout'];

function formsOf(text: string): PageWishes['forms'] {
  const wanted = text === 'all' ? CORNERS.join(',') : text;
  return wanted.split(',').flatMap((item) => {
    const [place, kindName = 'order'] = item.split(':');
    const corner = CORNERS.find((known) => known === place);
    const kind = KINDS.find((known) => known === kindName);
    return corner && kind ? [{ corner, kind }] : [];
  });
}

/** Reads the wishes of an address; what it does not know it leaves out. */
export function pageWishes(url: URL): PageWishes {
  const removes = url.searchParams.get('removes');
  return {
    forms: formsOf(url.searchParams.get('forms') ?? ''),
    strictCsp: url.searchParams.get('csp') === 'strict',
    ...((removes === 'once' || removes === 'always') && { removes }),
    frame: url.searchParams.has('frame'),
    spa: url.searchParams.has('spa'),
  };
}
