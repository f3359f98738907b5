import { apiError, sessionView, signInEmail, type SessionView } from '@docket/contracts';
import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiSecurity, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Access } from '../access/access.js';
import { CurrentSession } from '../access/current.js';
import { done, type Done } from '../http/done.js';
import { SessionService } from './session.service.js';

const credentials = z
  .object({ email: signInEmail, password: z.string().min(1).max(128) })
  .meta({ id: 'Credentials' });

/** Signing in and out. */
@ApiTags('session')
@Controller('api')
export class SessionController {
  constructor(private readonly sessions: SessionService) {}

  /** Who is signed in, for which organization, and whether they operate the installation. */
  @Get('session')
  @Access('session')
  @ApiOperation({ summary: 'Who is signed in' })
  @ApiSecurity('session')
  @ApiResponse({ status: 200, description: 'Who is signed in', standardSchema: sessionView })
  @ApiResponse({ status: 401, description: 'Nobody is signed in', standardSchema: apiError })
  @ApiResponse({
    status: 403,
    description: 'The account is no active person and no operator',
    standardSchema: apiError,
  })
  session(@CurrentSession() session: SessionView): SessionView {
    return session;
  }

  /** Signs in with e-mail and password; the session is a cookie. */
  @Post('auth/sign-in/email')
  @Access('public')
  @ApiOperation({ summary: 'Sign in with e-mail and password' })
  @HttpCode(200)
  @ApiResponse({ status: 200, description: 'Signed in', standardSchema: done })
  @ApiResponse({ status: 401, description: 'The e-mail or the password is wrong', standardSchema: apiError })
  @ApiResponse({ status: 429, description: 'Too many tries; see Retry-After', standardSchema: apiError })
  async signIn(
    @Body({ schema: credentials }) body: z.infer<typeof credentials>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Done> {
    void reply.header('set-cookie', await this.sessions.signIn(request, body));
    return { status: true };
  }

  /** Signs out here. */
  @Post('auth/sign-out')
  @Access('public')
  @ApiOperation({ summary: 'Sign out here' })
  @HttpCode(200)
  @ApiResponse({ status: 200, description: 'Signed out', standardSchema: done })
  async signOut(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Done> {
    void reply.header('set-cookie', await this.sessions.signOut(request));
    return { status: true };
  }

  /** Signs out everywhere: every session of the account ends. */
  @Post('auth/revoke-sessions')
  @Access('session')
  @ApiOperation({ summary: 'Sign out everywhere' })
  @ApiSecurity('session')
  @HttpCode(200)
  @ApiResponse({ status: 200, description: 'Signed out everywhere', standardSchema: done })
  @ApiResponse({ status: 401, description: 'Nobody is signed in', standardSchema: apiError })
  async signOutEverywhere(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Done> {
    void reply.header('set-cookie', await this.sessions.signOutEverywhere(request));
    return { status: true };
  }
}
