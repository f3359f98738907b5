import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../testing/test-api.js';
import { routedUrl } from './malformed-url.js';

const NO_ROUTE = '/api/-';

describe('the URL by which a route is found', () => {
  it.each([
    '/api/admin/users?search=%ff',
    `/api/admin/reports/${'x'.repeat(200)}`,
    `/api/operations/workers/${'%C3%A9'.repeat(200)}/drain`,
    `/api/admin/users?search=${'x'.repeat(1_000)}`,
    '/api/caf%C3%A9',
    '/',
  ])('is that of the request: %s', (url) => expect(routedUrl({ url })).toBe(url));

  it.each([
    ['/%61pi/admin?a=%61', '/api/admin?a=%61'],
    ['/%41%5f%2D%2e%7E%39/%2f%25%3b', '/A_-.~9/%2f%25%3b'],
    ['/api%2fadmin', '/api%2fadmin'],
  ])('has no needless encoding: %s', (url, routed) => expect(routedUrl({ url })).toBe(routed));

  it('is the path of an absolute one', () => {
    expect(routedUrl({ url: 'HTTP://docket.test/api/session?x=%20' })).toBe('/api/session?x=%20');
    expect(routedUrl({ url: 'https://docket.test' })).toBe('/');
  });

  it.each([
    '*',
    'nothing',
    'http://',
    'http://docket.test/%ff',
    '/api/%ff',
    '/%',
    '/%zz/api',
    '/api/%C3?x=1',
    '/api/%C3/%A9',
    `/api/admin/reports/${'x'.repeat(201)}`,
    `/api/operations/workers/${'%C3%A9'.repeat(201)}/drain`,
  ])('is that of no route: %s', (url) => expect(routedUrl({ url })).toBe(NO_ROUTE));
});

describe('any URL', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi({ ADDRESS_REQUESTS_PER_SECOND: '1000000' });
  });
  afterAll(() => api.close());

  it('is answered after the hooks, with the headers and the format of every response', async () => {
    const part = fc.oneof(
      fc.constantFrom('%', '%ff', '%C3', '%A9', '%2F', '%25', '%00', ';', '#', '?', 'api', 'admin', 'users'),
      fc.constant('x'.repeat(201)),
      fc.string({ maxLength: 5 }).map((text) => encodeURI(text.toWellFormed())),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 8 }), async (parts) => {
        const id = randomBytes(8).toString('hex');
        const response = await api.call('GET', `/api/${parts.join('/')}`, {
          headers: { 'x-request-id': id },
        });
        expect([200, 400, 401, 404]).toContain(response.status);
        expect(response.headers).toMatchObject({
          'x-request-id': id,
          'permissions-policy': expect.stringContaining('camera=()'),
        });
        if (response.status !== 200) expect(response.body.error).toEqual(expect.any(String));
      }),
      { numRuns: 300 },
    );
  });
});
