import { spawn } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { end, freePort } from './product.js';

/** A PgBouncer in front of the test PostgreSQL, in transaction pooling mode. */
export interface PgBouncer {
  /** Returns the URL of the same database through PgBouncer. */
  proxiedUrl(url: string): string;
  stop(): Promise<void>;
}

/** Starts a PgBouncer with at most `serverConnections` connections of each login to each database. */
export async function startPgBouncer(serverConnections: number): Promise<PgBouncer> {
  const folder = await mkdtemp(join(tmpdir(), 'docket-pgbouncer-'));
  const direct = new URL(process.env.TEST_DATABASE_OWNER_URL!);
  const port = await freePort();
  const file = join(folder, 'pgbouncer.ini');
  const users = join(folder, 'users.txt');
  // The passwords of the application's roles in tests equal their names.
  const logins = ['docket_test', 'docket_test_accounts'];
  await writeFile(users, logins.map((login) => `"${login}" "${login}"\n`).join(''));
  await writeFile(
    file,
    `[databases]
* = host=${direct.hostname} port=${direct.port}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = plain
auth_file = ${users}
pool_mode = transaction
default_pool_size = ${serverConnections}
max_client_conn = 200
`,
  );
  await chmod(folder, 0o755);
  const command = [process.env.TEST_PGBOUNCER!, file];
  // PgBouncer refuses to run as root.
  if (process.getuid?.() === 0)
    command.unshift('setpriv', '--reuid=65534', '--regid=65534', '--clear-groups');
  const child = spawn(command[0]!, command.slice(1), { stdio: ['ignore', 'ignore', 'pipe'] });
  let output = '';
  child.stderr.on('data', (part: Buffer) => (output += part));
  while (!(await acceptsConnections(port))) {
    if (child.exitCode !== null) throw new Error(`PgBouncer did not start:\n${output}`);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return {
    proxiedUrl(url) {
      const through = new URL(url);
      through.host = `127.0.0.1:${port}`;
      return through.href;
    },
    async stop() {
      await end(child);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const acceptsConnections = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
