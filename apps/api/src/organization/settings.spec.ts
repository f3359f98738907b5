import { createHash } from 'node:crypto';
import { LOGO_LIMITS } from '@docket/contracts';
import { jpeg, createPng } from '@docket/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestApi, type TestResponse, type TestApi } from '../testing/test-api.js';

const SETTINGS = '/api/admin/settings';
const png = createPng({ width: 20, height: 16, samples: () => [11, 110, 110, 255] });
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

let api: TestApi;
let cookie: string;

beforeAll(async () => {
  api = await startTestApi();
  await api.person('ada@example.org', 'org_admin');
  cookie = await api.signIn('ada@example.org');
});
afterAll(() => api.close());
beforeEach(async () => {
  await api.call('DELETE', `${SETTINGS}/logo`, { cookie });
  await api.db.asOwner('truncate audit_event');
});

const change = (body: object): Promise<TestResponse> => api.call('PATCH', SETTINGS, { cookie, body });
const read = async () => (await api.call('GET', SETTINGS, { cookie })).body;
const svg = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><path d="M0 0h9v9z"/></svg>',
);
const send = (bytes: Buffer, type = 'image/png'): Promise<TestResponse> =>
  api.call('PUT', `${SETTINGS}/logo`, { cookie, body: bytes, headers: { 'content-type': type } });
const audited = () =>
  api.db.asOwner<{ metadata: object; action: string }>(
    'select action, metadata from audit_event order by created_at',
  );

describe('changing settings', () => {
  it('updates the given settings, and audits the values before and after', async () => {
    const before = await read();
    const { status, body } = await change({
      coverageThresholdPercent: 85,
      pageSize: 'Letter',
      name: ' Acme ',
    });
    expect([status, body]).toEqual([
      200,
      { ...before, coverageThresholdPercent: 85, pageSize: 'Letter', name: 'Acme' },
    ]);
    expect(await read()).toEqual(body);
    expect(await audited()).toEqual([
      {
        action: 'settings.updated',
        metadata: {
          before: { name: before.name, pageSize: 'A4', coverageThresholdPercent: 80 },
          after: { name: 'Acme', pageSize: 'Letter', coverageThresholdPercent: 85 },
        },
      },
    ]);
    const session = await api.call('GET', '/api/session', { cookie });
    expect(session.body.organization.name).toBe('Acme');
  });

  it('audits nothing if nothing changes', async () => {
    await change({});
    await change({ timeZone: (await read()).timeZone });
    expect(await audited()).toEqual([]);
  });

  it('darkens an accent color with too little contrast', async () => {
    expect((await change({ accentColor: '#ffcc00' })).body.accentColor).toBe('#907300');
    expect((await change({ accentColor: '#0b6e6e' })).body.accentColor).toBe('#0B6E6E');
  });

  it.each(['Europe/Berlin', 'America/Argentina/Buenos_Aires', 'Asia/Kolkata', 'UTC'])(
    'accepts the time zone %s',
    async (timeZone) => {
      expect((await change({ timeZone })).body.timeZone).toBe(timeZone);
    },
  );

  it.each([
    ['no name', { name: '  ' }, 'name'],
    ['a name with a NUL', { name: '\0' }, 'name'],
    ['an unknown time zone', { timeZone: 'Europe/Atlantis' }, 'timeZone'],
    ['a UTC offset', { timeZone: '+01:00' }, 'timeZone'],
    ['a time zone in lower case', { timeZone: 'europe/berlin' }, 'timeZone'],
    ['a threshold below 50', { coverageThresholdPercent: 49 }, 'coverageThresholdPercent'],
    ['a threshold above 100', { coverageThresholdPercent: 101 }, 'coverageThresholdPercent'],
    ['a threshold with a fraction', { coverageThresholdPercent: 80.5 }, 'coverageThresholdPercent'],
    ['an unsupported page size', { pageSize: 'A3' }, 'pageSize'],
    ['a color name', { accentColor: 'teal' }, 'accentColor'],
  ])('rejects %s, and changes nothing', async (_, body, path) => {
    const before = await read();
    const response = await change({ coverageThresholdPercent: 60, ...body });
    expect([response.status, response.body.issues[0].path]).toEqual([422, path]);
    expect(await read()).toEqual(before);
  });

  it('applies both of two concurrent changes', async () => {
    await Promise.all([change({ coverageThresholdPercent: 70 }), change({ pageSize: 'A4' })]);
    expect(await read()).toMatchObject({ coverageThresholdPercent: 70, pageSize: 'A4' });
  });
});

describe('the logo', () => {
  it.each([
    ['a PNG', png, 'image/png', { width: 20, height: 16 }],
    ['an SVG', svg, 'image/svg+xml', { width: 1_000, height: 500 }],
    ['a JPEG with the media type of a PNG', jpeg, 'image/jpeg', { width: 24, height: 16 }],
  ])('accepts %s as logo, detected from its bytes', async (_, bytes, mediaType, sides) => {
    const { status, body } = await send(bytes);
    const logo = { mediaType, size: bytes.length, sha256: sha256(bytes), ...sides };
    expect([status, body.logo]).toEqual([200, logo]);
    const image = await api.call('GET', `${SETTINGS}/logo`, { cookie });
    expect([image.status, image.headers['content-type'], image.raw.equals(bytes)]).toEqual([
      200,
      mediaType === 'image/svg+xml' ? 'image/svg+xml; charset=utf-8' : mediaType,
      true,
    ]);
    expect(image.headers['x-content-type-options']).toBe('nosniff');
    // An SVG that is opened directly must not run scripts.
    expect(image.headers['content-security-policy']).toMatch(
      /^default-src 'none';.* frame-ancestors 'none';.* sandbox$/,
    );
  });

  it('audits the SHA-256 of a logo, and removes the logo', async () => {
    await send(png);
    await send(png);
    await send(jpeg);
    const removed = await api.call('DELETE', `${SETTINGS}/logo`, { cookie });
    expect([removed.status, removed.body.logo]).toEqual([200, null]);
    expect((await api.call('DELETE', `${SETTINGS}/logo`, { cookie })).status).toBe(200);
    expect((await api.call('GET', `${SETTINGS}/logo`, { cookie })).status).toBe(404);
    expect((await audited()).map(({ metadata }) => metadata)).toEqual([
      { before: { logoSha256: null }, after: { logoSha256: sha256(png) } },
      { before: { logoSha256: sha256(png) }, after: { logoSha256: sha256(jpeg) } },
      { before: { logoSha256: sha256(jpeg) }, after: { logoSha256: null } },
    ]);
  });

  it('limits the logo to 256 KB', async () => {
    const full = Buffer.concat([png, Buffer.alloc(LOGO_LIMITS.maxBytes - png.length)]);
    expect((await send(full)).body.logo.size).toBe(LOGO_LIMITS.maxBytes);
    const over = await send(Buffer.concat([full, Buffer.alloc(1)]));
    expect([over.status, over.body.issues[0].path]).toEqual([422, 'logo']);
  });

  it.each([
    ['a web page', Buffer.from('<script>alert(1)</script>'), 'image/png', 422],
    ['an empty file', Buffer.alloc(0), 'image/png', 422],
    ['a GIF', Buffer.from('GIF89a'), 'image/gif', 415],
    ['an SVG with a script', Buffer.from('<svg viewBox="0 0 9 9" onload="x()"/>'), 'image/svg+xml', 422],
    ['JSON', Buffer.from('{}'), 'application/json', 422],
    ['a truncated PNG', png.subarray(0, 60), 'image/png', 422],
  ])('rejects %s as logo', async (_, bytes, type, status) => {
    const response = await send(bytes, type);
    expect([response.status, response.body.error]).toEqual([status, 'invalid_request']);
    expect((await read()).logo).toBeNull();
  });
});
