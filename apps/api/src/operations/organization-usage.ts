import type { OrganizationUsageView, Page, PageQuery } from '@docket/contracts';
import { DatabaseLoad, OperationsService } from '@docket/domain';
import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS, type ApiSettings } from '../api-config.js';
import { Exports } from '../http/exports.js';
import { ImportSlots } from '../imports/import-slots.js';
import { UploadQuota } from '../throttle/upload-quota.js';

/** What organizations use of the installation, for operators (docs/limits.md). */
@Injectable()
export class OrganizationUsage {
  constructor(
    private readonly operations: OperationsService,
    private readonly load: DatabaseLoad,
    private readonly uploads: UploadQuota,
    private readonly exports: Exports,
    private readonly imports: ImportSlots,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  /** Returns a page of organizations, those with the most stored bytes first. */
  async page(query: PageQuery): Promise<Page<OrganizationUsageView>> {
    const { quotas } = this.settings;
    const { connections, figures } = this.load.usage();
    const { items, ...page } = await this.operations.organizations(query);
    return {
      ...page,
      items: await Promise.all(
        items.map(async ({ organization, queuedReports, storedBytes }) => {
          const { id } = organization;
          const [connection, figure] = [connections.get(id), figures.get(id)];
          return {
            organization,
            queuedReports: { used: queuedReports, quota: quotas.queuedReports },
            storedBytes: { used: storedBytes, quota: quotas.storedMb * 1024 ** 2 },
            uploadedMebibytes: {
              used: await this.uploads.usedMebibytes(id),
              quota: quotas.uploadedMbPerDay,
            },
            exports: {
              used: this.exports.slots.usedBy(id),
              quota: this.exports.slots.limits.perOrganization,
            },
            imports: { used: this.imports.usedBy(id), quota: this.imports.limits.perOrganization },
            requests: { running: connection?.running ?? 0, waiting: connection?.waiting ?? 0 },
            refusals:
              this.exports.slots.refusedOf(id) +
              this.imports.refusedOf(id) +
              (connection?.refused ?? 0) +
              (figure?.refused ?? 0),
          };
        }),
      ),
    };
  }
}
