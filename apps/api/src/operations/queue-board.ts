import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { DocketError, errorMessages } from '@docket/contracts';
import { ReportQueue } from '@docket/queue';
import type { Logger } from '@docket/observability';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { declareAccess } from '../access/access.js';
import { sendError } from '../http/error.filter.js';
import { BoardAdapter } from './board-adapter.js';

/** Path of the queue board. */
export const QUEUE_BOARD = '/ops/queues';

/**
 * Serves Bull Board below `QUEUE_BOARD` for signed-in operators: the page, its files, its API and unknown paths.
 */
export async function serveQueueBoard(app: NestFastifyApplication, logger: Logger): Promise<void> {
  const queue = app.get(ReportQueue);
  const board = new BoardAdapter(QUEUE_BOARD);
  createBullBoard({
    queues: [new BullMQAdapter(queue.bullQueue, { readOnlyMode: true })],
    serverAdapter: board,
    options: {
      uiConfig: {
        boardTitle: 'Docket queues',
        hideDocsLink: true,
        miscLinks: [{ text: 'Operations', url: '/operations' }],
      },
    },
  });
  const server = app.getHttpAdapter().getInstance();
  await server.register(
    async (scope) => {
      declareAccess(scope, 'operator');
      scope.addHook('onRequest', async (_, reply) => allowBoardPage(reply));
      scope.setErrorHandler(async (error, request, reply) => {
        const ownError = error instanceof DocketError || (await queue.isReady());
        sendError(ownError ? error : redisUnavailable(), request, reply, logger);
      });
      await board.serve(scope);
      const notFound = (request: FastifyRequest, reply: FastifyReply): void =>
        sendError(notFoundError(), request, reply, logger);
      scope.route({ method: ['POST', 'PUT', 'PATCH', 'DELETE'], url: '/', handler: notFound });
      scope.all('/*', notFound);
    },
    { prefix: QUEUE_BOARD },
  );
}

/** Allows the base URL that the board's page sets for its links. Other pages must not set one. */
function allowBoardPage(reply: FastifyReply): void {
  const policy = String(reply.raw.getHeader('content-security-policy'));
  void reply
    .header('content-security-policy', policy.replace("base-uri 'none'", "base-uri 'self'"))
    .header('cache-control', 'no-store');
}

const redisUnavailable = (): DocketError =>
  new DocketError('unavailable', errorMessages.http.redisUnavailable);
const notFoundError = (): DocketError => new DocketError('not_found', errorMessages.http.notFound);
