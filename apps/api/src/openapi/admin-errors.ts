import { apiError } from '@docket/contracts';
import { applyDecorators } from '@nestjs/common';
import { ApiCookieAuth, ApiResponse } from '@nestjs/swagger';

/** What every route below /api/admin may answer besides its own. */
export const AdminErrors = () =>
  applyDecorators(
    ApiCookieAuth('session'),
    ApiResponse({ status: 401, description: 'Nobody is signed in', standardSchema: apiError }),
    ApiResponse({
      status: 403,
      description: 'Not an administrator, or asked for by another site',
      standardSchema: apiError,
    }),
    ApiResponse({ status: 422, description: 'The request is not valid', standardSchema: apiError }),
    ApiResponse({
      status: 503,
      description: 'The database cannot be reached just now',
      standardSchema: apiError,
    }),
  );
