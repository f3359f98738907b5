/** A metric as a process tells it. */
export interface Metric {
  name: string;
  type: string;
  help: string;
  samples: { name: string; labels: Record<string, string>; value: number }[];
}

const NAME = /^[a-z][a-z0-9_]*$/;
const SAMPLE = /^([a-z][a-z0-9_]*)(?:\{(.*)\})? (\S+)$/;
const LABEL = /([a-z][a-z0-9_]*)="((?:[^"\\\n]|\\["\\n])*)"(,|$)/gy;
/** Endings of the samples of each type, beside the name itself. */
const ENDINGS: Record<string, string[]> = {
  counter: [''],
  gauge: [''],
  histogram: ['_bucket', '_sum', '_count'],
};

function labelsOf(text: string): Record<string, string> {
  const labels: Record<string, string> = {};
  let read = 0;
  for (const [whole, name, value] of text.matchAll(LABEL)) {
    labels[name!] = value!;
    read += whole.length;
  }
  if (read !== text.length) throw new Error(`Labels cannot be read: {${text}}`);
  return labels;
}

const valueOf = (text: string): number => {
  if (text === '+Inf') return Infinity;
  if (!/^-?\d+(\.\d+)?(e[+-]?\d+)?$/.test(text)) throw new Error(`Not a value: ${text}`);
  return Number(text);
};

/**
 * Reads Prometheus' text format, more strictly than Prometheus does: help and type before the samples of a metric, each
 * metric once, each set of labels once.
 * @throws an error that quotes what is wrong
 */
export function readExposition(text: string): Map<string, Metric> {
  if (!text.endsWith('\n')) throw new Error('The last line does not end.');
  const metrics = new Map<string, Metric>();
  let current: Metric | undefined;
  for (const line of text.slice(0, -1).split('\n')) {
    if (line === '') continue;
    const [, kind, name = '', rest = ''] = /^# (HELP|TYPE) (\S+) (.+)$/.exec(line) ?? [];
    if (kind === 'HELP') {
      if (!NAME.test(name) || metrics.has(name)) throw new Error(`A metric twice, or misnamed: ${line}`);
      current = { name, type: '', help: rest, samples: [] };
      metrics.set(name, current);
    } else if (kind === 'TYPE') {
      if (current?.name !== name || current.type || !ENDINGS[rest]) throw new Error(`Misplaced: ${line}`);
      current.type = rest;
    } else addSample(current, line);
  }
  return metrics;
}

function addSample(metric: Metric | undefined, line: string): void {
  const [, name, labels = '', value] = SAMPLE.exec(line) ?? [];
  if (!metric?.type || !name || !value) throw new Error(`Cannot be read: ${line}`);
  if (!ENDINGS[metric.type]!.some((ending) => name === metric.name + ending))
    throw new Error(`Not a sample of ${metric.name}: ${line}`);
  const sample = { name, labels: labelsOf(labels), value: valueOf(value) };
  const same = JSON.stringify([name, sample.labels]);
  if (metric.samples.some((other) => JSON.stringify([other.name, other.labels]) === same))
    throw new Error(`Told twice: ${line}`);
  metric.samples.push(sample);
}

/** What `promtool check metrics` would find fault with in names and units, for machines without it. */
export function faultsOf({ name, type, help, samples }: Metric): string[] {
  const faults: string[] = [];
  if (!help.endsWith('.')) faults.push(`${name}: its help is no sentence`);
  if ((type === 'counter') !== name.endsWith('_total')) faults.push(`${name}: _total is for counters`);
  if (/_(count|sum|bucket|info)$/.test(name))
    faults.push(`${name}: an ending that Prometheus keeps for itself`);
  if (/(milliseconds|minutes|hours|kilobytes|megabytes|percent|_ms)\b/.test(name))
    faults.push(`${name}: not a base unit`);
  const histogram = type === 'histogram';
  for (const sample of samples) {
    if (!histogram && ('le' in sample.labels || 'quantile' in sample.labels))
      faults.push(`${name}: a reserved label`);
    if (type === 'counter' && sample.value < 0) faults.push(`${name}: a counter below zero`);
  }
  return faults;
}
