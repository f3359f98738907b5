import type { BrowserContext } from 'playwright-core';

/** A network connection. */
export interface Line {
  megabitsPerSecond: number;
  latencyMs: number;
}

/** The first load of a page, without anything in the cache of the browser. */
export interface FirstLoad {
  /** Bytes on the wire, with the headers of responses, by type of resource (`Script`, `Stylesheet`, `Font`, `Fetch`, …). */
  bytes: Record<string, number>;
  requests: number;
  /** Time until the largest element is painted, in milliseconds. */
  largestPaintMs: number;
}

/** Loads a page in a new tab and waits until the network is idle. @param line Default: the connection of the machine */
export async function firstLoad(context: BrowserContext, url: string, line?: Line): Promise<FirstLoad> {
  const page = await context.newPage();
  const devTools = await context.newCDPSession(page);
  await devTools.send('Network.enable');
  await devTools.send('Network.setCacheDisabled', { cacheDisabled: true });
  if (line) await devTools.send('Network.emulateNetworkConditions', conditionsOf(line));
  const types = new Map<string, string>();
  const bytes: Record<string, number> = {};
  devTools.on('Network.requestWillBeSent', ({ requestId, type = 'Other' }) => types.set(requestId, type));
  devTools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const type = types.get(requestId) ?? 'Other';
    bytes[type] = (bytes[type] ?? 0) + encodedDataLength;
  });
  await page.addInitScript(recordLargestPaint);
  await page.goto(url);
  await page.waitForLoadState('networkidle');
  const largestPaintMs = await page.evaluate(() => (globalThis as Paints).largestPaintMs ?? Number.NaN);
  await page.close();
  return { bytes, requests: types.size, largestPaintMs };
}

/** Returns the bytes of all types of resources. */
export const totalBytes = ({ bytes }: FirstLoad): number =>
  Object.values(bytes).reduce((sum, each) => sum + each, 0);

type Paints = { largestPaintMs?: number };

/** Runs in the page: keeps the time of the latest entry, which is the largest. */
function recordLargestPaint(): void {
  new PerformanceObserver((list) => {
    (globalThis as Paints).largestPaintMs = list.getEntries().at(-1)!.startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
}

const conditionsOf = ({ megabitsPerSecond, latencyMs }: Line) => ({
  offline: false,
  latency: latencyMs,
  downloadThroughput: (megabitsPerSecond * 1_000_000) / 8,
  uploadThroughput: (megabitsPerSecond * 1_000_000) / 8,
});
