import { apiError, credentials, sessionView, type Credentials, type SessionView } from '@docket/contracts';
import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiSecurity, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '../access/access.js';
import { CurrentAccount } from '../access/current.js';
import { success, type Success } from '../http/success.js';
import { SessionService, sessionViewOf, type SignedIn } from './session.service.js';

/** Sign-in, sign-out and the current session. */
@ApiTags('session')
@Controller('api')
export class SessionController {
  constructor(private readonly sessions: SessionService) {}

  /** Returns the signed-in account, its person and organization, and whether it is an operator. */
  @Get('session')
  @Access('session')
  @ApiOperation({ summary: 'Get the current session' })
  @ApiSecurity('session')
  @ApiResponse({
    status: 200,
    description: 'The signed-in account, with its person and organization if it belongs to an active person',
    standardSchema: sessionView,
  })
  @ApiResponse({ status: 401, description: 'Not signed in', standardSchema: apiError })
  session(@CurrentAccount() signedIn: SignedIn): SessionView {
    return sessionViewOf(signedIn);
  }

  /** Signs in with e-mail address and password, and sets the session cookie. */
  @Post('auth/sign-in/email')
  @Access('public')
  @ApiOperation({ summary: 'Sign in with e-mail address and password' })
  @HttpCode(200)
  @ApiResponse({ status: 200, description: 'Signed in. The session cookie is set', standardSchema: success })
  @ApiResponse({ status: 401, description: 'Incorrect e-mail address or password', standardSchema: apiError })
  @ApiResponse({
    status: 429,
    description: 'Too many failed attempts; see `Retry-After`',
    standardSchema: apiError,
  })
  async signIn(
    @Body({ schema: credentials }) body: Credentials,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Success> {
    void reply.header('set-cookie', await this.sessions.signIn(request, body));
    return { status: true };
  }

  /** Ends the current session. */
  @Post('auth/sign-out')
  @Access('public')
  @ApiOperation({ summary: 'Sign out' })
  @HttpCode(200)
  @ApiResponse({
    status: 200,
    description: 'Signed out. The session cookie is cleared',
    standardSchema: success,
  })
  async signOut(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Success> {
    void reply.header('set-cookie', await this.sessions.signOut(request));
    return { status: true };
  }

  /** Ends all sessions of the account. */
  @Post('auth/revoke-sessions')
  @Access('session')
  @ApiOperation({ summary: 'Sign out everywhere' })
  @ApiSecurity('session')
  @HttpCode(200)
  @ApiResponse({
    status: 200,
    description: 'All sessions of the account are ended, including this one',
    standardSchema: success,
  })
  @ApiResponse({ status: 401, description: 'Not signed in', standardSchema: apiError })
  async signOutEverywhere(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Success> {
    void reply.header('set-cookie', await this.sessions.signOutEverywhere(request));
    return { status: true };
  }
}
