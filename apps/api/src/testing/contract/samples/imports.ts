import { newId } from '@docket/contracts';
import type { ApiFixture } from '../api-fixture.js';
import { get, type Sample, type SamplesByOperation } from './sample.js';

const UPLOADS = '/api/admin/imports/uploads';
const mapping = { kind: 'teams', fields: { name: { column: 'name' } } };
const noUpload = { status: 404, params: { id: newId() } };

/** Uploads a file. @returns the ID of the upload */
async function uploaded({ api, admin }: ApiFixture, content = `name\n${newId()}\n`): Promise<string> {
  const { headers, body } = form('teams.csv', content);
  const response = await api.call('POST', UPLOADS, { cookie: admin, headers, body });
  return response.body.id as string;
}

const saved = ({ insert }: ApiFixture): Promise<string> =>
  insert('import_mapping', { name: newId(), definition: mapping, changed_by: 'ada@example.org' });

/** Samples of uploads, imports and saved mappings. */
export const imports: SamplesByOperation = {
  'POST /imports': (): Sample[] => [
    { status: 200, ...form('teams.csv', `name\n${newId()}\n`) },
    {
      status: 200,
      query: { dryRun: 'true', onRejected: 'keep_good_rows' },
      ...form('unknown.csv', 'no,idea\n1,2\n'),
    },
    { status: 404, query: { mapping: 'none' }, ...form('teams.csv', 'name\n') },
    {
      status: 422,
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      body: Buffer.from('--x--\r\n'),
    },
  ],
  'GET /imports/rejected/{id}': async (fixture) => [
    { status: 200, params: { id: await rejectedFile(fixture) } },
    noUpload,
  ],
  'POST /imports/uploads': () => [
    { status: 201, ...form('people.csv', 'E-Mail;Name\nada@example.org;Ada\n') },
    { status: 201, ...form('statements.json', '[]') },
  ],
  'GET /imports/uploads/{id}': async (fixture) => [
    { status: 200, params: { id: await uploaded(fixture) } },
    noUpload,
  ],
  'DELETE /imports/uploads/{id}': async (fixture) => [
    { status: 200, params: { id: await uploaded(fixture) } },
    noUpload,
    { status: 409, params: { id: await imported(fixture) } },
  ],
  'POST /imports/uploads/{id}/preview': async (fixture) => {
    const params = { id: await uploaded(fixture, 'name\nPreview\n') };
    return [
      { status: 200, params, body: { name: 'teams.csv', mapping } },
      { status: 422, params, body: { name: 'other.csv', mapping } },
      { ...noUpload, body: { name: 'teams.csv', mapping } },
    ];
  },
  'POST /imports/uploads/{id}/import': async (fixture) => {
    const body = { tables: [{ name: 'teams.csv', mapping }] };
    return [
      { status: 200, params: { id: await uploaded(fixture) }, body },
      { status: 200, params: { id: await uploaded(fixture) }, body: { ...body, dryRun: true } },
      { status: 409, params: { id: await imported(fixture) }, body },
      { ...noUpload, body },
    ];
  },
  'GET /imports/mappings': get,
  'POST /imports/mappings': () => {
    const body = { name: newId(), mapping };
    return [
      { status: 201, body },
      { status: 409, body },
    ];
  },
  'PUT /imports/mappings/{id}': async (fixture) => {
    const [id, taken] = [await saved(fixture), newId()];
    await fixture.insert('import_mapping', { name: taken, definition: mapping, changed_by: '' });
    return [
      { status: 200, params: { id }, body: { name: newId(), mapping } },
      { status: 409, params: { id }, body: { name: taken, mapping } },
      { ...noUpload, body: { name: newId(), mapping } },
    ];
  },
  'DELETE /imports/mappings/{id}': async (fixture) => [
    { status: 200, params: { id: await saved(fixture) } },
    noUpload,
  ],
};

/** Returns the ID of an upload that is being imported. */
async function imported(fixture: ApiFixture): Promise<string> {
  const id = await uploaded(fixture);
  await fixture.api.db.asOwner('update import_upload set importing_since = now() where id = $1', [id]);
  return id;
}

/** Imports a file with a rejected row. @returns the ID of the file of rejected rows */
async function rejectedFile({ api, admin }: ApiFixture): Promise<string> {
  const url = '/api/admin/imports?onRejected=keep_good_rows';
  const name = newId();
  const twice = form('teams.csv', `name\n${name}\n${name}\n`);
  const response = await api.call('POST', url, { cookie: admin, ...twice });
  return /"rejectedFiles":\[\{"id":"([^"]+)/.exec(response.raw.toString())![1]!;
}

/** Returns a multipart form with a file. */
export function form(
  name: string,
  content: string | Uint8Array,
): { headers: Record<string, string>; body: Buffer } {
  const head = `--x\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\n\r\n`;
  const body = Buffer.concat([Buffer.from(head), Buffer.from(content), Buffer.from('\r\n--x--\r\n')]);
  return { headers: { 'content-type': 'multipart/form-data; boundary=x' }, body };
}
