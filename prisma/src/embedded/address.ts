import { createServer } from 'node:net';
import { databaseUser, placesIn, readPassword } from './data-folder.ts';

/** sun_path holds 108 bytes on Linux and 104 on macOS, the closing zero included. */
const maxSocketPathBytes = process.platform === 'darwin' ? 103 : 107;
const socketPort = 5432;

export interface Address {
  url: string;
  /** What the postmaster must be told. */
  settings: Record<string, string>;
}

/**
 * Where the database listens: a socket in its own 0700 folder, so that whoever can connect could read the files as well.
 * Where that path is too long: loopback with a password. Never a network interface.
 */
export async function chooseAddress(dataDir: string): Promise<Address> {
  const { cluster } = placesIn(dataDir);
  if (Buffer.byteLength(`${cluster}/.s.PGSQL.${socketPort}`) <= maxSocketPathBytes) {
    return {
      url: `postgresql://${databaseUser}@localhost/postgres?host=${encodeURIComponent(cluster)}&port=${socketPort}`,
      settings: {
        listen_addresses: '',
        port: String(socketPort),
        // Relative to the cluster: no comma or quote in the path can be misread.
        unix_socket_directories: '.',
        unix_socket_permissions: '0700',
      },
    };
  }
  const port = await freePort();
  const password = await readPassword(dataDir);
  return {
    url: `postgresql://${databaseUser}:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`,
    settings: { listen_addresses: '127.0.0.1', port: String(port), unix_socket_directories: '' },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
