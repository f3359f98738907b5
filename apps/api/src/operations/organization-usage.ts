import type { OrganizationUsageView, Page, PageQuery } from '@docket/contracts';
import { DatabaseLoad, OperationsService, type OrganizationStock } from '@docket/domain';
import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS, type ApiSettings } from '../api-config.js';
import { Exports } from '../exports/exports.js';
import { ImportSlots } from '../imports/import-slots.js';
import { UploadQuota } from '../throttle/upload-quota.js';

/** What an organization uses of the quotas that hold for all processes. */
type QuotaUse = Pick<
  OrganizationUsageView,
  'organization' | 'queuedReports' | 'storedBytes' | 'uploadedMebibytes'
>;

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

  /**
   * Returns a page of organizations, those with the highest share of a quota first, then by name. It reads the usage of all
   * organizations, of which only the command line creates more.
   */
  async page({ page, pageSize }: PageQuery): Promise<Page<OrganizationUsageView>> {
    const stocks = await this.operations.organizations();
    const uses = await Promise.all(stocks.map((stock) => this.quotaUse(stock)));
    const start = (page - 1) * pageSize;
    const items = uses.toSorted((a, b) => highestShare(b) - highestShare(a)).slice(start, start + pageSize);
    return { items: items.map((use) => this.withProcess(use)), page, pageSize, total: stocks.length };
  }

  private async quotaUse({ organization, queuedReports, storedBytes }: OrganizationStock): Promise<QuotaUse> {
    const { quotas } = this.settings;
    return {
      organization,
      queuedReports: { used: queuedReports, quota: quotas.queuedReports },
      storedBytes: { used: storedBytes, quota: quotas.storedMb * 1024 ** 2 },
      uploadedMebibytes: {
        used: await this.uploads.usedMebibytes(organization.id),
        quota: quotas.uploadedMbPerDay,
      },
    };
  }

  /** Adds what an organization uses of this process. */
  private withProcess(use: QuotaUse): OrganizationUsageView {
    const { id } = use.organization;
    const { connections, figures } = this.load.usage();
    const connection = connections.get(id);
    return {
      ...use,
      exports: { used: this.exports.slots.usedBy(id), quota: this.exports.slots.limits.perOrganization },
      imports: { used: this.imports.usedBy(id), quota: this.imports.limits.perOrganization },
      requests: { running: connection?.running ?? 0, waiting: connection?.waiting ?? 0 },
      refusals:
        this.exports.slots.refusedOf(id) +
        this.imports.refusedOf(id) +
        (connection?.refused ?? 0) +
        (figures.get(id)?.refused ?? 0),
    };
  }
}

const highestShare = ({ queuedReports, storedBytes, uploadedMebibytes }: QuotaUse): number =>
  Math.max(...[queuedReports, storedBytes, uploadedMebibytes].map(({ used, quota }) => used / quota));
