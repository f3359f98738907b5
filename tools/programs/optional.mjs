// Optional programs: only slow tests use them, and only if they are installed.
import { spawnSync } from 'node:child_process';
import { canRun } from '../processes.mjs';

/**
 * `variable` is the environment variable with the path of the program; `requires` are further programs that it needs; `tests`
 * describes the tests that are skipped without it; `install` is how to install it.
 */
export const optionalPrograms = [
  {
    variable: 'TEST_PGBOUNCER',
    names: ['pgbouncer', '/usr/sbin/pgbouncer'],
    flag: '--version',
    tests: 'connections through PgBouncer',
    install: 'package pgbouncer',
  },
  {
    variable: 'TEST_RADOSGW',
    names: ['radosgw'],
    flag: '--version',
    requires: ['ceph-mon', 'ceph-osd'],
    tests: 'S3 storage on a real server',
    install: 'packages radosgw, ceph-mon, ceph-osd',
  },
  {
    variable: 'TEST_VERAPDF',
    names: ['java'],
    flag: '-version',
    requires: ['mvn'],
    tests: 'documents checked against PDF/A and PDF/UA by veraPDF',
    install: 'packages default-jre-headless, maven',
  },
  {
    variable: 'TEST_GHOSTSCRIPT',
    names: ['gs'],
    flag: '--version',
    tests: 'documents read by Ghostscript',
    install: 'package ghostscript',
  },
  {
    variable: 'TEST_POPPLER',
    names: ['pdftotext'],
    flag: '-v',
    tests: 'documents read by poppler',
    install: 'package poppler-utils',
  },
  {
    variable: 'TEST_MUTOOL',
    names: ['mutool'],
    flag: '-v',
    tests: 'documents read by MuPDF',
    install: 'package mupdf-tools',
  },
  {
    variable: 'TEST_PROMTOOL',
    names: ['promtool'],
    flag: '--version',
    tests: 'metrics and alert rules checked by promtool',
    install: 'package prometheus',
  },
  {
    variable: 'TEST_KUBERNETES_VALIDATE',
    names: ['kubernetes-validate'],
    flag: '--version',
    tests: 'manifests checked against the Kubernetes schemas',
    install: 'kubernetes-validate from PyPI',
  },
  {
    variable: 'TEST_SCHEMATHESIS',
    names: ['schemathesis'],
    flag: '--version',
    tests: 'generated requests to the API by Schemathesis',
    install: 'schemathesis from PyPI',
  },
];

/** Returns the absolute path of a program, or '' if the program or one that it requires is missing. */
export function findOptionalProgram({ names, flag, requires = [] }) {
  if (!requires.every((name) => canRun(name, [flag]))) return '';
  const name = names.find((candidate) => canRun(candidate, [flag]));
  if (!name) return '';
  return spawnSync('sh', ['-c', 'command -v -- "$0"', name], { encoding: 'utf8' }).stdout.trim();
}
