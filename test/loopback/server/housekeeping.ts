/** Domains that browsers call for themselves: updates, accounts, settings, safe browsing, certificate status. */
const DOMAINS = [
  'google.com',
  'googleapis.com',
  'gvt1.com',
  'gvt2.com',
  'gstatic.com',
  'googleusercontent.com',
  'mozilla.org',
  'mozilla.com',
  'mozilla.net',
  'mozgcp.net',
  'mozaws.net',
  'firefox.com',
  'digicert.com',
  'lencr.org',
  'bing.com',
  'debian.org',
] as const;

/** Whether a host is one of the browser's own errands: answered with 204 and never counted. */
export const isHousekeeping = (host: string): boolean => DOMAINS.some((domain) => host === domain || host.endsWith(`.${domain}`));
