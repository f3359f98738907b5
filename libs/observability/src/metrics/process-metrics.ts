import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

/** The event loop is looked at this often, in milliseconds; a block that lasts longer is always seen. */
const LOOK_MS = 100;

/**
 * Metrics of the process itself: memory, processor time, start, and how late its event loop is.
 * @returns what ends the watch
 */
export function watchProcess(registry: Registry): () => void {
  const registers = [registry];
  new Gauge({
    name: 'process_resident_memory_bytes',
    help: 'Memory of the process that is in RAM, in bytes.',
    registers,
    collect() {
      this.set(process.memoryUsage.rss());
    },
  });
  new Gauge({
    name: 'nodejs_heap_used_bytes',
    help: 'Heap of the main thread that is in use, in bytes.',
    registers,
    collect() {
      this.set(process.memoryUsage().heapUsed);
    },
  });
  new Gauge({
    name: 'process_start_time_seconds',
    help: 'When the process started, in seconds since 1970.',
    registers,
  }).set(Date.now() / 1_000 - process.uptime());
  countProcessorTime(registry);
  return watchEventLoop(registry);
}

function countProcessorTime(registry: Registry): void {
  new Counter({
    name: 'process_cpu_seconds_total',
    help: 'Processor time that the process took, its threads included, in seconds.',
    registers: [registry],
    collect() {
      const { user, system } = process.cpuUsage();
      this.reset();
      this.inc((user + system) / 1e6);
    },
  });
}

function watchEventLoop(registry: Registry): () => void {
  const lag = new Histogram({
    name: 'docket_event_loop_lag_seconds',
    help: 'How late a timer of the main thread ran, in seconds; looked at ten times a second.',
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  });
  let due = performance.now() + LOOK_MS;
  const timer = setInterval(() => {
    const now = performance.now();
    lag.observe(Math.max(0, now - due) / 1_000);
    due = now + LOOK_MS;
  }, LOOK_MS);
  timer.unref();
  return () => clearInterval(timer);
}
