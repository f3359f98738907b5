/** Where Redis is: one server, the servers that a Sentinel watches, or a cluster. Database 0 unless named. */
export type RedisTarget = {
  tls: boolean;
  username?: string;
  password?: string;
} & (
  | { mode: 'server'; host: string; port: number; database: number }
  | { mode: 'sentinel'; nodes: RedisNode[]; name: string; database: number }
  | { mode: 'cluster'; nodes: RedisNode[] }
);

/** One server's address. */
export interface RedisNode {
  host: string;
  port: number;
}

const FORM = new RegExp(
  '^(?<scheme>rediss?)(?:\\+(?<mode>sentinel|cluster))?://' +
    '(?:(?<username>[^:@/]*)(?::(?<password>[^@/]*))?@)?(?<hosts>[^/?#]+)(?:/(?<path>[^?#]*))?$',
);

/**
 * Reads `redis://`, `redis+sentinel://host,host/name/database` and `redis+cluster://host,host`, each also with `rediss`
 * for TLS; null when the text is none of them. Names and passwords are percent-decoded. For Sentinel they are those of
 * Redis; the Sentinels themselves are asked without.
 */
export function parseRedisUrl(text: string): RedisTarget | null {
  const { scheme, mode, username, password, hosts, path = '' } = FORM.exec(text)?.groups ?? {};
  if (!scheme || !hosts) return null;
  const nodes = hosts.split(',').map((host) => nodeOf(host, mode === 'sentinel' ? 26_379 : 6_379));
  if (!nodes.every((node) => node !== null)) return null;
  const access = {
    tls: scheme === 'rediss',
    ...(username && { username: decodeURIComponent(username) }),
    ...(password && { password: decodeURIComponent(password) }),
  };
  if (mode === 'cluster') return path === '' ? { ...access, mode, nodes } : null;
  const [name = '', number = ''] = mode === 'sentinel' ? path.split('/') : ['', path];
  if (!/^\d{0,4}$/.test(number)) return null;
  const database = Number(number);
  if (mode === 'sentinel') return name ? { ...access, mode, nodes, name, database } : null;
  return nodes.length === 1 ? { ...access, mode: 'server', ...nodes[0]!, database } : null;
}

function nodeOf(text: string, defaultPort: number): RedisNode | null {
  const [, bracketed, plain, port] = /^(?:\[([\da-fA-F:]+)\]|([^:[\]]+))(?::(\d{1,5}))?$/.exec(text) ?? [];
  const host = bracketed ?? plain;
  const number = Number(port ?? defaultPort);
  return host && number <= 65_535 ? { host, port: number } : null;
}
