import type { OpenAPIObject } from '@nestjs/swagger';
import { beforeAll, describe, expect, it } from 'vitest';
import { startTestApi } from '../../testing/test-api.js';
import { exampleOf } from './example.js';
import { html } from './html.js';
import { referencePage } from './reference-page.js';
import { typeOf } from './schema-table.js';

describe('referencePage', () => {
  let page: string;
  let policy: string;
  let document: OpenAPIObject;

  beforeAll(async () => {
    const api = await startTestApi();
    const response = await api.call('GET', '/api/docs', { origin: null });
    page = response.raw.toString();
    policy = String(response.headers['content-security-policy']);
    document = (await api.call('GET', '/api/openapi.json')).body;
    expect([response.status, response.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    await api.close();
  });

  it('has no scripts and no external resources', () => {
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(page).not.toMatch(/<script|<img|<iframe|@import|url\(|\son\w+=/i);
    for (const [, rel, href] of page.matchAll(/<link rel="(\w+)"[^>]* href="([^"]+)"/g))
      expect([rel, href]).toEqual(['icon', '/favicon.svg']);
  });

  it('starts with the chapters of the introduction', () => {
    const chapters = [...page.matchAll(/<h2 id="[^"]+">([^<]+)</g)].map(([, title]) => title);
    expect(chapters.slice(0, 6)).toEqual([
      'Authentication',
      'Errors',
      'Lists',
      'Rate limits',
      'Figures at an instant',
      'Idempotent requests',
    ]);
  });

  it('shows exactly the operations of the public API', () => {
    const shown = [...page.matchAll(/class="operation" id="([^"]+)"/g)].map(([, id]) => id);
    const described = Object.entries(document.paths).flatMap(([path, item]) =>
      path.startsWith('/api/public/')
        ? Object.values(item).flatMap(({ operationId }: { operationId?: string }) => operationId ?? [])
        : [],
    );
    expect(new Set(shown)).toEqual(new Set(described));
    expect(shown.length).toBeGreaterThan(0);
  });

  it('has no dangling links', () => {
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  });
});

describe('html', () => {
  it('escapes values unless they are HTML', () => {
    expect(html`<p>${'<b> & "x"'}${html`<i>${'<'}</i>`}${undefined}${[1, '>']}</p>`.source).toBe(
      '<p>&lt;b&gt; &amp; &quot;x&quot;<i>&lt;</i>1&gt;</p>',
    );
  });

  it('escapes every field of the document', () => {
    const evil = '<script>alert(1)</script>';
    const operation = {
      operationId: 'x',
      summary: evil,
      tags: [evil],
      responses: { 200: { description: evil } },
    };
    const source = referencePage({
      openapi: '3.1.0',
      info: { title: evil, version: evil },
      tags: [{ name: evil }],
      paths: { [`/api/public/v1/${evil}`]: { get: operation } },
    } as unknown as OpenAPIObject);
    expect(source).toContain('&lt;script&gt;');
    expect(source).not.toContain('<script');
  });
});

describe('typeOf', () => {
  it.each([
    [{ type: 'string', minLength: 1, maxLength: 2000 }, 'string, 1 to 2,000 characters'],
    [{ type: 'string', format: 'uuid' }, 'UUID'],
    [{ type: 'integer', minimum: 1 }, 'integer, at least 1'],
    [{ type: 'integer', maximum: 200, default: 50 }, 'integer, at most 200; default <code>50</code>'],
    [{ anyOf: [{ type: 'string' }, { type: 'null' }] }, 'string or null'],
    [{ enum: ['a', 'b'] }, 'one of <code>a</code>, <code>b</code>'],
    [
      { type: 'array', items: { $ref: '#/components/schemas/Issue' } },
      'array of <a href="#object-Issue">Issue</a>',
    ],
  ])('describes %j', (schema, expected) => {
    expect(typeOf(schema).source.replace(/\s+/g, ' ')).toBe(expected);
  });
});

describe('exampleOf', () => {
  it('terminates for a recursive schema', () => {
    const named = { Node: { type: 'object', properties: { next: { $ref: '#/components/schemas/Node' } } } };
    expect(JSON.stringify(exampleOf(named.Node, named)).length).toBeLessThan(200);
  });
});
