import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { FrontdeskError } from './core/errors.ts';

export interface HttpServer {
  url: string;
  /** Takes no new connection; resolves once the last request is answered. */
  close(): Promise<void>;
  /** Connections that are kept open but idle would keep `close` waiting. */
  closeIdle(): void;
}

/** Throws FrontdeskError bad_config when the address cannot be used. Port 0: any free one. */
export async function listen(
  fetch: (request: Request, env: never) => Response | Promise<Response>,
  { host, port }: { host: string; port: number },
): Promise<HttpServer> {
  const server = createAdaptorServer({ fetch: fetch as never });
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw new FrontdeskError('bad_config', cannotListen(host, port, error), { cause: error });
  }
  const address = server.address() as AddressInfo;
  const name = ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host) ? 'localhost' : host;
  return {
    url: `http://${name}:${address.port}`,
    close: () => new Promise((resolve) => void server.close(() => resolve())),
    closeIdle() {
      if ('closeIdleConnections' in server) server.closeIdleConnections();
    },
  };
}

function cannotListen(host: string, port: number, error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') {
    return `Port ${port} is in use: stop the other program, or set PORT to a free one.`;
  }
  if (code === 'EACCES') return `Port ${port} may not be used by this user: set PORT to one above 1023.`;
  if (code === 'EADDRNOTAVAIL') return `This machine has no address ${host}: correct HOST.`;
  return `Cannot listen on ${host}:${port} (${code ?? String(error)}): correct HOST and PORT.`;
}
