import { html, type Html } from './html.js';
import { nameOf, nullable, type Schema } from './schema.js';

/** One line of a table of fields; `path` is dotted, `[]` stands for each item of a list. */
interface Field {
  path: string;
  schema: Schema;
  required: boolean;
}

/** The fields of an object and of the nameless objects inside it, as a table. */
export function fieldTable(schema: Schema, caption: string): Html {
  const fields = fieldsOf(schema, '');
  if (fields.length === 0) return html`<p>${typeOf(schema)}</p>`;
  return html`<div class="wide" tabindex="0" role="region" aria-label="${caption}">
    <table>
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">Type</th>
          <th scope="col">Meaning</th>
        </tr>
      </thead>
      <tbody>
        ${fields.map(
          ({ path, schema: field, required }) =>
            html`<tr>
              <th scope="row"><code>${path}</code>${required ? undefined : html` <i>optional</i>`}</th>
              <td>${typeOf(field)}</td>
              <td>${field.description}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function fieldsOf(schema: Schema, before: string): Field[] {
  const required = new Set(schema.required);
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const path = before + name;
    const inner = nullable(field) ?? field;
    const item = inner.items && !nameOf(inner.items) ? inner.items : undefined;
    const nested = item ? fieldsOf(item, `${path}[].`) : fieldsOf(inner, `${path}.`);
    return [{ path, schema: field, required: required.has(name) }, ...nested];
  });
}

/** A type in words: `text, 1 to 200 characters`, `list of Report`, `one of a, b`. Named types are links. */
export function typeOf(schema: Schema): Html {
  const name = nameOf(schema);
  if (name) return html`<a href="#object-${name}">${name}</a>`;
  const inner = nullable(schema);
  if (inner) return html`${typeOf(inner)} or null`;
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices) return html`${choices.map((choice, at) => html`${at > 0 ? ' or ' : ''}${typeOf(choice)}`)}`;
  if (schema.const !== undefined) return html`<code>${JSON.stringify(schema.const)}</code>`;
  if (schema.enum) {
    return html`one of
    ${schema.enum.map((one, at) => html`${at > 0 ? ', ' : ''}<code>${String(one)}</code>`)}${unlessTold(schema)}`;
  }
  if (schema.items)
    return html`list of ${typeOf(schema.items)}${range(schema.minItems, schema.maxItems, ' items')}`;
  return html`${plainType(schema)}${unlessTold(schema)}`;
}

function plainType(schema: Schema): string {
  const { format, minLength, maxLength, additionalProperties } = schema;
  switch ([schema.type].flat()[0]) {
    case 'string':
      return (format ? (FORMATS[format] ?? format) : 'text') + range(minLength, maxLength, ' characters');
    case 'integer':
      return `whole number${range(least(schema), most(schema))}`;
    case 'number':
      return `number${range(least(schema), most(schema))}`;
    case 'boolean':
      return 'true or false';
    case 'object':
      return additionalProperties ? 'object with any fields' : 'object';
    default:
      return 'anything';
  }
}

const FORMATS: Record<string, string> = {
  uuid: 'id (UUID)',
  'date-time': 'instant',
  date: 'date',
  email: 'e-mail address',
  binary: 'bytes of a file',
};

const least = ({ minimum, exclusiveMinimum }: Schema): number | undefined => minimum ?? exclusiveMinimum;
const most = ({ maximum, exclusiveMaximum }: Schema): number | undefined => maximum ?? exclusiveMaximum;

function range(from: number | undefined, to: number | undefined, unit = ''): string {
  if (from === undefined && to === undefined) return '';
  if (from === undefined) return `, at most ${to!.toLocaleString('en')}${unit}`;
  if (to === undefined) return `, at least ${from.toLocaleString('en')}${unit}`;
  return `, ${from.toLocaleString('en')} to ${to.toLocaleString('en')}${unit}`;
}

const unlessTold = ({ default: standard }: Schema): Html | undefined =>
  standard === undefined ? undefined : html`; <code>${JSON.stringify(standard)}</code> unless told`;
