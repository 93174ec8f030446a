import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** An address that stays while what is behind it moves, as that of a managed database does. */
export type Forwarder = {
  readonly port: number;
  /** From now on it leads there; whoever was connected is cut off. */
  readonly moveTo: (port: number) => void;
  readonly close: () => void;
};

export function openForwarder(target: number): Promise<Forwarder> {
  let port = target;
  const open = new Set<Socket>();
  const server = createServer((from) => {
    const to = connect(port, '127.0.0.1');
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const) {
      open.add(one);
      one
        .on('error', () => undefined)
        .on('close', () => {
          open.delete(one);
          other.destroy();
        });
      one.pipe(other);
    }
  });
  const cut = () => {
    for (const socket of open) socket.destroy();
  };
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () =>
      resolve({
        port: (server.address() as AddressInfo).port,
        moveTo: (next) => {
          port = next;
          cut();
        },
        close: () => {
          server.close();
          cut();
        },
      }),
    );
  });
}
