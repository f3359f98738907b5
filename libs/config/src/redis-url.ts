/** Address of a Redis deployment: a single server, servers monitored by Sentinels, or a cluster. Default database 0. */
export type RedisTarget = {
  tls: boolean;
  username?: string;
  password?: string;
} & (
  | { mode: 'server'; host: string; port: number; database: number }
  | { mode: 'sentinel'; nodes: RedisNode[]; name: string; database: number }
  | { mode: 'cluster'; nodes: RedisNode[] }
);

/** Address of one server. */
export interface RedisNode {
  host: string;
  port: number;
}

const FORM = new RegExp(
  '^(?<scheme>rediss?)(?:\\+(?<mode>sentinel|cluster))?://' +
    '(?:(?<username>[^:@/]*)(?::(?<password>[^@/]*))?@)?(?<hosts>[^/?#]+)(?:/(?<path>[^?#]*))?$',
);

/**
 * Parses `redis://host`, `redis+sentinel://host,host/name/database` and `redis+cluster://host,host`, each also with
 * `rediss` for TLS. User names and passwords are percent-decoded. With Sentinels they apply to the Redis servers; the
 * Sentinels themselves are accessed without a password.
 * @returns null if the text has none of these forms
 */
export function parseRedisUrl(text: string): RedisTarget | null {
  const { scheme, mode, username, password, hosts, path = '' } = FORM.exec(text)?.groups ?? {};
  if (!scheme || !hosts) return null;
  const nodes = hosts.split(',').map((host) => nodeOf(host, mode === 'sentinel' ? 26_379 : 6_379));
  if (!nodes.every((node) => node !== null)) return null;
  const credentials = {
    tls: scheme === 'rediss',
    ...(username && { username: decodeURIComponent(username) }),
    ...(password && { password: decodeURIComponent(password) }),
  };
  if (mode === 'cluster') return path === '' ? { ...credentials, mode, nodes } : null;
  const [name = '', number = ''] = mode === 'sentinel' ? path.split('/') : ['', path];
  if (!/^\d{0,4}$/.test(number)) return null;
  const database = Number(number);
  if (mode === 'sentinel') return name ? { ...credentials, mode, nodes, name, database } : null;
  return nodes.length === 1 ? { ...credentials, mode: 'server', ...nodes[0]!, database } : null;
}

function nodeOf(text: string, defaultPort: number): RedisNode | null {
  const [, bracketed, plain, port] = /^(?:\[([\da-fA-F:]+)\]|([^:[\]]+))(?::(\d{1,5}))?$/.exec(text) ?? [];
  const host = bracketed ?? plain;
  const number = Number(port ?? defaultPort);
  return host && number <= 65_535 ? { host, port: number } : null;
}
