import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  AppControllerRoute,
  AppViewRoute,
  BullBoardQueues,
  IServerAdapter,
  UIConfig,
} from '@bull-board/api/typings/app';
import type { FastifyInstance, FastifyReply } from 'fastify';

/**
 * Bull Board as part of our server, to look and change nothing: a job is only the messenger of a report's row, so what is
 * done to it there would say nothing about the report. The routes that change something are never made. Nor is a font
 * asked for at another site, as the board's own page would.
 */
export class BoardAdapter implements IServerAdapter {
  private queues: BullBoardQueues = new Map();
  private page = '';
  private files = '';
  private entry: AppViewRoute | undefined;
  private api: AppControllerRoute[] = [];
  private uiConfig: UIConfig = {};

  constructor(private readonly basePath: string) {}

  setQueues(queues: BullBoardQueues): this {
    this.queues = queues;
    return this;
  }

  setViewsPath(folder: string): this {
    this.page = readFileSync(join(folder, 'index.ejs'), 'utf8').replace(/<link href="https:[^>]*>/g, '');
    return this;
  }

  setStaticPath(_: string, folder: string): this {
    this.files = folder;
    return this;
  }

  setEntryRoute(route: AppViewRoute): this {
    this.entry = route;
    return this;
  }

  setApiRoutes(routes: AppControllerRoute[]): this {
    this.api = routes.filter(({ method }) => [method].flat().every((verb) => verb === 'get'));
    return this;
  }

  setUIConfig(config: UIConfig): this {
    this.uiConfig = config;
    return this;
  }

  /** Errors are answered like all others of the server. */
  setErrorHandler(): this {
    return this;
  }

  /** Adds the board's page, files and API to `server`, whose prefix is the base path. */
  async serve(server: FastifyInstance): Promise<void> {
    const { default: fastifyStatic } = await import('@fastify/static');
    await server.register(fastifyStatic, { root: this.files, prefix: '/static/', decorateReply: false });
    for (const url of [this.entry?.route ?? []].flat())
      server.get(url, (_, reply) => reply.type('text/html; charset=utf-8').send(this.render()));
    for (const { route, handler } of this.api) {
      for (const url of [route].flat()) {
        server.get(url, async ({ params, query, body, headers }, reply: FastifyReply) => {
          const { queues, uiConfig } = this;
          const request = { queues, uiConfig, params, query, body, headers } as Parameters<typeof handler>[0];
          const answer = await handler(request);
          return reply.code(answer.status ?? 200).send(answer.body);
        });
      }
    }
  }

  /** The page's template has no more than names to fill in: `<%= title %>`. */
  private render(): string {
    const { basePath, uiConfig } = this;
    const values = this.entry?.handler({ basePath, uiConfig }).params ?? {};
    return this.page.replace(/<%[=-] (\w+) %>/g, (_, name: string) => values[name] ?? '');
  }
}
