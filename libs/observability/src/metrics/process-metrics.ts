import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

/** Interval between measurements of the event loop, in milliseconds. A longer block is always detected. */
const SAMPLE_MS = 100;

/**
 * Registers the metrics of the process: memory, CPU time, start time and event loop lag.
 * @returns a function that stops the measurements
 */
export function registerProcessMetrics(registry: Registry): () => void {
  const registers = [registry];
  new Gauge({
    name: 'process_resident_memory_bytes',
    help: 'Resident memory of the process, in bytes.',
    registers,
    collect() {
      this.set(process.memoryUsage.rss());
    },
  });
  new Gauge({
    name: 'nodejs_heap_used_bytes',
    help: 'Used heap of the main thread, in bytes.',
    registers,
    collect() {
      this.set(process.memoryUsage().heapUsed);
    },
  });
  new Gauge({
    name: 'process_start_time_seconds',
    help: 'Start time of the process, in seconds since 1970.',
    registers,
  }).set(Date.now() / 1_000 - process.uptime());
  registerCpuTime(registry);
  return measureEventLoop(registry);
}

function registerCpuTime(registry: Registry): void {
  new Counter({
    name: 'process_cpu_seconds_total',
    help: 'CPU time of the process and its threads, in seconds.',
    registers: [registry],
    collect() {
      const { user, system } = process.cpuUsage();
      this.reset();
      this.inc((user + system) / 1e6);
    },
  });
}

function measureEventLoop(registry: Registry): () => void {
  const lag = new Histogram({
    name: 'docket_event_loop_lag_seconds',
    help: 'Delay of a timer in the main thread, in seconds, measured ten times per second.',
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  });
  let due = performance.now() + SAMPLE_MS;
  const timer = setInterval(() => {
    const now = performance.now();
    lag.observe(Math.max(0, now - due) / 1_000);
    due = now + SAMPLE_MS;
  }, SAMPLE_MS);
  timer.unref();
  return () => clearInterval(timer);
}
