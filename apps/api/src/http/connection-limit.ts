import type { Server } from 'node:http';
import { BlockList, isIPv6, type Socket } from 'node:net';
import { networkOf } from '../throttle/limiter.js';

/** Greatest number of open connections of one client address in a process. */
export const MAX_CONNECTIONS_OF_ADDRESS = 500;

/**
 * Closes new connections of a client address that has too many open ones, so that one client cannot use up the memory and the file
 * descriptors of the process. The connections of a trusted proxy are those of all clients behind it: the proxy has to limit them.
 */
export function limitConnections(server: Server, trustedProxies: string[]): void {
  const proxies = blockListOf(trustedProxies);
  const open = new Map<string, number>();
  server.on('connection', (socket: Socket) => {
    const { remoteAddress: address } = socket;
    // A client that has already disconnected has no address.
    if (address === undefined || proxies.check(address, familyOf(address))) return;
    const client = networkOf(address);
    const connections = (open.get(client) ?? 0) + 1;
    if (connections > MAX_CONNECTIONS_OF_ADDRESS) {
      socket.destroy();
      return;
    }
    open.set(client, connections);
    socket.once('close', () => {
      const left = open.get(client)! - 1;
      if (left > 0) open.set(client, left);
      else open.delete(client);
    });
  });
}

const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIPv6(address) ? 'ipv6' : 'ipv4');

/** Returns a list of addresses and networks such as `10.0.0.0/8`. */
function blockListOf(networks: string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', bits] = network.split('/');
    if (bits === undefined) list.addAddress(address, familyOf(address));
    else list.addSubnet(address, Number(bits), familyOf(address));
  }
  return list;
}
