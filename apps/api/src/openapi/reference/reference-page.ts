import type { OpenAPIObject } from '@nestjs/swagger';
import { Marked } from 'marked';
import { hasPrefix, PUBLIC_PREFIX } from '../../access/route-prefixes.js';
import { METHODS } from '../operations.js';
import { exampleOf } from './example.js';
import { html, Html } from './html.js';
import { fieldTable, typeOf } from './schema-table.js';
import { nameOf, schemasOf, type Operation, type Schema } from './schema.js';
import { style } from './style.js';

/** An operation of the public API. */
interface Entry {
  method: string;
  path: string;
  operation: Operation;
}

const slug = (heading: string): string => heading.toLowerCase().replace(/[^a-z0-9]+/g, '-');

const markdown = new Marked({
  renderer: {
    heading({ tokens, depth, text }) {
      return `<h${depth} id="${slug(text)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
    },
    // Code blocks can be scrolled with the keyboard.
    code: ({ text }) => codeBlock(text).source,
  },
});
const renderMarkdown = (text: string): Html => new Html(markdown.parse(text, { async: false }));

/**
 * Returns the reference of the public API as an HTML page. It has no scripts and no external resources, so that it works
 * offline and under a strict content security policy. Other operations are described only in the OpenAPI document.
 */
export function referencePage(document: OpenAPIObject): string {
  const entries = publicEntries(document);
  const tags = (document.tags ?? []).filter(({ name }) => entries.some((entry) => isTagged(entry, name)));
  const schemas = schemasOf(document);
  const objects = objectsUsedBy(entries, schemas);
  const chapters = [...(document.info.description ?? '').matchAll(/^## (.+)$/gm)].map(([, title]) => title!);
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>Docket API</title>
        <link rel="icon" type="image/svg+xml" href="/favicon.svg" />
        <style>
          ${new Html(style)}
        </style>
      </head>
      <body>
        <a class="skip" href="#main">Skip to content</a>
        <header>
          <a class="brand" href="/">Docket</a>
          <span>API reference, version ${document.info.version}</span>
          <a href="/api/openapi.json">OpenAPI document</a>
        </header>
        ${contents(chapters, tags, entries, objects)}
        <main id="main">
          <h1>${document.info.title}</h1>
          ${renderMarkdown(document.info.description ?? '')}
          ${tags.map(({ name, description }) => resource(name, description ?? '', entries, schemas))}
          <h2 id="objects">Objects</h2>
          ${objects.map(
            (name) =>
              html`<section class="object" id="object-${name}">
                <h3>${name}</h3>
                ${fieldTable(schemas[name]!, `Fields of ${name}`)}
              </section>`,
          )}
        </main>
      </body>
    </html>`.source;
}

function publicEntries({ paths }: OpenAPIObject): Entry[] {
  return Object.entries(paths)
    .filter(([path]) => hasPrefix(PUBLIC_PREFIX, path))
    .flatMap(([path, item]) =>
      METHODS.flatMap((method) => {
        const operation = item[method] as Operation | undefined;
        return operation ? [{ method: method.toUpperCase(), path, operation }] : [];
      }),
    );
}

const isTagged = ({ operation }: Entry, tag: string): boolean => operation.tags?.[0] === tag;

/** Returns the names of the objects in requests and responses, including nested ones, in alphabetical order. */
function objectsUsedBy(entries: Entry[], schemas: Record<string, Schema>): string[] {
  const found = new Set<string>();
  const visit = (part: unknown): void => {
    for (const [, name] of JSON.stringify(part).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      if (found.has(name!) || !schemas[name!]) continue;
      found.add(name!);
      visit(schemas[name!]);
    }
  };
  visit(entries.map(({ operation }) => operation));
  return [...found].sort();
}

/** Returns the heading of a tag, e.g. `Audit log` for `audit-log`. */
const titleOf = (tag: string): string => tag.charAt(0).toUpperCase() + tag.slice(1).replaceAll('-', ' ');

type Tag = { name: string; description?: string };

function contents(chapters: string[], tags: Tag[], entries: Entry[], objects: string[]): Html {
  return html`<nav aria-label="Contents">
    <details open>
      <summary>Contents</summary>
      <ul>
        ${chapters.map((title) => html`<li><a href="#${slug(title)}">${title}</a></li>`)}
      </ul>
      ${tags.map(
        ({ name }) =>
          html`<p><a href="#${name}">${titleOf(name)}</a></p>
            <ul>
              ${entries
                .filter((entry) => isTagged(entry, name))
                .map(
                  ({ method, operation }) =>
                    html`<li>
                      <a href="#${operation.operationId}"
                        ><span class="method" data-method="${method}">${method}</span> ${operation.summary}</a
                      >
                    </li>`,
                )}
            </ul>`,
      )}
      <p><a href="#objects">Objects</a></p>
      <ul>
        ${objects.map((name) => html`<li><a href="#object-${name}">${name}</a></li>`)}
      </ul>
    </details>
  </nav>`;
}

function resource(
  name: string,
  description: string,
  entries: Entry[],
  schemas: Record<string, Schema>,
): Html {
  return html`<section>
    <h2 id="${name}">${titleOf(name)}</h2>
    ${renderMarkdown(description)}
    ${entries.filter((entry) => isTagged(entry, name)).map((entry) => operationSection(entry, schemas))}
  </section>`;
}

function operationSection({ method, path, operation }: Entry, schemas: Record<string, Schema>): Html {
  const { operationId, summary, description, parameters = [], requestBody } = operation;
  const [bodyType, body] = Object.entries(requestBody?.content ?? {})[0] ?? [];
  return html`<section class="operation" id="${operationId}">
    <h3>${summary}</h3>
    <p class="route"><span class="method" data-method="${method}">${method}</span> <code>${path}</code></p>
    ${renderMarkdown(description ?? '')} ${parameters.length > 0 ? parameterTable(operation) : undefined}
    ${
      body?.schema
        ? html`<h4>Body</h4>
            ${bodyType === 'application/json' ? undefined : html`<p><code>${bodyType}</code></p>`}
            ${fieldTable(resolved(body.schema, schemas), `Body of ${summary}`)}`
        : undefined
    }
    <h4>Responses</h4>
    ${responseList(operation)}
    <details>
      <summary>Example</summary>
      ${example({ method, path, operation }, schemas)}
    </details>
  </section>`;
}

const resolved = (schema: Schema, schemas: Record<string, Schema>): Schema =>
  schemas[nameOf(schema) ?? ''] ?? schema;

function parameterTable({ parameters = [], summary }: Operation): Html {
  return html`<div class="wide" tabindex="0" role="region" aria-label="Parameters of ${summary}">
    <table>
      <thead>
        <tr>
          <th scope="col">Parameter</th>
          <th scope="col">Type</th>
          <th scope="col">Description</th>
        </tr>
      </thead>
      <tbody>
        ${parameters.map(
          ({ name, in: place, required, description, schema = {} }) =>
            html`<tr>
              <th scope="row"><code>${name}</code>${required ? undefined : html` <i>optional</i>`}</th>
              <td>${typeOf(schema)}</td>
              <td>
                ${description ?? schema.description ?? (place === 'query' ? undefined : `In the ${place}`)}
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** Error statuses of all operations, which the chapter on errors explains. */
const COMMON_STATUSES = new Set(['400', '401', '403', '413', '415', '422', '429', '503']);

function responseList({ responses }: Operation): Html {
  const specific = Object.entries(responses).filter(([status]) => !COMMON_STATUSES.has(status));
  const common = Object.keys(responses).filter((status) => COMMON_STATUSES.has(status));
  return html`<ul class="responses">
    ${specific.map(
      ([status, { description, content }]) =>
        html`<li><b>${status}</b> ${description}${responseType(content)}</li>`,
    )}
    <li>
      ${common.map((status, at) => html`${at > 0 ? ', ' : ''}<b>${status}</b>`)}
      <a href="#errors">see Errors</a>
    </li>
  </ul>`;
}

function responseType(content: Operation['responses'][string]['content']): Html | undefined {
  const [mediaType, { schema } = {}] = Object.entries(content ?? {})[0] ?? [];
  if (!mediaType || !schema || nameOf(schema) === 'ApiError') return undefined;
  return html`: ${mediaType === 'application/json' ? typeOf(schema) : html`<code>${mediaType}</code>`}`;
}

function example({ method, path, operation }: Entry, schemas: Record<string, Schema>): Html {
  const body = operation.requestBody?.content['application/json']?.schema;
  const examplePath = path.replace(/\{\w+\}/g, '0197a6b2-3c4d-7e5f-8a9b-1c2d3e4f5a6b');
  const lines = [
    `curl ${method === 'GET' ? '' : `-X ${method} `}https://docket.example.com${examplePath}`,
    `-H 'Authorization: Bearer dkt_live_...'`,
    ...(body
      ? [`-H 'Content-Type: application/json'`, `-d '${JSON.stringify(exampleOf(body, schemas))}'`]
      : []),
  ];
  const success = Object.entries(operation.responses).find(([status]) => status.startsWith('2'));
  const response = success?.[1].content?.['application/json']?.schema;
  return html`${codeBlock(lines.join(' \\\n  '))}
  ${response ? codeBlock(JSON.stringify(exampleOf(response, schemas), null, 2)) : undefined}`;
}

const codeBlock = (text: string): Html => html`<pre tabindex="0"><code>${text}</code></pre>`;
