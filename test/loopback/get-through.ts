import { request } from 'node:http';
import { connect, type TLSSocket } from 'node:tls';
import { gunzipSync } from 'node:zlib';

export interface Got {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A TLS connection to a host through the CONNECT proxy on 127.0.0.1, as browsers make it. */
function tunnel(proxyPort: number, host: string): Promise<TLSSocket> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: proxyPort, method: 'CONNECT', path: `${host}:443` })
      .once('connect', (_response, socket) => {
        const secure = connect({ socket, servername: host, rejectUnauthorized: false }, () => resolve(secure));
        secure.once('error', reject);
      })
      .once('error', reject)
      .end();
  });
}

export interface GetOptions {
  readonly timeoutMs?: number;
  readonly acceptEncoding?: 'gzip' | 'identity';
}

/** GETs an https address through the internet on this machine; rejects where a browser would see a network error. */
export async function getThrough(proxyPort: number, address: string, options: GetOptions = {}): Promise<Got> {
  const { timeoutMs = 5000, acceptEncoding = 'gzip' } = options;
  const url = new URL(address);
  const socket = await tunnel(proxyPort, url.hostname);
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        createConnection: () => socket,
        host: url.hostname,
        path: `${url.pathname}${url.search}`,
        headers: { 'accept-encoding': acceptEncoding },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.once('error', reject);
        response.once('end', () => {
          const bytes = Buffer.concat(chunks);
          const body = response.headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes;
          const headers = Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, String(value)]));
          resolve({ status: response.statusCode ?? 0, headers, body: body.toString('utf8') });
        });
      },
    );
    outgoing.setTimeout(timeoutMs, () => outgoing.destroy(new Error('timeout')));
    outgoing.once('error', reject);
    outgoing.once('close', () => socket.destroy());
    outgoing.end();
  });
}
