import {
  DocketError,
  type FrameworkCoverage,
  type FrameworkKind,
  type FrameworkList,
  type RiskItemDetail,
  type RiskItemPeoplePage,
  type RiskItemPeopleQuery,
} from '@docket/contracts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { instantOf } from '../organization/clock.js';
import { Tenancy } from '../organization/tenancy.js';
import { readRiskItemPeople } from './coverage-people.js';
import { readFramework, readFrameworks, readRiskItem, type CoverageAt } from './coverage.js';
import { findFramework, readCatalog } from './framework-catalog.js';

/** Which framework: its id, and the kind among which it is looked for. */
export interface FrameworkAddress {
  kind: FrameworkKind;
  id: string;
}

/** Questions about coverage (domain.md section 2), each answered from one snapshot as of an instant; now unless told. */
@Injectable()
export class CoverageService {
  constructor(private readonly tenancy: Tenancy) {}

  /** The frameworks of a kind with their items counted by status. */
  async list(organizationId: string, kind: FrameworkKind, asOf?: string): Promise<FrameworkList> {
    const { items, ...parameters } = await this.ask(organizationId, asOf, readFrameworks);
    return { ...parameters, items: items.filter((framework) => framework.kind === kind) };
  }

  /** A framework and each of its items. @throws not_found */
  framework(organizationId: string, address: FrameworkAddress, asOf?: string): Promise<FrameworkCoverage> {
    return this.ask(organizationId, asOf, async (em, at) => {
      await requireKind(em, address);
      return readFramework(em, at, address.id);
    });
  }

  /** An item with the topics that count for it. @throws not_found */
  item(
    organizationId: string,
    address: FrameworkAddress,
    itemId: string,
    asOf?: string,
  ): Promise<RiskItemDetail> {
    return this.ask(organizationId, asOf, async (em, at) => {
      await requireKind(em, address);
      return readRiskItem(em, at, address.id, itemId);
    });
  }

  /** A page of the eligible people of an item. @throws not_found */
  people(
    organizationId: string,
    address: FrameworkAddress,
    itemId: string,
    query: RiskItemPeopleQuery,
  ): Promise<RiskItemPeoplePage> {
    return this.ask(organizationId, query.asOf, async (em, at) => {
      await requireKind(em, address);
      return { ...(await readRiskItemPeople(em, at, address.id, itemId, query)), asOf: at.asOf };
    });
  }

  private ask<T>(
    organizationId: string,
    asOf: string | undefined,
    read: (em: EntityManager, at: CoverageAt) => Promise<T>,
  ): Promise<T> {
    return this.tenancy.snapshot(organizationId, async (em) =>
      read(em, { organizationId, asOf: await instantOf(em, asOf) }),
    );
  }
}

async function requireKind(em: EntityManager, { kind, id }: FrameworkAddress): Promise<void> {
  if (findFramework(await readCatalog(em), id).kind === kind) return;
  const words = kind === 'owasp' ? 'an OWASP list' : 'a regulatory framework';
  throw new DocketError('not_found', `"${id}" is not ${words}. Look for it among the others.`);
}
