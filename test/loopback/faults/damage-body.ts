import { unreachable } from '../../../lib/core/assert.ts';
import { json, text, type Answer } from '../providers/provider.ts';
import type { BodyFault } from './fault.ts';

const HTML = `<!doctype html><html lang="en"><head><title>Just a moment</title></head>
<body><h1>Checking your browser</h1><p>This takes a few seconds.</p></body></html>`;
const CONSENT = `<!doctype html><html lang="en"><head><title>Before you continue</title></head>
<body><h1>Before you continue</h1><p>We and our partners store data on your device.</p>
<form method="post" action="/consent"><button name="agree" value="yes">Accept all</button><button name="agree" value="no">Reject all</button></form>
</body></html>`;

/** Every number an object, every numeric text a list: valid JSON, no documented type. */
function wrongTypes(value: unknown): unknown {
  if (typeof value === 'number') return { value: String(value) };
  if (typeof value === 'string') return value !== '' && Number.isFinite(Number(value)) ? [value] : value;
  if (Array.isArray(value)) return value.map(wrongTypes);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, wrongTypes(inner)]));
  return value;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    // CSV and pages have no types to get wrong: they come back as one text.
    return { text: body };
  }
}

/** What is sent in place of an answer. */
export function damageBody(answer: Answer, fault: BodyFault): Answer {
  switch (fault.kind) {
    case 'status': {
      const { status, retryAfter, body } = fault;
      const header = retryAfter instanceof Date ? retryAfter.toUTCString() : retryAfter;
      return {
        ...text(body ?? `${status}\n`, { status }),
        headers: { 'content-type': 'text/plain', ...(header !== undefined && { 'retry-after': String(header) }) },
      };
    }
    case 'truncate':
      return { ...answer, body: answer.body.slice(0, Math.floor(answer.body.length * fault.share)) };
    case 'wrong-types':
      return json(wrongTypes(parsed(answer.body)), { headers: answer.headers });
    case 'html':
      return text(HTML, { type: 'text/html; charset=utf-8' });
    case 'consent':
      return text(CONSENT, { type: 'text/html; charset=utf-8' });
    case 'redirect':
      return { status: 302, headers: { location: fault.to }, body: '' };
    case 'rewrite':
      return { ...answer, body: fault.rewrite(answer.body) };
    default:
      return unreachable(fault);
  }
}
