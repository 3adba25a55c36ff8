import { generate } from 'selfsigned';

export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

let made: Promise<Certificate> | undefined;

/** A self-signed certificate for this process, trusted by nobody: browsers are told to accept it. */
export function certificate(): Promise<Certificate> {
  made ??= generate([{ name: 'commonName', value: 'the internet on this machine' }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
  }).then(({ private: key, cert }) => ({ key, cert }));
  return made;
}
