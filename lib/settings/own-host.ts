/** Most hosts that a person may add: each is one pattern of a content-script registration. */
export const MAX_OWN_HOSTS = 200;

const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
/** RFC 1123 labels, at least two, in lower case (punycode for others); the last begins with a letter, so no IP address. */
const HOST = new RegExp(`^(?=.{4,253}$)(?:${LABEL}\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$`);

/** First labels of hosts behind which a person signs in, proves who they are, pays or keeps what is theirs. */
const PRIVATE =
  /^(?:www\.)?(?:my-?)?(?:accounts?|log-?in|sign-?(?:in|up)|auth|oauth|sso|id|identity|kyc|pay|payments?|checkout|billing|secure|wallets?|bank|banking|custody)\./;

/** Whether the text is a public host name as `URL.hostname` gives it: `www.example.org`. */
export const isHost = (text: string): boolean => HOST.test(text);

/** Whether a person may add the host: a public one that is not, by its first label, one of accounts, logins or payments. */
export const mayBeOwnHost = (text: string): boolean => isHost(text) && !PRIVATE.test(text);

/**
 * The host of what a person typed or pasted: `example.org`, `https://Example.org/a?b`. `undefined` where there is
 * none that the badge may run on: another scheme than http(s), an IP address, a name without a dot, a host of
 * accounts, logins or payments (`login.example.org`).
 */
export function hostOfInput(text: string): string | undefined {
  const trimmed = text.trim();
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (!URL.canParse(withScheme)) return undefined;
  const { protocol, hostname } = new URL(withScheme);
  return (protocol === 'https:' || protocol === 'http:') && mayBeOwnHost(hostname) ? hostname : undefined;
}

/** The match pattern that a permission and a registration of the host need: https, this host exactly, any path. */
export const ownHostPattern = (host: string): string => `https://${host}/*`;
