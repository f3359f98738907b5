import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { manifestFiles, manifestFolder } from './manifests.js';

const validator = process.env.TEST_KUBERNETES_VALIDATE;

(validator ? it : it.skip)('the manifests match the Kubernetes schemas', () => {
  // ScaledObject is a KEDA resource, whose schema is not included.
  const known = manifestFiles.filter((name) => !name.endsWith('keda.yaml'));
  const options = { cwd: manifestFolder, encoding: 'utf8' } as const;
  const { status, stdout, stderr } = spawnSync(validator!, ['--strict', '--quiet', ...known], options);
  expect([status, stdout + stderr]).toEqual([0, '']);
});
