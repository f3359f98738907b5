import {
  DocketError,
  errorMessages,
  type FrameworkCoverage,
  type FrameworkKind,
  type FrameworkList,
  type RiskItemDetail,
  type RiskItemPeoplePage,
  type RiskItemPeopleQuery,
} from '@docket/contracts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { resolveAsOf } from '../organization/clock.js';
import { Tenancy } from '../organization/tenancy.js';
import { readRiskItemPeople } from './coverage-people.js';
import { readFramework, readFrameworks, readRiskItem, type CoverageAt } from './coverage.js';
import { findFramework, readCatalog } from './framework-catalog.js';

/** A framework by ID; a framework of another kind is not found. */
export interface FrameworkRef {
  kind: FrameworkKind;
  id: string;
}

/**
 * Reads coverage at an instant, by default now, each time in one snapshot transaction (docs/domain.md,
 * section 3).
 */
@Injectable()
export class CoverageService {
  constructor(private readonly tenancy: Tenancy) {}

  /** Returns the frameworks of a kind, with the number of items by status. */
  async list(organizationId: string, kind: FrameworkKind, asOf?: string): Promise<FrameworkList> {
    const { items, ...parameters } = await this.read(organizationId, asOf, readFrameworks);
    return { ...parameters, items: items.filter((framework) => framework.kind === kind) };
  }

  /** Returns a framework and its items. @throws not_found */
  framework(organizationId: string, frameworkRef: FrameworkRef, asOf?: string): Promise<FrameworkCoverage> {
    return this.read(organizationId, asOf, async (em, at) => {
      await requireKind(em, frameworkRef);
      return readFramework(em, at, frameworkRef.id);
    });
  }

  /** Returns an item and the topics that are mapped to it. @throws not_found */
  item(
    organizationId: string,
    frameworkRef: FrameworkRef,
    itemId: string,
    asOf?: string,
  ): Promise<RiskItemDetail> {
    return this.read(organizationId, asOf, async (em, at) => {
      await requireKind(em, frameworkRef);
      return readRiskItem(em, at, frameworkRef.id, itemId);
    });
  }

  /** Returns a page of the eligible people of an item. @throws not_found */
  people(
    organizationId: string,
    frameworkRef: FrameworkRef,
    itemId: string,
    query: RiskItemPeopleQuery,
  ): Promise<RiskItemPeoplePage> {
    return this.read(organizationId, query.asOf, async (em, at) => {
      await requireKind(em, frameworkRef);
      return { ...(await readRiskItemPeople(em, at, frameworkRef.id, itemId, query)), asOf: at.asOf };
    });
  }

  private read<T>(
    organizationId: string,
    asOf: string | undefined,
    query: (em: EntityManager, at: CoverageAt) => Promise<T>,
  ): Promise<T> {
    return this.tenancy.snapshot(organizationId, async (em) =>
      query(em, { organizationId, asOf: await resolveAsOf(em, asOf) }),
    );
  }
}

async function requireKind(em: EntityManager, { kind, id }: FrameworkRef): Promise<void> {
  if (findFramework(await readCatalog(em), id).kind === kind) return;
  const { notOwasp, notRegulatory } = errorMessages.frameworks;
  throw new DocketError('not_found', kind === 'owasp' ? notOwasp(id) : notRegulatory(id));
}
