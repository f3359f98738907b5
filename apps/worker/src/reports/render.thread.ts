import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import type { MessagePort } from 'node:worker_threads';
import { reportKind, SnapshotReader } from '@docket/report-kinds/registry';

/** What a thread is asked to draw. */
export interface RenderTask {
  kind: string;
  snapshotFile: string;
  snapshotSha256: string;
  outFile: string;
  /** Progress goes this way, and null as a bare sign of life. */
  port: MessagePort;
}

/** How far the drawing is. */
export interface RenderProgress {
  rowsDone: number;
  rowsTotal: number;
  page: number;
}

/** The drawn file; size in bytes. */
export interface Rendered {
  fileName: string;
  pages: number;
  size: number;
  sha256: string;
}

/** A drawing that failed. Of an error thrown in a thread only the message would arrive, not its code. */
export interface RenderFailure {
  failure: { message: string; code: string | undefined; stack: string | undefined };
}

/** Progress is told at most this often, in milliseconds. */
const TELL_MS = 100;
/** A sign of life is given at least this often, in milliseconds: it stays away while the thread hangs in a loop. */
const ALIVE_MS = 1_000;

/** Draws one document from its snapshot, syncs it to the disk and hashes it. Runs in a thread of the render pool. */
export default async function render(task: RenderTask): Promise<Rendered | RenderFailure> {
  const alive = (): void => task.port.postMessage(null);
  alive();
  const beat = setInterval(alive, ALIVE_MS);
  try {
    return await draw(task);
  } catch (error) {
    const { message, code, stack } = error as NodeJS.ErrnoException;
    return { failure: { message, code, stack } };
  } finally {
    clearInterval(beat);
    task.port.close();
  }
}

async function draw(task: RenderTask): Promise<Rendered> {
  const kind = reportKind(task.kind);
  if (!kind) throw new Error(`This worker does not know the report kind "${task.kind}".`);
  let toldAt = 0;
  const snapshot = await SnapshotReader.open(task.snapshotFile);
  const { pages } = await kind.render(snapshot, {
    file: task.outFile,
    snapshotSha256: task.snapshotSha256,
    progress: (rowsDone, rowsTotal, page) => {
      if (performance.now() - toldAt < TELL_MS) return;
      toldAt = performance.now();
      task.port.postMessage({ rowsDone, rowsTotal, page } satisfies RenderProgress);
    },
  });
  const handle = await open(task.outFile, 'r');
  await handle.sync();
  await handle.close();
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(task.outFile, { highWaterMark: 1 << 20 }))
    hash.update(chunk as Buffer);
  return {
    fileName: kind.fileName(snapshot.header),
    pages,
    size: (await stat(task.outFile)).size,
    sha256: hash.digest('hex'),
  };
}
