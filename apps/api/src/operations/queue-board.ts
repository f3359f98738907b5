import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { DocketError } from '@docket/contracts';
import { ReportQueue } from '@docket/queue';
import type { Logger } from '@docket/observability';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { declareAccess } from '../access/access.js';
import { operatorOf } from '../access/operator.js';
import { answerError } from '../http/error.filter.js';
import { SessionService, signInFirst } from '../auth/session.service.js';
import { BoardAdapter } from './board-adapter.js';

/** Where operators look into the queue. */
export const QUEUE_BOARD = '/ops/queues';

/**
 * Serves Bull Board below `QUEUE_BOARD`, behind the sign-in and the operator's mark. The guard of our own routes does not
 * see those of a plugin, so a hook asks in front of each of them: the page, its files, its API, and addresses that are none.
 */
export async function serveQueueBoard(app: NestFastifyApplication, logger: Logger): Promise<void> {
  const queue = app.get(ReportQueue);
  const board = new BoardAdapter(QUEUE_BOARD);
  createBullBoard({
    queues: [new BullMQAdapter(queue.inside, { readOnlyMode: true })],
    serverAdapter: board,
    options: {
      uiConfig: {
        boardTitle: 'Docket queues',
        hideDocsLink: true,
        miscLinks: [{ text: 'Operations', url: '/operations' }],
      },
    },
  });
  const sessions = app.get(SessionService);
  const server = app.getHttpAdapter().getInstance();
  await server.register(
    async (scope) => {
      declareAccess(scope, 'operator');
      scope.addHook('onRequest', async (request, reply) => {
        try {
          await admitOperator(sessions, request, reply);
          allowBoardPage(reply);
        } catch (error) {
          answerError(error, request, reply, logger);
        }
      });
      scope.setErrorHandler(async (error, request, reply) =>
        answerError((await queue.isReady()) ? error : redisIsAway(), request, reply, logger),
      );
      await board.serve(scope);
      const nothing = (request: FastifyRequest, reply: FastifyReply): void =>
        answerError(nothingHere(), request, reply, logger);
      scope.route({ method: ['POST', 'PUT', 'PATCH', 'DELETE'], url: '/', handler: nothing });
      scope.all('/*', nothing);
    },
    { prefix: QUEUE_BOARD },
  );
}

/** @throws unauthenticated, not_allowed */
async function admitOperator(
  sessions: SessionService,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const found = await sessions.find(request);
  if (!found) throw signInFirst();
  operatorOf(found.signedIn, request.ip);
  if (found.cookies.length > 0) void reply.header('set-cookie', found.cookies);
}

/** The page names the address that its own links begin with, which no other page may. */
function allowBoardPage(reply: FastifyReply): void {
  const policy = String(reply.raw.getHeader('content-security-policy'));
  void reply
    .header('content-security-policy', policy.replace("base-uri 'none'", "base-uri 'self'"))
    .header('cache-control', 'no-store');
}

const redisIsAway = (): DocketError =>
  new DocketError('unavailable', 'Redis cannot be reached just now. Reports wait in PostgreSQL meanwhile.');
const nothingHere = (): DocketError => new DocketError('not_found', 'There is nothing at this address.');
