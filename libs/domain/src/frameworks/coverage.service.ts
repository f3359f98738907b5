import {
  DocketError,
  errorMessages,
  type CountingAttemptsPage,
  type CountingAttemptsQuery,
  type FrameworkCoverage,
  type FrameworkKind,
  type FrameworkList,
  type RiskItemDetail,
  type RiskItemPeoplePage,
  type RiskItemPeopleQuery,
} from '@docket/contracts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { instantsOf, type FigureInstant, type RequestedInstant } from '../history/figure-instant.js';
import { Tenancy } from '../organization/tenancy.js';
import { readRiskItemPeople } from './coverage-people.js';
import { readFramework, readFrameworks, readRiskItem } from './coverage.js';
import { findFramework, readCatalog } from './framework-catalog.js';
import { readTrained } from './trained-people.js';

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
  async list(organizationId: string, kind: FrameworkKind, instant: RequestedInstant): Promise<FrameworkList> {
    const { items, ...parameters } = await this.tenancy.figures(organizationId, instant, readFrameworks);
    return { ...parameters, items: items.filter((framework) => framework.kind === kind) };
  }

  /** Returns a framework and its items. @throws not_found */
  framework(
    organizationId: string,
    frameworkRef: FrameworkRef,
    instant: RequestedInstant,
  ): Promise<FrameworkCoverage> {
    return this.tenancy.figures(organizationId, instant, async (em, at) => {
      await requireKind(em, at, frameworkRef);
      return readFramework(em, at, frameworkRef.id);
    });
  }

  /** Returns an item and the topics that are mapped to it. @throws not_found */
  item(
    organizationId: string,
    frameworkRef: FrameworkRef,
    itemId: string,
    instant: RequestedInstant,
  ): Promise<RiskItemDetail> {
    return this.tenancy.figures(organizationId, instant, async (em, at) => {
      await requireKind(em, at, frameworkRef);
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
    return this.tenancy.figures(organizationId, query, async (em, at) => {
      await requireKind(em, at, frameworkRef);
      return {
        ...(await readRiskItemPeople(em, at, frameworkRef.id, itemId, query)),
        ...instantsOf(at),
      };
    });
  }

  /** Returns a page of the attempts that count for items of a framework. @throws not_found */
  attempts(
    organizationId: string,
    frameworkRef: FrameworkRef,
    query: CountingAttemptsQuery,
  ): Promise<CountingAttemptsPage> {
    return this.tenancy.figures(organizationId, query, async (em, at) => {
      await requireKind(em, at, frameworkRef);
      return { ...(await readTrained(em, at, frameworkRef.id, query)), ...instantsOf(at) };
    });
  }
}

async function requireKind(em: EntityManager, at: FigureInstant, { kind, id }: FrameworkRef): Promise<void> {
  if (findFramework(await readCatalog(em, at), id).kind === kind) return;
  const { notOwasp, notRegulatory } = errorMessages.frameworks;
  throw new DocketError('not_found', kind === 'owasp' ? notOwasp(id) : notRegulatory(id));
}
