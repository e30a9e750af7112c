import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface FrontDoor {
  /** What the world calls; stays the same while servers come and go. */
  url: string;
  /** Ports of the servers behind it; connections go to them in turn. */
  ports: Set<number>;
  close(): Promise<void>;
}

/** The plainest load balancer: takes connections to whichever server is next, and drops them when there is none. */
export async function openFrontDoor(): Promise<FrontDoor> {
  const ports = new Set<number>();
  const sockets = new Set<Socket>();
  let turn = 0;

  const server = createServer((visitor) => {
    const open = [...ports];
    const port = open[turn++ % open.length];
    if (port === undefined) return void visitor.destroy();
    const house = connect(port, '127.0.0.1');
    for (const [socket, other] of [
      [visitor, house],
      [house, visitor],
    ] as const) {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
      socket.pipe(other);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ports,
    async close() {
      server.close();
      for (const socket of sockets) socket.destroy();
      if (server.listening) await once(server, 'close');
    },
  };
}

/** A port that is free at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
