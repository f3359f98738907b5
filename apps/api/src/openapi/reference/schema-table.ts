import { html, type Html } from './html.js';
import { nameOf, nullable, type Schema } from './schema.js';

/** A row of a table of fields. `path` is dotted, with `[]` for the items of a list. */
interface Field {
  path: string;
  schema: Schema;
  required: boolean;
}

/** Returns a table of the fields of an object, including its inline objects. */
export function fieldTable(schema: Schema, caption: string): Html {
  const fields = fieldsOf(schema, '');
  if (fields.length === 0) return html`<p>${typeOf(schema)}</p>`;
  return html`<div class="wide" tabindex="0" role="region" aria-label="${caption}">
    <table>
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">Type</th>
          <th scope="col">Description</th>
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

/** Returns a description of a type, e.g. `string, 1 to 200 characters`. Named types are links. */
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
    ${schema.enum.map((one, at) => html`${at > 0 ? ', ' : ''}<code>${String(one)}</code>`)}${defaultOf(schema)}`;
  }
  if (schema.items)
    return html`array of ${typeOf(schema.items)}${range(schema.minItems, schema.maxItems, ' items')}`;
  return html`${plainType(schema)}${defaultOf(schema)}`;
}

function plainType(schema: Schema): string {
  const { format, minLength, maxLength, additionalProperties } = schema;
  switch ([schema.type].flat()[0]) {
    case 'string':
      return (format ? (FORMATS[format] ?? format) : 'string') + range(minLength, maxLength, ' characters');
    case 'integer':
      return `integer${range(minimumOf(schema), maximumOf(schema))}`;
    case 'number':
      return `number${range(minimumOf(schema), maximumOf(schema))}`;
    case 'boolean':
      return 'boolean';
    case 'object':
      return additionalProperties ? 'object with any fields' : 'object';
    default:
      return 'any value';
  }
}

const FORMATS: Record<string, string> = {
  uuid: 'UUID',
  'date-time': 'date and time',
  date: 'date',
  email: 'e-mail address',
  binary: 'binary file',
};

const minimumOf = ({ minimum, exclusiveMinimum }: Schema): number | undefined => minimum ?? exclusiveMinimum;
const maximumOf = ({ maximum, exclusiveMaximum }: Schema): number | undefined => maximum ?? exclusiveMaximum;

function range(from: number | undefined, to: number | undefined, unit = ''): string {
  if (from === undefined && to === undefined) return '';
  if (from === undefined) return `, at most ${to!.toLocaleString('en')}${unit}`;
  if (to === undefined) return `, at least ${from.toLocaleString('en')}${unit}`;
  return `, ${from.toLocaleString('en')} to ${to.toLocaleString('en')}${unit}`;
}

const defaultOf = ({ default: value }: Schema): Html | undefined =>
  value === undefined ? undefined : html`; default <code>${JSON.stringify(value)}</code>`;
