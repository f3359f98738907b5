// Programs that only the slow tests use, and only where they are installed.
import { spawnSync } from 'node:child_process';
import { works } from '../processes.mjs';

/**
 * `variable` tells the tests where the program is; `beside` are programs it needs; `tests` and `install` say what is
 * skipped without it, and how to get it.
 */
export const rarePrograms = [
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
    beside: ['ceph-mon', 'ceph-osd'],
    tests: 'the S3 storage on a real server',
    install: 'packages radosgw, ceph-mon, ceph-osd',
  },
  {
    variable: 'TEST_VERAPDF',
    names: ['java'],
    flag: '-version',
    beside: ['mvn'],
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
    tests: 'manifests checked against the schemas of Kubernetes',
    install: 'kubernetes-validate from PyPI',
  },
];

/** Returns the absolute path of a program, or '' where it or one that it needs is missing. */
export function findRareProgram({ names, flag, beside = [] }) {
  if (!beside.every((name) => works(name, [flag]))) return '';
  const name = names.find((candidate) => works(candidate, [flag]));
  if (!name) return '';
  return spawnSync('sh', ['-c', 'command -v -- "$0"', name], { encoding: 'utf8' }).stdout.trim();
}
