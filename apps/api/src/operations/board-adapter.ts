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
 * Serves Bull Board read-only on the Fastify server. A job only refers to the row of a report, so changing the job would
 * not change the report. The routes that change jobs are not registered, and the link to an external font is removed.
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

  /** Does nothing: the error handler of the server is used. */
  setErrorHandler(): this {
    return this;
  }

  /** Registers the page, files and API of the board on `server`, whose prefix is the base path. */
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
          const response = await handler(request);
          return reply.code(response.status ?? 200).send(response.body);
        });
      }
    }
  }

  /** Renders the template of the page, which only has placeholders such as `<%= title %>`. */
  private render(): string {
    const { basePath, uiConfig } = this;
    const values = this.entry?.handler({ basePath, uiConfig }).params ?? {};
    return this.page.replace(/<%[=-] (\w+) %>/g, (_, name: string) => values[name] ?? '');
  }
}
