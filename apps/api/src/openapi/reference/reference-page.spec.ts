import type { OpenAPIObject } from '@nestjs/swagger';
import { beforeAll, describe, expect, it } from 'vitest';
import { startTestApi } from '../../testing/test-api.js';
import { exampleOf } from './example.js';
import { html } from './html.js';
import { referencePage } from './reference-page.js';
import { typeOf } from './schema-table.js';

describe('the reference of the API', () => {
  let page: string;
  let policy: string;
  let document: OpenAPIObject;

  beforeAll(async () => {
    const api = await startTestApi();
    const answer = await api.call('GET', '/api/docs', { origin: null });
    page = answer.raw.toString();
    policy = String(answer.headers['content-security-policy']);
    document = (await api.call('GET', '/api/openapi.json')).body;
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    await api.close();
  });

  it('needs no script and nothing from elsewhere', () => {
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(page).not.toMatch(/<script|<img|<iframe|@import|url\(|\son\w+=/i);
    for (const [, rel, href] of page.matchAll(/<link rel="(\w+)"[^>]* href="([^"]+)"/g))
      expect([rel, href]).toEqual(['icon', '/favicon.svg']);
  });

  it('begins with how to sign in, errors, lists, limits, instants and repeating', () => {
    const chapters = [...page.matchAll(/<h2 id="[^"]+">([^<]+)</g)].map(([, title]) => title);
    expect(chapters.slice(0, 6)).toEqual([
      'Signing in',
      'Errors',
      'Lists',
      'Rate limits',
      'Asking for an instant',
      'Repeating a request safely',
    ]);
  });

  it('shows every operation of the public API, and no other', () => {
    const shown = [...page.matchAll(/class="operation" id="([^"]+)"/g)].map(([, id]) => id);
    const described = Object.entries(document.paths).flatMap(([path, item]) =>
      path.startsWith('/api/public/')
        ? Object.values(item).flatMap(({ operationId }: { operationId?: string }) => operationId ?? [])
        : [],
    );
    expect(new Set(shown)).toEqual(new Set(described));
    expect(shown.length).toBeGreaterThan(0);
  });

  it('links only to what is there', () => {
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  });
});

describe('what is put into the page', () => {
  it('is escaped, unless it is HTML already', () => {
    expect(html`<p>${'<b> & "x"'}${html`<i>${'<'}</i>`}${undefined}${[1, '>']}</p>`.source).toBe(
      '<p>&lt;b&gt; &amp; &quot;x&quot;<i>&lt;</i>1&gt;</p>',
    );
  });

  it('is escaped in every field of the document', () => {
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

describe('a type', () => {
  it.each([
    [{ type: 'string', minLength: 1, maxLength: 2000 }, 'text, 1 to 2,000 characters'],
    [{ type: 'string', format: 'uuid' }, 'id (UUID)'],
    [{ type: 'integer', minimum: 1 }, 'whole number, at least 1'],
    [
      { type: 'integer', maximum: 200, default: 50 },
      'whole number, at most 200; <code>50</code> unless told',
    ],
    [{ anyOf: [{ type: 'string' }, { type: 'null' }] }, 'text or null'],
    [{ enum: ['a', 'b'] }, 'one of <code>a</code>, <code>b</code>'],
    [
      { type: 'array', items: { $ref: '#/components/schemas/Issue' } },
      'list of <a href="#object-Issue">Issue</a>',
    ],
  ])('%j is told in words', (schema, words) => {
    expect(typeOf(schema).source.replace(/\s+/g, ' ')).toBe(words);
  });
});

describe('an example', () => {
  it('ends, even for an object that holds itself', () => {
    const named = { Node: { type: 'object', properties: { next: { $ref: '#/components/schemas/Node' } } } };
    expect(JSON.stringify(exampleOf(named.Node, named)).length).toBeLessThan(200);
  });
});
