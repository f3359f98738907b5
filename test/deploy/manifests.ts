import { readdirSync, readFileSync } from 'node:fs';
import { parseAllDocuments } from 'yaml';

/** Folder of the Kubernetes manifests. */
export const manifestFolder = new URL('../../deploy/kubernetes/', import.meta.url);

const yamlFiles = (path: string): string[] =>
  readdirSync(new URL(path, manifestFolder))
    .filter((name) => name.endsWith('.yaml') && name !== 'kustomization.yaml')
    .map((name) => `${path}${name}`);

/** Paths of all manifests, relative to `manifestFolder`. */
export const manifestFiles = [...yamlFiles('./'), ...yamlFiles('./scaling/')];

/** Labels or a label selector. */
export type Labels = Record<string, string>;

interface Probe {
  httpGet: { path: string; port: string };
  periodSeconds: number;
  failureThreshold: number;
}

/** A container of a pod, with the fields that the tests use. */
export interface Container {
  image: string;
  args: string[];
  envFrom?: { configMapRef?: { name: string }; secretRef?: { name: string } }[];
  env?: { name: string; value: string }[];
  ports?: { name: string; containerPort: number }[];
  startupProbe?: Probe;
  livenessProbe?: Probe;
  readinessProbe?: Probe;
  resources: { limits?: Labels };
  volumeMounts: { name: string }[];
}

/** A Kubernetes manifest, with the fields that the tests use. */
export interface Manifest {
  kind: string;
  metadata: { name: string };
  data?: Record<string, string>;
  stringData?: Record<string, string>;
  spec: {
    replicas?: number;
    minAvailable?: number;
    minReplicas?: number;
    minReplicaCount?: number;
    metrics?: object;
    triggers?: object;
    scaleTargetRef?: { kind?: string; name: string };
    selector?: { matchLabels?: Labels };
    podSelector?: { matchLabels: Labels };
    ports?: { targetPort: string }[];
    ingress?: { ports: { port: string }[] }[];
    template?: {
      metadata: { labels: Labels; annotations?: Labels };
      spec: {
        terminationGracePeriodSeconds?: number;
        containers: Container[];
        volumes: { name: string }[];
      };
    };
  };
}

/** Reads a file of the repository. */
export const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** Returns the Deployments `api` and `worker`. */
export const deploymentsOf = (): Manifest[] =>
  ['api', 'worker']
    .flatMap((name) => parseAllDocuments(read(`deploy/kubernetes/${name}.yaml`)))
    .map((document) => document.toJS() as Manifest)
    .filter(({ kind }) => kind === 'Deployment');
