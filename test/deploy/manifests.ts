import { readdirSync, readFileSync } from 'node:fs';
import { parseAllDocuments } from 'yaml';

/** The folder of the manifests of Kubernetes. */
export const manifestFolder = new URL('../../deploy/kubernetes/', import.meta.url);

const yamlFiles = (path: string): string[] =>
  readdirSync(new URL(path, manifestFolder))
    .filter((name) => name.endsWith('.yaml') && name !== 'kustomization.yaml')
    .map((name) => `${path}${name}`);

/** Every manifest's path in that folder. */
export const manifestFiles = [...yamlFiles('./'), ...yamlFiles('./scaling/')];

/** Labels or a selector of labels. */
export type Labels = Record<string, string>;

interface Probe {
  httpGet: { path: string; port: string };
  periodSeconds: number;
  failureThreshold: number;
}

/** A container of a pod, as far as the tests look. */
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

/** A manifest of Kubernetes, as far as the tests look. */
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

/** A file of the repository. */
export const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** The Deployments of api and worker. */
export const deploymentsOf = (): Manifest[] =>
  ['api', 'worker']
    .flatMap((name) => parseAllDocuments(read(`deploy/kubernetes/${name}.yaml`)))
    .map((document) => document.toJS() as Manifest)
    .filter(({ kind }) => kind === 'Deployment');
