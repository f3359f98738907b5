import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import type { S3Config } from '@docket/config';

const run = promisify(execFile);
/** Time limit for starting the server. It usually takes about a second. */
const READY_MS = 60_000;

/** An S3 server for tests: Ceph on one node, in memory. */
export interface S3Server {
  endpoint: string;
  /** Credentials, in the variables of the AWS default provider chain. */
  env: { AWS_ACCESS_KEY_ID: string; AWS_SECRET_ACCESS_KEY: string };
  client: S3Client;
  /** Creates a bucket. @returns its configuration */
  bucket(): Promise<S3Config>;
  stop(): Promise<void>;
}

/** Starts a server, which ends with this process. Requires the Ceph programs; `TEST_RADOSGW` is set if they are installed. */
export async function startS3Server(): Promise<S3Server> {
  const folder = await mkdtemp(join(tmpdir(), 'docket-s3-'));
  const children: ChildProcess[] = [];
  const stop = async (): Promise<void> => {
    for (const child of children.reverse()) await end(child);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const env = { AWS_ACCESS_KEY_ID: 'docket', AWS_SECRET_ACCESS_KEY: randomBytes(20).toString('hex') };
    const endpoint = await start(folder, children, env);
    Object.assign(process.env, env);
    const client = new S3Client({ endpoint, region: 'us-east-1', forcePathStyle: true });
    return {
      endpoint,
      env,
      client,
      async bucket() {
        const bucket = `docket-${randomUUID()}`;
        await client.send(new CreateBucketCommand({ Bucket: bucket }));
        const options = { prefix: '', pathStyle: true, checksum: 'md5', presignedDownloads: false } as const;
        return { bucket, endpoint, region: 'us-east-1', ...options };
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function start(folder: string, children: ChildProcess[], env: S3Server['env']): Promise<string> {
  const [port, monitorPort] = [await freePort(), await freePort()];
  const cluster = randomUUID();
  const disk = randomUUID();
  const configuration = join(folder, 'ceph.conf');
  const map = join(folder, 'map');
  await mkdir(join(folder, 'monitor'));
  await mkdir(join(folder, 'disk'));
  await writeFile(configuration, cephConfiguration(folder, cluster, monitorPort, port));
  const daemon = (program: string, ...args: string[]): void => {
    const command = [program, '-f', '-c', configuration, ...args];
    children.push(spawn('setpriv', ['--pdeathsig', 'KILL', ...command], { stdio: 'ignore' }));
  };
  const tool = (program: string, ...args: string[]) =>
    run(program, ['-c', configuration, ...args], { timeout: READY_MS });
  const address = `[v2:127.0.0.1:${monitorPort}]`;
  await run('monmaptool', ['--create', '--fsid', cluster, '--addv', 'a', address, map]);
  await tool('ceph-mon', '-i', 'a', '--mkfs', '--monmap', map);
  daemon('ceph-mon', '-i', 'a');
  await tool('ceph', 'osd', 'new', disk);
  await tool('ceph-osd', '-i', '0', '--mkfs', '--osd-uuid', disk);
  daemon('ceph-osd', '-i', '0');
  daemon('radosgw', '-n', 'client.rgw');
  const keys = [`--access-key=${env.AWS_ACCESS_KEY_ID}`, `--secret-key=${env.AWS_SECRET_ACCESS_KEY}`];
  const user = ['--uid=docket', '--display-name=docket', ...keys];
  await tool('radosgw-admin', '-n', 'client.rgw', 'user', 'create', ...user);
  const endpoint = `http://127.0.0.1:${port}`;
  await untilReady(endpoint, children);
  return endpoint;
}

/** Returns a configuration with one replica in memory, no authentication between daemons and minimal delays. */
const cephConfiguration = (folder: string, cluster: string, monitorPort: number, port: number): string => `
[global]
fsid = ${cluster}
mon host = [v2:127.0.0.1:${monitorPort}]
public addr = 127.0.0.1
cluster addr = 127.0.0.1
ms bind ipv6 = false
ms mon client mode = crc
auth cluster required = none
auth service required = none
auth client required = none
osd pool default size = 1
osd pool default min size = 1
osd pool default pg num = 1
osd pool default pgp num = 1
osd pool default pg autoscale mode = off
osd crush chooseleaf type = 0
osd objectstore = memstore
memstore device bytes = 1073741824
mon allow pool size one = true
mon max pg per osd = 1000
mon data avail crit = 1
paxos propose interval = 0.02
paxos min wait = 0.01
crush location = host=h root=default
run dir = ${folder}
admin socket =
log file = ${folder}/$name.log
rgw enable quota threads = false
rgw enable gc threads = false
rgw enable lc threads = false
rgw run sync thread = false
[mon.a]
mon data = ${folder}/monitor
[osd.0]
osd data = ${folder}/disk
[client.rgw]
rgw frontends = beast endpoint=127.0.0.1:${port}
`;

async function untilReady(endpoint: string, children: ChildProcess[]): Promise<void> {
  const deadline = Date.now() + READY_MS;
  while (Date.now() < deadline) {
    if (children.some(({ exitCode }) => exitCode !== null))
      throw new Error('A Ceph daemon exited during startup.');
    const up = await fetch(endpoint).then(
      ({ ok }) => ok,
      () => false,
    );
    if (up) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${endpoint} was not ready within ${READY_MS} ms.`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  // All data is in memory, so a clean shutdown is not needed.
  child.kill('SIGKILL');
  await exited;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
