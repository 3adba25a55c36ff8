import type { Site } from '../../../lib/page/sites/site.ts';

const COMMON = `
*{box-sizing:border-box}body{margin:0;font:16px/1.6 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif;color:var(--ink);background:var(--bg)}
a{color:inherit}header.site{display:flex;gap:28px;align-items:center;padding:0 32px;height:64px;border-bottom:1px solid var(--line);background:var(--bar)}
header.site b{font-size:20px;letter-spacing:-.02em;color:var(--accent)}header.site nav{display:flex;gap:20px;font-size:14px}header.site nav a{text-decoration:none;color:var(--soft)}
.soft{color:var(--soft)}.up{color:var(--rise)}.down{color:var(--fall)}svg{display:block;width:100%;height:auto}
form.ticket{display:grid;gap:10px;padding:16px;background:var(--panel);border:1px solid var(--line);font-size:14px}
form.ticket label{display:grid;gap:4px;color:var(--soft)}form.ticket input{font:inherit;padding:8px 10px;border:1px solid var(--line);border-radius:6px;background:var(--bg);color:var(--ink);width:100%}
form.ticket button{font:inherit;font-weight:600;padding:9px;border:0;border-radius:6px;background:var(--line);color:var(--ink)}form.ticket .sides{display:grid;grid-template-columns:1fr 1fr;gap:6px}
form.ticket .sides .up{background:color-mix(in srgb,var(--rise) 22%,transparent);color:var(--rise)}form.ticket .wide{background:var(--accent);color:#fff}
form.corner{position:fixed;width:300px;z-index:5}form.top-left{top:0;left:0}form.top-right{top:0;right:0}form.bottom-left{bottom:0;left:0}form.bottom-right{bottom:0;right:0}
iframe{width:100%;height:420px;border:1px solid var(--line)}`;

const LIGHT = `color-scheme:light;--bg:#fff;--bar:#fff;--panel:#f7f8fa;--ink:#15181d;--soft:#5d6673;--line:#e3e6ea;--rise:#11804f;--fall:#c0343a`;
const DARK = `color-scheme:dark;--bg:#101318;--bar:#161a21;--panel:#161a21;--ink:#e8ebf0;--soft:#8e98a6;--line:#262c36;--rise:#2fb47c;--fall:#e5565c`;

const NEWS = `
main{max-width:1120px;margin:40px auto;padding:0 32px;display:grid;grid-template-columns:minmax(0,1fr) 280px;gap:56px}
article .kicker{color:var(--accent);font-weight:600;font-size:13px;letter-spacing:.04em;text-transform:uppercase}
article h1{font:700 40px/1.16 Georgia,'Times New Roman',serif;letter-spacing:-.015em;margin:10px 0 14px}article .stand{font-size:20px;line-height:1.5;color:var(--soft);margin:0 0 18px}
article .by{font-size:14px;color:var(--soft);border-block:1px solid var(--line);padding:12px 0;margin-bottom:24px;display:flex;gap:16px}
article p{font:18px/1.68 Georgia,'Times New Roman',serif;margin:0 0 20px}article h2{font-size:22px;margin:34px 0 10px}article figure{margin:0 0 26px}article figcaption{font-size:13px;color:var(--soft);margin-top:8px}
article blockquote{margin:26px 0;padding:2px 0 2px 20px;border-left:3px solid var(--accent);font:italic 20px/1.5 Georgia,serif}
aside h2{font-size:13px;text-transform:uppercase;letter-spacing:.05em;color:var(--soft);margin:0 0 12px}aside a{display:block;padding:12px 0;border-top:1px solid var(--line);text-decoration:none;font-weight:600;line-height:1.35}
footer.site{border-top:1px solid var(--line);padding:28px 32px;font-size:13px;color:var(--soft)}`;

const TRACKER = `
main{max-width:1200px;margin:28px auto;padding:0 32px;display:grid;grid-template-columns:320px minmax(0,1fr);gap:36px}h1{font-size:22px;margin:0 0 4px}
.price{font-size:38px;font-weight:700;letter-spacing:-.02em;font-variant-numeric:tabular-nums}table{width:100%;border-collapse:collapse;font-size:14px;margin-top:20px}
td,th{padding:11px 0;border-top:1px solid var(--line);text-align:right;font-variant-numeric:tabular-nums}td:first-child,th:first-child{text-align:left;color:var(--soft);font-weight:400}
.panel{border:1px solid var(--line);border-radius:12px;padding:20px}footer.site{padding:28px 32px;font-size:13px;color:var(--soft)}`;

const EXCHANGE = `
body{font-size:13px}header.site{height:52px;padding:0 20px}main{display:grid;grid-template-columns:260px minmax(0,1fr) 300px;grid-template-rows:56px minmax(0,1fr) 190px;gap:4px;height:calc(100vh - 52px);padding:4px;background:var(--line)}
main>*{background:var(--bg);padding:12px 14px;overflow:hidden}.head{grid-column:1/-1;display:flex;gap:32px;align-items:center}.head h1{font-size:20px;margin:0}.head b{font-size:18px;font-variant-numeric:tabular-nums}.head span small{display:block;color:var(--soft);font-size:11px}
.book table,.trades table,.positions table{width:100%;border-collapse:collapse;font-variant-numeric:tabular-nums}.book td{padding:1.5px 0;text-align:right}.book td:first-child{text-align:left}h2{font-size:12px;font-weight:600;margin:0 0 8px;color:var(--soft)}
.positions{grid-column:1/3}.positions td,.positions th{text-align:left;padding:6px 0;font-weight:400}.chart{display:flex;flex-direction:column}.chart svg{flex:1;min-height:0}
.side{grid-row:2/4;grid-column:3;display:flex;flex-direction:column;justify-content:space-between;padding:0}.side .trades{padding:12px 14px}.side form{border-width:1px 0 0}`;

const KIND_STYLE: Readonly<Record<Site['kind'], string>> = { news: NEWS, tracker: TRACKER, exchange: EXCHANGE };

/** A hue of its own for every site, from its id. */
function hueOf(id: string): number {
  return Array.from(id).reduce((hue, character) => (hue * 31 + character.charCodeAt(0)) % 360, 7);
}

/** The style sheet of a site's pages: by kind, in the site's own hue. */
export function pageStyle({ id, kind }: Pick<Site, 'id' | 'kind'>): string {
  const scheme = kind === 'exchange' ? DARK : LIGHT;
  return `:root{${scheme};--accent:hsl(${hueOf(id)} 62% ${kind === 'exchange' ? 52 : 40}%)}${COMMON}${KIND_STYLE[kind]}`;
}
