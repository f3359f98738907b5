import { mkdir } from 'node:fs/promises';
import {
  DocketError,
  errorMessages,
  type ImportPreview,
  type ImportTable,
  type Issue,
  type MappedTable,
  type PreviewTable,
  type UploadedFile,
} from '@docket/contracts';
import { ImportMappingsService, ImportUploads, readTimeZone, readUnknownKeys, Tenancy } from '@docket/domain';
import {
  describeContent,
  openContents,
  plansByMapping,
  plansBySaved,
  previewTable,
  TemporaryFolder,
  UnreadableFile,
  validateMapping,
  type ImportContent,
  type ImportOptions,
  type ImportSource,
  type OrganizationContext,
  type Table,
  type TablePlan,
} from '@docket/import';
import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS, type ApiSettings } from '../api-config.js';
import { uploadFolder } from './uploads.js';

/** Maximum number of issues in a response. */
const MAX_ISSUES = 100;

/** Opens the tables of files that wait for their import. */
@Injectable()
export class UploadContents {
  /** Parent of temporary folders; on disk, because the temporary folder of the system is often in memory. */
  readonly folder: string;

  constructor(
    private readonly uploads: ImportUploads,
    private readonly mappings: ImportMappingsService,
    private readonly tenancy: Tenancy,
    @Inject(SETTINGS) { storageDir }: ApiSettings,
  ) {
    this.folder = uploadFolder(storageDir);
  }

  /** Returns stored files as sources of an import. */
  sourcesOf(organizationId: string, files: readonly UploadedFile[]): ImportSource[] {
    return files.map((file) => ({
      name: file.name,
      open: () => this.uploads.open(organizationId, file),
    }));
  }

  /** Opens files while `work` runs. */
  async open<T>(
    sources: readonly ImportSource[],
    work: (contents: ImportContent[]) => Promise<T>,
  ): Promise<T> {
    await mkdir(this.folder, { recursive: true });
    return TemporaryFolder.use(this.folder, async (folder) => {
      const contents: ImportContent[] = [];
      for (const source of sources) contents.push(...(await openContents(source, folder)));
      return work(contents);
    });
  }

  /** Returns what files hold, and how they would be read. */
  async describe(organizationId: string, files: readonly UploadedFile[]): Promise<ImportTable[]> {
    const context = await this.contextOf(organizationId);
    return this.open(this.sourcesOf(organizationId, files), async (contents) => {
      const tables: ImportTable[] = [];
      for (const content of contents) tables.push(await describeContent(content, context));
      return tables;
    });
  }

  /** Reads a table of stored files with a mapping. @throws invalid_request with all mistakes of the mapping */
  preview(
    organizationId: string,
    files: readonly UploadedFile[],
    { name, mapping }: PreviewTable,
  ): Promise<ImportPreview> {
    return this.open(this.sourcesOf(organizationId, files), async (contents) => {
      const content = contents.find((each) => each.name === name);
      const issues = issuesOf({ name, mapping }, content);
      if (content?.type !== 'table' || issues.length > 0) throw invalidMapping(issues);
      try {
        return await previewTable(content.table, mapping, {
          unknownKeys: (table, keys) => this.unknownKeys(organizationId, table, keys),
        });
      } catch (error) {
        if (!(error instanceof UnreadableFile)) throw error;
        throw new DocketError('invalid_request', error.message, {
          issues: [{ path: 'name', message: error.message }],
        });
      }
    });
  }

  /** Returns the knowledge about an organization by which tables are recognized. */
  async contextOf(organizationId: string): Promise<OrganizationContext> {
    const saved = await this.mappings.list(organizationId);
    const timeZone = await this.tenancy.figures(organizationId, {}, readTimeZone);
    return { saved, timeZone };
  }

  /**
   * Returns how tables are read by the saved mapping with a name, if their columns fit it, and by their own columns otherwise.
   * @throws not_found
   */
  async plansByName(
    organizationId: string,
    name: string | undefined,
  ): Promise<(table: Table) => TablePlan[]> {
    const saved = name === undefined ? null : await this.mappings.getByName(organizationId, name);
    return (table) => plansBySaved(table, saved?.mapping ?? null);
  }

  /**
   * Returns which tables a request imports, and how they are read.
   * @throws invalid_request with everything that is wrong with the tables and their mappings
   */
  async selectionOf(
    sources: readonly ImportSource[],
    tables: readonly MappedTable[],
  ): Promise<Pick<ImportOptions, 'plans' | 'includes'>> {
    const issues = await this.open(sources, async (contents) => {
      const byName = new Map(contents.map((content) => [content.name, content]));
      return tables.flatMap((table, at) => {
        const repeated = tables.findIndex(({ name }) => name === table.name) < at;
        const found = repeated
          ? [{ path: 'name', message: messages.repeatedTable(table.name) }]
          : issuesOf(table, byName.get(table.name));
        return found.map((issue) => withPath(`tables.${at}`, issue));
      });
    });
    if (issues.length > 0) throw invalidMapping(issues);
    const mappings = new Map(tables.map(({ name, mapping }) => [name, mapping]));
    return {
      includes: (name) => mappings.has(name),
      plans: (table) => plansByMapping(table, mappings.get(table.name)!),
    };
  }

  private async unknownKeys(
    organizationId: string,
    table: Parameters<typeof readUnknownKeys>[1],
    keys: string[],
  ): ReturnType<Parameters<typeof previewTable>[2]['unknownKeys']> {
    const unknown = await this.tenancy.snapshot(organizationId, (em) => readUnknownKeys(em, table, keys));
    return unknown.map(({ key, suggestedKey, suggestedTitle }) => ({
      value: key,
      suggestion: suggestedKey === null ? null : { key: suggestedKey, title: suggestedTitle ?? suggestedKey },
    }));
  }
}

const { imports: messages } = errorMessages;

/** Returns what is wrong with a table of a request. */
function issuesOf({ name, mapping }: MappedTable, content: ImportContent | undefined): Issue[] {
  if (!content) return [{ path: 'name', message: messages.unknownTable(name) }];
  if (content.type === 'unreadable') return [{ path: 'name', message: content.error.message }];
  if (content.type === 'statements')
    return mapping ? [{ path: 'mapping', message: messages.statementsHaveNoMapping }] : [];
  if (!mapping) return [{ path: 'mapping', message: messages.mappingRequired }];
  return validateMapping(mapping, content.table.columns).map((issue) => withPath('mapping', issue));
}

/** Returns an issue of a part of the request. */
const withPath = (path: string, { path: inner, message }: Issue): Issue => ({
  path: `${path}.${inner}`,
  message,
});

const invalidMapping = (issues: Issue[]): DocketError =>
  new DocketError('invalid_request', messages.invalidMapping, { issues: issues.slice(0, MAX_ISSUES) });
