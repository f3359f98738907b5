import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import type { MessagePort } from 'node:worker_threads';
import { prepareRendering, reportKind, SnapshotReader } from '@docket/report-kinds/registry';

/** A document for a render thread. */
export interface RenderTask {
  kind: string;
  snapshotFile: string;
  snapshotSha256: string;
  outFile: string;
  /** Receives progress, and null as a heartbeat without progress. */
  port: MessagePort;
}

/** Progress of rendering. `page` is the number of the current page. */
export interface RenderProgress {
  rowsDone: number;
  rowsTotal: number;
  page: number;
}

/** The rendered file; `size` in bytes. */
export interface Rendered {
  fileName: string;
  pages: number;
  size: number;
  sha256: string;
}

/** A failed rendering, returned as a value because an error thrown in a render thread loses its code. */
export interface RenderFailure {
  failure: { message: string; code: string | undefined; stack: string | undefined };
}

/** Minimum time between two progress messages, in milliseconds. */
const PROGRESS_MS = 100;
/** Interval between heartbeats, in milliseconds. A render thread in an endless loop sends none. */
const HEARTBEAT_MS = 1_000;

// The thread starts with the worker, when there is nothing to render yet.
await prepareRendering();

/** Renders one document from its snapshot, syncs it to disk and hashes it. Runs in a render thread. */
export default async function render(task: RenderTask): Promise<Rendered | RenderFailure> {
  const sendHeartbeat = (): void => task.port.postMessage(null);
  sendHeartbeat();
  const heartbeat = setInterval(sendHeartbeat, HEARTBEAT_MS);
  try {
    return await renderDocument(task);
  } catch (error) {
    const { message, code, stack } = error as NodeJS.ErrnoException;
    return { failure: { message, code, stack } };
  } finally {
    clearInterval(heartbeat);
    task.port.close();
  }
}

async function renderDocument(task: RenderTask): Promise<Rendered> {
  const kind = reportKind(task.kind);
  if (!kind) throw new Error(`This worker does not know the report kind "${task.kind}".`);
  let reportedAt = 0;
  const snapshot = await SnapshotReader.open(task.snapshotFile);
  const { pages } = await kind.render(snapshot, {
    file: task.outFile,
    snapshotSha256: task.snapshotSha256,
    progress: (rowsDone, rowsTotal, page) => {
      if (performance.now() - reportedAt < PROGRESS_MS) return;
      reportedAt = performance.now();
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
