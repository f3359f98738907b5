import {
  DocketError,
  errorMessages,
  MAX_STATEMENTS_PER_REQUEST,
  newId,
  XAPI_VERSIONS,
  type XapiVersion,
} from '@docket/contracts';
import { StatementsService, type Actor } from '@docket/domain';
import { InvalidField, parseReceived, readBody } from '@docket/import';
import { Body, Controller, Get, HttpCode, Inject, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Access } from '../access/access.js';
import { CurrentActor } from '../access/current.js';
import { XAPI_PREFIX } from '../access/route-prefixes.js';
import { SETTINGS, type ApiSettings } from '../api-config.js';
import { BODY_LIMITS } from '../http/body-limits.js';
import { versionOf } from './xapi-headers.js';

const { statements: messages } = errorMessages;

const parameter = z.string().optional();
/** Parameters of a query for statements. Those that Docket does not support are named, so that the response is the one of xAPI. */
const statementQuery = z.object({
  ...Object.fromEntries(
    ['agent', 'verb', 'activity', 'registration', 'related_activities', 'related_agents', 'since', 'until']
      .concat(['limit', 'ascending', 'format', 'attachments'])
      .map((name) => [name, parameter]),
  ),
  statementId: parameter,
  voidedStatementId: parameter,
});
type StatementQuery = z.infer<typeof statementQuery>;
/** Parameters that change nothing in the response with a single statement. */
const ACCEPTED = ['statementId', 'voidedStatementId', 'format', 'attachments'];

const putQuery = z.object({ statementId: parameter });

/**
 * The statement resource of xAPI 1.0.3 and 2.0 (docs/xapi.md). It follows that specification instead of the rules of the public
 * API: invalid requests have the status 400, and statements may have unknown properties. It is not part of the OpenAPI document.
 */
@ApiExcludeController()
@Controller(XAPI_PREFIX)
export class XapiController {
  constructor(
    private readonly statements: StatementsService,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  /** Returns the supported versions. */
  @Get('about')
  @Access('public')
  about(): { version: readonly string[] } {
    return { version: XAPI_VERSIONS };
  }

  /** Records one statement or an array of them. @returns their IDs */
  @Post('statements')
  @Access({ scope: 'xapi:write' }, { maxBodyBytes: BODY_LIMITS.batch, unparsedBody: true })
  @HttpCode(200)
  receive(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Body() body: unknown,
  ): Promise<string[]> {
    return this.record(actor, requireVersion(request), body);
  }

  /** Records one statement with the ID in the query. */
  @Put('statements')
  @Access({ scope: 'xapi:write' }, { maxBodyBytes: BODY_LIMITS.identified, unparsedBody: true })
  @HttpCode(204)
  async put(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Query({ schema: putQuery }) { statementId }: z.infer<typeof putQuery>,
    @Body() body: unknown,
  ): Promise<void> {
    await this.record(actor, requireVersion(request), body, requireId(statementId));
  }

  /** Returns a statement by its ID. */
  @Get('statements')
  @Access({ scope: 'xapi:read' })
  async find(
    @CurrentActor() { organizationId }: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query({ schema: statementQuery }) query: StatementQuery,
  ): Promise<Record<string, unknown>> {
    requireVersion(request);
    const { id, voided } = requireOne(query);
    const { statement, storedAt } = await this.statements.find(organizationId, id, voided);
    void reply.header('last-modified', new Date(storedAt).toUTCString());
    return statement;
  }

  private async record(
    actor: Actor,
    version: XapiVersion,
    body: unknown,
    requiredId?: string,
  ): Promise<string[]> {
    const raw = Buffer.isBuffer(body) ? await readBody(body) : null;
    if (!raw) throw invalid(messages.unreadable);
    if (raw.length > MAX_STATEMENTS_PER_REQUEST)
      throw new DocketError('payload_too_large', messages.tooMany(MAX_STATEMENTS_PER_REQUEST));
    if (requiredId !== undefined && raw.length !== 1) throw invalid(messages.oneStatement);
    const homePage = this.settings.publicUrl;
    const statements = await readable(
      parseReceived(raw, {
        storedAt: new Date().toISOString(),
        version,
        authority: { objectType: 'Agent', name: actor.name, account: { homePage, name: actor.id } },
        newId,
        ...(requiredId !== undefined && { requiredId }),
      }),
    );
    await this.statements.receive(actor, statements);
    return statements.map(({ id }) => id);
  }
}

const invalid = (message: string, path = ''): DocketError =>
  new DocketError('invalid_xapi_request', message, { issues: [{ path, message }] });

/** @throws invalid_xapi_request instead of InvalidField */
const readable = <T>(reading: Promise<T>): Promise<T> =>
  reading.catch((error: unknown) => {
    throw error instanceof InvalidField ? invalid(error.message, error.field) : error;
  });

/** @throws invalid_xapi_request */
function requireVersion(request: FastifyRequest): XapiVersion {
  const version = versionOf(request);
  if (!version) throw invalid(messages.unsupportedVersion(XAPI_VERSIONS.join(', ')));
  return version;
}

/** Returns the ID in lower case. @throws invalid_xapi_request */
function requireId(id: string | undefined): string {
  const checked = z.guid().safeParse(id);
  if (!checked.success) throw invalid(messages.statementId, 'statementId');
  return checked.data.toLowerCase();
}

/** Returns the statement that a query names. @throws invalid_xapi_request if it names none, or several */
function requireOne(query: StatementQuery): { id: string; voided: boolean } {
  const { statementId, voidedStatementId } = query;
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  const unsupported = given.some(([name]) => !ACCEPTED.includes(name));
  if (unsupported || (statementId === undefined) === (voidedStatementId === undefined))
    throw invalid(messages.oneParameter);
  return { id: requireId(statementId ?? voidedStatementId), voided: statementId === undefined };
}
