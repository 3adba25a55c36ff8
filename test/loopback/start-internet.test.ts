import { get as plainGet } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { epochDay, hours, startOfDayMs } from '../../lib/core/time.ts';
import { getThrough, type Got } from './get-through.ts';
import { simulatedMarket } from './market/simulated-market.ts';
import { startInternet, type Internet } from './start-internet.ts';

const NOW = startOfDayMs(epochDay(2026, 11, 18)) + hours(17);
const GECKO = 'https://api.coingecko.com/api/v3/global';

let internet: Internet;
beforeAll(async () => {
  internet = await startInternet({ market: simulatedMarket({ nowMs: NOW }) });
});
afterAll(() => internet.stop());
afterEach(() => {
  internet.faults.clear();
  internet.clearRequests();
});

const get = (address: string, timeoutMs = 5000): Promise<Got> => getThrough(internet.proxyPort, address, { timeoutMs });

describe('the internet on this machine', () => {
  test('answers providers over TLS under their real names, compressed, and marks the simulator', async () => {
    const { status, headers, body } = await get('https://query1.finance.yahoo.com/v8/finance/chart/%5ERUT?interval=1d&range=2y');
    expect(status).toBe(200);
    expect(headers).toMatchObject({ 'x-comove-market': 'simulated', 'content-encoding': 'gzip' });
    expect(JSON.parse(body)).toMatchObject({ chart: { error: null } });
  });

  test('logs every request with its kind, path and telling headers', async () => {
    await get(GECKO);
    await get('https://www.coindesk.com/markets/x');
    await get('https://update.googleapis.com/service');
    const nowhere = await get('https://nowhere.example.org/a?b=1');
    expect(nowhere.status).toBe(404);
    expect(internet.requests.map(({ kind, host, path }) => [kind, host, path])).toEqual([
      ['provider', 'api.coingecko.com', '/api/v3/global'],
      ['page', 'www.coindesk.com', '/markets/x'],
      ['housekeeping', 'update.googleapis.com', '/service'],
      ['unexpected', 'nowhere.example.org', '/a?b=1'],
    ]);
    expect(internet.requests[0]?.headers).toEqual({ 'accept-encoding': 'gzip' });
  });

  test('counts what goes over the wire of each body: less where the client takes it compressed', async () => {
    const RUT = 'https://query1.finance.yahoo.com/v8/finance/chart/%5ERUT?interval=1d&range=2y';
    const { headers, body } = await get(RUT);
    const [request] = internet.requests;
    expect(request?.bytes).toBe(Number(headers['content-length']));
    expect(request?.bytes).toBeLessThan(body.length / 2);
    internet.clearRequests();
    const plain = await getThrough(internet.proxyPort, RUT, { acceptEncoding: 'identity' });
    expect(plain.headers).not.toHaveProperty('content-encoding');
    expect(internet.requests[0]?.bytes).toBe(Buffer.byteLength(plain.body));
    internet.clearRequests();
    internet.faults.set('query1.finance.yahoo.com', { kind: 'cut', share: 0.5 });
    await expect(get(RUT)).rejects.toThrow(/aborted|ECONNRESET/i);
    expect(internet.requests[0]?.bytes).toBe(Math.floor(Number(headers['content-length']) / 2));
  });

  test('does not take a path of a provider that it does not know for an answer', async () => {
    expect((await get('https://api.coingecko.com/api/v3/ping')).status).toBe(404);
    expect(internet.requests[0]?.kind).toBe('unexpected');
  });

  test('serves plain http through the same proxy', async () => {
    const status = await new Promise((resolve, reject) => {
      plainGet(
        { host: '127.0.0.1', port: internet.proxyPort, path: 'http://www.coindesk.com/', headers: { host: 'www.coindesk.com' } },
        (response) => {
          response.resume();
          resolve(response.statusCode);
        },
      ).once('error', reject);
    });
    expect(status).toBe(200);
    expect(internet.requests[0]).toMatchObject({ kind: 'page', host: 'www.coindesk.com', path: '/' });
  });

  test('leaves the mark out for another market, and tells of it from the moment it is set', async () => {
    const simulated = internet.market();
    internet.setMarket({ ...simulated, kind: 'history' });
    expect((await get(GECKO)).headers).not.toHaveProperty('x-comove-market');
    internet.setMarket(simulated);
    expect((await get(GECKO)).headers).toHaveProperty('x-comove-market', 'simulated');
  });

  test('goes on with the clock where it is given a way to see the market at an instant', async () => {
    const asked: number[] = [];
    const before = internet.market();
    internet.setMarket((nowMs) => {
      asked.push(nowMs);
      return simulatedMarket({ nowMs });
    });
    const { body } = await get(GECKO);
    expect(Math.abs(JSON.parse(body).data.updated_at * 1000 - Date.now())).toBeLessThan(60_000);
    await get(GECKO);
    expect(asked.length).toBe(1);
    internet.setMarket(before);
  });
});

describe('a fault', () => {
  test('of status carries Retry-After in seconds or as a date', async () => {
    internet.faults.set('api.coingecko.com', { kind: 'status', status: 429, retryAfter: 120, body: 'slow down' });
    expect(await get(GECKO)).toMatchObject({ status: 429, body: 'slow down', headers: { 'retry-after': '120' } });
    internet.faults.clear();
    internet.faults.set(/coingecko/, { kind: 'status', status: 503, retryAfter: new Date('2026-11-18T18:00:00Z') });
    expect(await get(GECKO)).toMatchObject({ status: 503, headers: { 'retry-after': 'Wed, 18 Nov 2026 18:00:00 GMT' } });
  });

  test('of a number of times is over after them', async () => {
    internet.faults.set('api.coingecko.com', { kind: 'status', status: 500 }, 2);
    const statuses = [(await get(GECKO)).status, (await get(GECKO)).status, (await get(GECKO)).status];
    expect(statuses).toEqual([500, 500, 200]);
  });

  test('of silence never answers', async () => {
    internet.faults.set('api.coingecko.com', { kind: 'timeout' });
    await expect(get(GECKO, 300)).rejects.toThrow('timeout');
  });

  test('of the connection looks like being offline', async () => {
    internet.faults.set(/./, { kind: 'disconnect' });
    await expect(get(GECKO)).rejects.toThrow(/hang up|socket|ECONNRESET/i);
  });

  test('cuts the body off in the middle', async () => {
    internet.faults.set('api.coingecko.com', { kind: 'cut', share: 0.5 });
    await expect(get(GECKO)).rejects.toThrow(/aborted|ECONNRESET/i);
  });

  test('truncates the text within a well-framed answer', async () => {
    internet.faults.set('api.coingecko.com', { kind: 'truncate', share: 0.5 });
    const { status, body } = await get(GECKO);
    expect(status).toBe(200);
    expect(() => JSON.parse(body) as unknown).toThrow(SyntaxError);
  });

  test('lets the body come in drops', async () => {
    internet.faults.set('api.coingecko.com', { kind: 'drip', bytesPerSecond: 4000 });
    expect(JSON.parse((await get(GECKO)).body)).toHaveProperty('data.updated_at');
  });

  test('pours a body of the asked size', async () => {
    internet.faults.set('api.coingecko.com', { kind: 'huge', bytes: 3_000_000 });
    expect((await get(GECKO)).body.length).toBeGreaterThanOrEqual(3_000_000);
  });

  test('puts wrong types where numbers were', async () => {
    internet.faults.set('api.coingecko.com', { kind: 'wrong-types' });
    expect(JSON.parse((await get(GECKO)).body).data.updated_at).toEqual({ value: String(NOW / 1000) });
  });

  test('answers a web page, a consent page or a redirect where data was asked for', async () => {
    internet.faults.set('api.coingecko.com', { kind: 'html' }, 1);
    expect(await get(GECKO)).toMatchObject({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8' } });
    internet.faults.set('api.coingecko.com', { kind: 'consent' }, 1);
    expect((await get(GECKO)).body).toContain('<form');
    internet.faults.set('api.coingecko.com', { kind: 'redirect', to: 'https://consent.example.org/' }, 1);
    expect(await get(GECKO)).toMatchObject({ status: 302, headers: { location: 'https://consent.example.org/' } });
  });

  test('rewrites the text', async () => {
    internet.faults.set('api.coingecko.com', { kind: 'rewrite', rewrite: (body) => body.replace('updated_at', 'gone') });
    expect(JSON.parse((await get(GECKO)).body).data).not.toHaveProperty('updated_at');
  });
});

test('stopping closes the port', async () => {
  const short = await startInternet({ market: simulatedMarket({ nowMs: NOW }) });
  const { proxyPort } = short;
  await short.stop();
  await expect(getThrough(proxyPort, GECKO)).rejects.toThrow('ECONNREFUSED');
});
