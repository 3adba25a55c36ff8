import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { assert } from '../../lib/core/assert.ts';
import { minutes } from '../../lib/core/time.ts';
import type { UnixMs } from '../../lib/core/units.ts';
import { faultTable, type Faults } from './faults/fault-table.ts';
import { isTransportFault } from './faults/fault.ts';
import type { LoopbackMarket } from './market/loopback-market.ts';
import { answerOf } from './server/answer-of.ts';
import { certificate } from './server/certificate.ts';
import { logEntry, type LoggedRequest } from './server/request-log.ts';
import { send } from './server/send.ts';

/** A market, or how to see it at an instant: then the internet's market goes on with the clock. */
export type MarketSource = LoopbackMarket | ((nowMs: UnixMs) => LoopbackMarket);

export interface InternetOptions {
  readonly market: MarketSource;
  /** Port of the proxy on 127.0.0.1; a free one unless given. */
  readonly port?: number;
}

/** The internet on this machine: browsers reach it through the proxy, under every host's real name. */
export interface Internet {
  readonly proxyPort: number;
  /** Every request so far, oldest first; the browser's own errands among them are of kind `housekeeping`. */
  readonly requests: readonly LoggedRequest[];
  readonly faults: Faults;
  /** The market as the providers tell it now. */
  market(): LoopbackMarket;
  /** From now on the providers tell of another market. */
  setMarket(market: MarketSource): void;
  clearRequests(): void;
  /** Closes every connection and the port. */
  stop(): Promise<void>;
}

/** How long one look at a market that goes on with the clock is good for. */
const LOOK_MS = minutes(1);

function marketView(initial: MarketSource): { market(): LoopbackMarket; setMarket(next: MarketSource): void } {
  let source = initial;
  let seen: LoopbackMarket | undefined;
  return {
    market() {
      if (typeof source !== 'function') return source;
      if (!seen || Date.now() - seen.nowMs > LOOK_MS) seen = source(Date.now());
      return seen;
    },
    setMarket(next) {
      source = next;
      seen = undefined;
    },
  };
}

/**
 * Starts the proxy: CONNECT host:443 ends in our own TLS server, whatever the host; plain http goes the same way. All on
 * 127.0.0.1; nothing leaves the machine. Hosts that nobody here knows get 404 and are logged as `unexpected`.
 */
export async function startInternet({ market: source, port = 0 }: InternetOptions): Promise<Internet> {
  const requests: LoggedRequest[] = [];
  const faults = faultTable();
  const view = marketView(source);

  const respond = async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    const met = faults.meet(url);
    const { kind, answer } = answerOf(url, view.market(), met);
    const entry = logEntry(request, url, kind);
    requests.push(entry);
    const count = (bytes: number): void => {
      entry.bytes += bytes;
    };
    await send(request, response, { answer, fault: met.find(isTransportFault), count });
  };
  const listener =
    (scheme: 'http' | 'https'): RequestListener =>
    (request, response) => {
      // Through a proxy a plain request names its address in full; inside the tunnel it only has the Host header.
      const url = new URL(request.url ?? '/', `${scheme}://${request.headers.host ?? 'nowhere.invalid'}`);
      respond(request, response, url).catch((error: unknown) => {
        console.error(`loopback internet: ${url.href}`, error);
        response.destroy();
      });
    };

  const tls = createTlsServer({ ...(await certificate()) }, listener('https'));
  const proxy = createServer(listener('http'));
  const tunnels = new Set<Duplex>();
  proxy.on('connect', (_request: IncomingMessage, socket: Socket, head: Buffer) => {
    tunnels.add(socket);
    socket.on('error', () => socket.destroy()).on('close', () => tunnels.delete(socket));
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    if (head.length > 0) socket.unshift(head);
    tls.emit('connection', socket);
  });
  tls.on('tlsClientError', (_error, socket) => socket.destroy());
  await new Promise<void>((resolve, reject) => {
    proxy.once('error', reject).listen(port, '127.0.0.1', resolve);
  });

  const address = proxy.address();
  assert(typeof address === 'object' && address !== null, 'a TCP server has a port');
  return {
    proxyPort: address.port,
    requests,
    faults,
    market: () => view.market(),
    setMarket: (next) => view.setMarket(next),
    clearRequests: () => requests.splice(0),
    async stop() {
      for (const socket of tunnels) socket.destroy();
      tls.closeAllConnections();
      proxy.closeAllConnections();
      await new Promise<void>((resolve, reject) => {
        proxy.close((error) => (error ? reject(error) : resolve()));
      });
    },
  };
}
