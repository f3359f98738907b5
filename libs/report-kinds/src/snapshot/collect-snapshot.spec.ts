import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '@docket/contracts';
import type { Report } from '@docket/domain';
import { createTestDatabase, createPng, type TestDatabase } from '@docket/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { collectSnapshot } from './collect-snapshot.js';
import { SnapshotReader, type SnapshotHeader } from './snapshot.js';
import { frameworkEvidenceReport } from '../framework-evidence/framework-evidence.definition.js';
import type { ReportKind } from '../report-kind.js';
import { sampleReport } from '../sample/sample.definition.js';
import { trainingReport } from '../training/training.definition.js';

let db: TestDatabase;
let folder: string;
let organizationId: string;

beforeAll(async () => {
  [db, folder] = await Promise.all([createTestDatabase(), mkdtemp(join(tmpdir(), 'docket-collect-'))]);
  organizationId = await db.organization();
});
afterAll(async () => {
  await db.drop();
  await rm(folder, { recursive: true });
});

/** Collects a snapshot of a kind. */
async function collect(kind: ReportKind, params: Report['params'] = {}) {
  const file = join(folder, newId());
  const report = {
    id: newId(),
    organizationId,
    kind: kind.id,
    params,
    requestedByName: 'Ada',
    requestedByEmail: 'ada@example.org',
    createdAt: new Date('2026-01-02T03:04:05.678Z'),
  } as unknown as Report;
  const { signal } = new AbortController();
  const collected = await collectSnapshot(db.tenancy, kind, report, {
    build: { version: '0.1.0', commit: null, imageDigest: null },
    publicUrl: 'https://docket.example.com',
    file,
    signal,
    progress: () => undefined,
  });
  return { ...collected, header: (await SnapshotReader.open(file)).header };
}

/** Collects a snapshot and returns its header. */
const collectHeader = async (params: Report['params'] = {}): Promise<SnapshotHeader> =>
  (await collect(trainingReport, params)).header;

it('returns the rules that the document of the kind uses, for the report’s page', async () => {
  const labelsOf = async (kind: ReportKind, params = {}) =>
    (await collect(kind, params)).rules.map(({ label }) => label);
  expect(await labelsOf(trainingReport)).toEqual(['Passing score', 'Training window']);
  expect(await labelsOf(frameworkEvidenceReport, { frameworkId: 'pci-dss' })).toEqual([
    'Passing score',
    'Training window',
    'Coverage threshold',
  ]);
  expect(sampleReport.commonRules({ population: 'eligible', size: 1, seed: 'a' })).toEqual(['window']);
  const assignment = { population: 'assignment', assignmentId: newId(), size: 1, seed: 'a' };
  expect(sampleReport.commonRules(assignment)).toEqual([]);
});

it('stores the accent color, page size and logo of the organization', async () => {
  expect(await collectHeader()).toMatchObject({
    version: 9,
    kindVersion: 9,
    organization: { accentColor: '#0B6E6E', pageSize: 'A4' },
  });
  expect((await collectHeader()).organization.logo).toBeUndefined();
  const logo = createPng({ width: 16, height: 16, samples: () => [1, 2, 3, 255] });
  await db.asOwner(
    `update organization set accent_color = '#1F4E9E', page_size = 'Letter', logo = $1, logo_media_type = 'image/png'`,
    [logo],
  );
  expect((await collectHeader()).organization).toMatchObject({
    accentColor: '#1F4E9E',
    pageSize: 'Letter',
    logo: logo.toString('base64'),
  });
});

it('stores the rules for eligible people of the instant of the report', async () => {
  const unlimited = { eligibleJobFunctions: null, bespokeSoftwareOnly: false };
  expect((await collectHeader()).rules).toMatchObject(unlimited);
  const before = await db.distinctInstant();
  const set = 'update organization set job_functions = $1, bespoke_software_only = true where id = $2';
  await db.asOwner(set, [['developer'], organizationId]);
  expect((await collectHeader()).rules).toMatchObject({
    eligibleJobFunctions: ['developer'],
    bespokeSoftwareOnly: true,
  });
  expect((await collectHeader({ asOf: before })).rules).toMatchObject(unlimited);
});
