import { importProgress } from '@docket/contracts';
import { applyDecorators } from '@nestjs/common';
import { ApiProduces, ApiResponse } from '@nestjs/swagger';

/** Declares that the response of a route is the progress of an import, and its errors by status, which are JSON. */
export const RespondsWithProgress = (errors: Record<number, string>) =>
  applyDecorators(
    ApiProduces('application/x-ndjson'),
    ApiResponse({
      status: 200,
      description: 'Progress, one JSON value per line',
      standardSchema: importProgress,
    }),
    ...Object.entries(errors).map(([status, description]) =>
      ApiResponse({
        status: Number(status),
        description,
        content: { 'application/json': { schema: { $ref: '#/components/schemas/ApiError' } } },
      }),
    ),
  );
