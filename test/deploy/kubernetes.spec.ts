import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadConfig, variableNames } from '@docket/config';
import { parse, parseAllDocuments } from 'yaml';
import { SHUTDOWN_TIMEOUT_MS } from '../../apps/api/src/api-config.js';
import { RELEASE_MS } from '../../apps/worker/src/reports/report.processor.js';
import {
  manifestFiles,
  manifestFolder,
  read,
  type Container,
  type Labels,
  type Manifest,
} from './manifests.js';

const manifests = manifestFiles.flatMap((file) =>
  parseAllDocuments(readFileSync(new URL(file, manifestFolder), 'utf8')).map((document) => {
    expect([file, document.errors]).toEqual([file, []]);
    return document.toJS() as Manifest;
  }),
);
const kustomization = parse(readFileSync(new URL('kustomization.yaml', manifestFolder), 'utf8')) as {
  resources: string[];
  images: { name: string; newTag: string }[];
};
const of = (kind: string): Manifest[] => manifests.filter((one) => one.kind === kind);
const named = (kind: string, name: string): Manifest => {
  const found = of(kind).filter(({ metadata }) => metadata.name === name);
  expect([kind, name, found.length]).toEqual([kind, name, 1]);
  return found[0]!;
};
const matches = (selector: Labels, labels: Labels): boolean =>
  Object.entries(selector).every(([key, value]) => labels[key] === value);

const api = named('Deployment', 'docket-api');
const worker = named('Deployment', 'docket-worker');
const migrate = named('Job', 'docket-migrate');
const podOf = (manifest: Manifest) => manifest.spec.template!.spec;
const containerOf = (manifest: Manifest): Container => podOf(manifest).containers[0]!;
const pods = [api, worker, migrate];

/** A key in place of the one of the example. */
const KEY = Buffer.alloc(32, 1).toString('base64');

/** Returns the environment of a container: its own variables and the variables of the ConfigMap and the example Secret. */
function environmentOf(manifest: Manifest): Record<string, string> {
  const { envFrom = [], env = [] } = containerOf(manifest);
  const referenced = envFrom.map(({ configMapRef, secretRef }) =>
    configMapRef ? named('ConfigMap', configMapRef.name).data : named('Secret', secretRef!.name).stringData,
  );
  const environment: Record<string, string> = Object.assign(
    {},
    ...referenced,
    Object.fromEntries(env.map(({ name, value }) => [name, value])),
  );
  const { ENCRYPTION_KEYS: keys } = environment;
  return keys ? { ...environment, ENCRYPTION_KEYS: keys.replace('CHANGE-ME', KEY) } : environment;
}

it('the example of a key is refused, so that nobody uses it', () => {
  const environment = { ...environmentOf(api), ENCRYPTION_KEYS: '2026-01:CHANGE-ME' };
  expect(() => loadConfig(environment)).toThrow(/ENCRYPTION_KEYS is not a list of keys/);
});

describe('deploy/kubernetes', () => {
  it('applies every file except examples and scalers, with the version of this package', () => {
    const applied = manifestFiles.filter((name) => !/\.example\.|\/scaling\//.test(name));
    expect(kustomization.resources.map((name) => `./${name}`).toSorted()).toEqual(applied.toSorted());
    const { version } = JSON.parse(read('package.json')) as { version: string };
    expect(kustomization.images).toMatchObject([{ name: 'docket', newTag: version }]);
    for (const pod of pods) expect(containerOf(pod).image).toBe('docket');
  });

  it.each(pods.map((pod) => [pod.metadata.name, pod] as const))(
    '%s has a valid configuration without unknown variables',
    (_, pod) => {
      const environment = environmentOf(pod);
      expect(loadConfig(environment, pod === worker ? 'worker' : 'all')).toMatchObject({
        nodeEnv: 'production',
        storageDir: '/var/lib/docket',
      });
      expect(variableNames).toEqual(expect.arrayContaining(Object.keys(environment)));
      expect('DATABASE_OWNER_URL' in environment).toBe(pod === migrate);
      for (const variable of ['AUTH_DATABASE_URL', 'AUTH_SECRET', 'ENCRYPTION_KEYS'])
        expect([variable, variable in environment]).toEqual([variable, pod !== worker]);
    },
  );

  it.each(pods.map((pod) => [pod.metadata.name, pod] as const))(
    '%s runs a program of the image with minimal privileges',
    (_, pod) => {
      expect(read('Dockerfile')).toContain(containerOf(pod).args[0]);
      expect(podOf(pod)).toMatchObject({
        automountServiceAccountToken: false,
        securityContext: { runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: 'RuntimeDefault' } },
      });
      expect(containerOf(pod)).toMatchObject({
        securityContext: {
          allowPrivilegeEscalation: false,
          readOnlyRootFilesystem: true,
          capabilities: { drop: ['ALL'] },
        },
        resources: {
          requests: { cpu: expect.any(String), memory: expect.any(String) },
          limits: { memory: expect.any(String) },
        },
      });
      const volumes = new Set(podOf(pod).volumes.map(({ name }) => name));
      for (const { name } of containerOf(pod).volumeMounts) expect(volumes).toContain(name);
    },
  );

  it('opens the ports on which the programs listen', () => {
    const portsOf = (manifest: Manifest) =>
      Object.fromEntries(
        containerOf(manifest).ports!.map(({ name, containerPort }) => [name, containerPort]),
      );
    const { port, metricsPort } = loadConfig(environmentOf(api));
    expect(portsOf(api)).toEqual({ http: port, metrics: metricsPort });
    expect(portsOf(worker)).toEqual({ status: loadConfig(environmentOf(worker), 'worker').workerPort });
  });

  it.each([api, worker].map((pod) => [pod.metadata.name, pod] as const))(
    '%s has probes, services and scrape annotations with matching ports',
    (_, pod) => {
      const container = containerOf(pod);
      const names = container.ports!.map(({ name }) => name);
      const { startupProbe, livenessProbe, readinessProbe } = container;
      for (const probe of [startupProbe, livenessProbe, readinessProbe])
        expect(names).toContain(probe!.httpGet.port);
      expect([startupProbe, livenessProbe].map((probe) => probe!.httpGet.path)).toEqual([
        '/healthz',
        '/healthz',
      ]);
      expect(readinessProbe!.httpGet.path).toBe('/readyz');
      const { labels, annotations } = pod.spec.template!.metadata;
      const scraped = container.ports!.map(({ containerPort }) => String(containerPort));
      expect(scraped).toContain(annotations!['prometheus.io/port']);
      const services = of('Service').filter(({ spec }) =>
        matches(spec.selector as unknown as Labels, labels),
      );
      expect(services).toHaveLength(1);
      for (const { targetPort } of services[0]!.spec.ports!) expect(names).toContain(targetPort);
      const policies = of('NetworkPolicy').filter(({ spec }) =>
        matches(spec.podSelector!.matchLabels, labels),
      );
      const allowed = policies.flatMap(({ spec }) =>
        spec.ingress!.flatMap(({ ports }) => ports.map((one) => one.port)),
      );
      expect(allowed.toSorted()).toEqual(names.toSorted());
    },
  );

  it('does not expose the metrics of the API server through its service', () => {
    expect(named('Service', 'docket-api').spec.ports!.map(({ targetPort }) => targetPort)).toEqual(['http']);
  });

  it('waits longer than the longest run before it kills a worker', () => {
    const { workerGraceMs, renderTimeoutSeconds } = loadConfig(environmentOf(worker), 'worker');
    expect(workerGraceMs).toBeGreaterThanOrEqual(renderTimeoutSeconds * 1_000);
    const { terminationGracePeriodSeconds } = podOf(worker);
    expect(terminationGracePeriodSeconds! * 1_000).toBeGreaterThan(workerGraceMs + RELEASE_MS + 20_000);
  });

  it('keeps the API server available until the readiness probe fails, and waits longer than its shutdown', () => {
    const { drainMs } = loadConfig(environmentOf(api));
    const { periodSeconds, failureThreshold } = containerOf(api).readinessProbe!;
    expect(drainMs).toBeGreaterThanOrEqual(periodSeconds * failureThreshold * 1_000);
    const { terminationGracePeriodSeconds } = podOf(api);
    expect(terminationGracePeriodSeconds! * 1_000).toBeGreaterThan(drainMs + SHUTDOWN_TIMEOUT_MS + 10_000);
  });

  it('gives a worker enough memory for its render threads', () => {
    const { renderMemoryMb, renderThreads } = loadConfig(environmentOf(worker), 'worker');
    const limit = /^(\d+)Gi$/.exec(containerOf(worker).resources.limits!.memory!)![1];
    expect(Number(limit) * 1_024).toBeGreaterThanOrEqual(renderMemoryMb * renderThreads + 512);
  });

  it('keeps API servers and workers available while nodes are drained, without blocking the drain', () => {
    for (const pod of [api, worker]) {
      const budget = named('PodDisruptionBudget', pod.metadata.name).spec;
      expect(matches(budget.selector!.matchLabels!, pod.spec.template!.metadata.labels)).toBe(true);
      expect(budget.minAvailable ?? 0).toBeLessThan(pod.spec.replicas ?? 1);
    }
  });

  it('scales workers by the waiting time of reports, and never to zero', () => {
    expect(worker.spec.replicas).toBeUndefined();
    const hpa = named('HorizontalPodAutoscaler', 'docket-worker').spec;
    const keda = named('ScaledObject', 'docket-worker').spec;
    expect(hpa.scaleTargetRef).toMatchObject({ kind: 'Deployment', name: worker.metadata.name });
    expect(keda.scaleTargetRef!.name).toBe(worker.metadata.name);
    expect([hpa.minReplicas, keda.minReplicaCount]).toEqual([2, 2]);
    expect(JSON.stringify(hpa.metrics)).toContain('docket_reports_oldest_queued_seconds');
    expect(JSON.stringify(keda.triggers)).toContain('docket_reports_oldest_queued_seconds');
  });
});
