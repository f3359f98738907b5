import { requestScope } from '@docket/domain';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { from, lastValueFrom, type Observable } from 'rxjs';
import type { AuthenticatedRequest } from '../access/current.js';
import { KeptAnswers } from './kept-answers.js';

/** Parameters that name the instant of a figure. */
const INSTANTS = ['asOf', 'to', 'knownAt'];

/** Keeps the answers of routes that return figures of the organization, which are the same for everybody who may read them. */
@Injectable()
export class KeepAnswers implements NestInterceptor {
  constructor(private readonly answers: KeptAnswers) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { actor, url, query } = context.switchToHttp().getRequest<AuthenticatedRequest>();
    const question = {
      organizationId: actor!.organizationId,
      text: `${requestScope()?.language ?? ''} ${url}`,
      past: INSTANTS.some((name) => name in (query as object)),
    };
    return from(this.answers.answer(question, () => lastValueFrom(next.handle())));
  }
}
