import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { declareAccess } from '../access/access.js';
import { isForApi } from '../access/route-prefixes.js';

const NOT_BUILT = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Docket</title>
<h1>The web app is not built</h1><p>The API is running. Run <code>npm run build</code>, then reload this page.</p></html>`;

/** Returns the CSP hashes that allow only the inline scripts of the web app. */
export function inlineScriptHashes(webDir: string): string[] {
  const index = join(webDir, 'index.html');
  if (!existsSync(index)) return [];
  const scripts = readFileSync(index, 'utf8').matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g);
  return [...scripts].map(([, code]) => `'sha256-${createHash('sha256').update(code!).digest('base64')}'`);
}

/** Names the character set of SVG files, as it is named for other texts. */
const nameCharset = (reply: FastifyReply, path: string): void => {
  if (path.endsWith('.svg')) void reply.header('content-type', 'image/svg+xml; charset=utf-8');
};

/** Headers that protect documents. They mean nothing for scripts, styles and fonts, and are larger than many of these files. */
const DOCUMENT_HEADERS = [
  'content-security-policy',
  'permissions-policy',
  'referrer-policy',
  'x-dns-prefetch-control',
  'x-download-options',
  'x-frame-options',
  'x-permitted-cross-domain-policies',
  'x-xss-protection',
];

/** Removes the headers that only documents need from a script, a style or a font. */
const removeDocumentHeaders = (path: string, reply: FastifyReply): void => {
  if (/\.(js|css|woff2)$/.test(path)) for (const header of DOCUMENT_HEADERS) void reply.removeHeader(header);
};

/**
 * Allows as many listeners as a response needs: for a file without compressed versions, such as a font, each encoding that is
 * tried adds some.
 */
const allowListeners = ({ raw }: FastifyReply): void => void raw.setMaxListeners(20);

/**
 * Serves the built web app. Every path that is neither a file nor part of the API is a client-side route, so the response
 * is index.html, which is never cached. Files below /assets have a hash in their names and are cached forever. The build
 * compresses files; browsers that accept no compression get the files themselves.
 */
export async function serveWeb(app: NestFastifyApplication, webDir: string): Promise<void> {
  const server = app.getHttpAdapter().getInstance();
  const built = existsSync(join(webDir, 'index.html'));
  if (built) {
    const { default: fastifyStatic } = await import('@fastify/static');
    await app.register(async (assets: FastifyInstance) => {
      declareAccess(assets, 'public');
      assets.addHook('onRequest', async (_, reply) => allowListeners(reply));
      assets.addHook('onSend', async ({ url }, reply) => {
        if (reply.statusCode < 400) removeDocumentHeaders(url.split('?', 1)[0]!, reply);
      });
      await assets.register(fastifyStatic, {
        root: join(webDir, 'assets'),
        prefix: '/assets/',
        immutable: true,
        maxAge: '1y',
        index: false,
        decorateReply: false,
        preCompressed: true,
      });
    });
    await app.register(fastifyStatic, {
      root: webDir,
      serve: false,
      preCompressed: true,
      setHeaders: nameCharset,
    });
  }
  server.get('/*', { config: { access: 'public' } }, async (request, reply) => {
    if (isForApi(request)) return reply.callNotFound();
    const path = request.url.split('?', 1)[0]!;
    void reply.header('cache-control', 'no-cache');
    allowListeners(reply);
    if (!built) return reply.code(503).type('text/html; charset=utf-8').send(NOT_BUILT);
    const file =
      /^\/[\w-]+\.(ico|svg|png|webmanifest|txt)$/.test(path) && existsSync(join(webDir, path))
        ? path
        : '/index.html';
    return reply.sendFile(file, webDir, { cacheControl: false });
  });
}
