/** A metric in the exposition of a process. */
export interface Metric {
  name: string;
  type: string;
  help: string;
  samples: { name: string; labels: Record<string, string>; value: number }[];
}

const NAME = /^[a-z][a-z0-9_]*$/;
const SAMPLE = /^([a-z][a-z0-9_]*)(?:\{(.*)\})? (\S+)$/;
const LABEL = /([a-z][a-z0-9_]*)="((?:[^"\\\n]|\\["\\n])*)"(,|$)/gy;
/** Suffixes of sample names, by type of the metric. */
const SUFFIXES: Record<string, string[]> = {
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
  if (read !== text.length) throw new Error(`Invalid labels: {${text}}`);
  return labels;
}

const valueOf = (text: string): number => {
  if (text === '+Inf') return Infinity;
  if (!/^-?\d+(\.\d+)?(e[+-]?\d+)?$/.test(text)) throw new Error(`Invalid value: ${text}`);
  return Number(text);
};

/**
 * Parses the Prometheus text format, more strictly than Prometheus: help and type must precede the samples of a metric,
 * and each metric and each set of labels may occur only once.
 * @throws an error that quotes the invalid line
 */
export function readExposition(text: string): Map<string, Metric> {
  if (!text.endsWith('\n')) throw new Error('The last line has no line break.');
  const metrics = new Map<string, Metric>();
  let current: Metric | undefined;
  for (const line of text.slice(0, -1).split('\n')) {
    if (line === '') continue;
    const [, kind, name = '', rest = ''] = /^# (HELP|TYPE) (\S+) (.+)$/.exec(line) ?? [];
    if (kind === 'HELP') {
      if (!NAME.test(name) || metrics.has(name)) throw new Error(`Duplicate or invalid metric name: ${line}`);
      current = { name, type: '', help: rest, samples: [] };
      metrics.set(name, current);
    } else if (kind === 'TYPE') {
      if (current?.name !== name || current.type || !SUFFIXES[rest])
        throw new Error(`Misplaced or unknown type: ${line}`);
      current.type = rest;
    } else addSample(current, line);
  }
  return metrics;
}

function addSample(metric: Metric | undefined, line: string): void {
  const [, name, labels = '', value] = SAMPLE.exec(line) ?? [];
  if (!metric?.type || !name || !value) throw new Error(`Invalid sample: ${line}`);
  if (!SUFFIXES[metric.type]!.some((suffix) => name === metric.name + suffix))
    throw new Error(`Not a sample of ${metric.name}: ${line}`);
  const sample = { name, labels: labelsOf(labels), value: valueOf(value) };
  const same = JSON.stringify([name, sample.labels]);
  if (metric.samples.some((other) => JSON.stringify([other.name, other.labels]) === same))
    throw new Error(`Duplicate sample: ${line}`);
  metric.samples.push(sample);
}

/** Returns problems with names and units that `promtool check metrics` would report. Works without promtool. */
export function problemsOf({ name, type, help, samples }: Metric): string[] {
  const problems: string[] = [];
  if (!help.endsWith('.')) problems.push(`${name}: its help text is not a sentence`);
  if ((type === 'counter') !== name.endsWith('_total')) problems.push(`${name}: _total is for counters`);
  if (/_(count|sum|bucket|info)$/.test(name)) problems.push(`${name}: a suffix that Prometheus reserves`);
  if (/(milliseconds|minutes|hours|kilobytes|megabytes|percent|_ms)\b/.test(name))
    problems.push(`${name}: not a base unit`);
  const histogram = type === 'histogram';
  for (const sample of samples) {
    if (!histogram && ('le' in sample.labels || 'quantile' in sample.labels))
      problems.push(`${name}: a reserved label`);
    if (type === 'counter' && sample.value < 0) problems.push(`${name}: a negative counter`);
  }
  return problems;
}
