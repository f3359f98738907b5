import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ModulesContainer } from '@nestjs/core';
import { ROUTE_ARGS_METADATA, RouteParamtypes } from '@nestjs/common/internal';
import { z } from 'zod';

/** The schema of the body of a handler, e.g. `TeamsController.create`. */
export interface BodySchema {
  handler: string;
  schema: z.ZodType;
}

/** Returns the schemas of the bodies of all handlers. */
export function bodySchemas(app: NestFastifyApplication): BodySchema[] {
  const controllers = [...app.get(ModulesContainer, { strict: false }).values()].flatMap((module) =>
    [...module.controllers.values()].map(({ metatype }) => metatype as { name: string; prototype: object }),
  );
  return controllers.flatMap((controller) =>
    Object.getOwnPropertyNames(controller.prototype).flatMap((name) => {
      const parameters = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, name) ?? {}) as Record<
        string,
        { schema?: unknown }
      >;
      return Object.entries(parameters).flatMap(([key, { schema }]) =>
        key.startsWith(`${RouteParamtypes.BODY}:`) && schema instanceof z.ZodType
          ? [{ handler: `${controller.name}.${name}`, schema }]
          : [],
      );
    }),
  );
}
