import {
  apiError,
  credentials,
  passkeyOptions,
  secondFactorCode,
  sessionView,
  signedInWithCode,
  signInResult,
  usePasskey,
  type Credentials,
  type PasskeyOptionsView,
  type SecondFactorCode,
  type SessionView,
  type SignedInWithCode,
  type SignInResult,
  type UsePasskey,
} from '@docket/contracts';
import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiSecurity, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, PASSWORD_COST } from '../access/access.js';
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
  @Access('enrolment')
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

  /**
   * Signs in with e-mail address and password. Sets the session cookie, or a cookie with which the sign-in continues with the
   * second factor.
   */
  @Post('auth/sign-in/email')
  @Access('public', { cost: PASSWORD_COST })
  @ApiOperation({ summary: 'Sign in with e-mail address and password' })
  @HttpCode(200)
  @ApiResponse({
    status: 200,
    description: 'Signed in, or the second factor is needed',
    standardSchema: signInResult,
  })
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
  ): Promise<SignInResult> {
    const { cookies, methods } = await this.sessions.signIn(request, body);
    void reply.header('set-cookie', cookies);
    return { status: methods.length === 0, secondFactor: methods };
  }

  /** Completes a sign-in with a code of an authenticator app or a recovery code, and sets the session cookie. */
  @Post('auth/sign-in/code')
  @Access('public')
  @ApiOperation({ summary: 'Complete a sign-in with a code' })
  @HttpCode(200)
  @ApiResponse({
    status: 200,
    description: 'Signed in. The session cookie is set',
    standardSchema: signedInWithCode,
  })
  @ApiResponse({ status: 401, description: 'The sign-in has expired', standardSchema: apiError })
  @ApiResponse({
    status: 429,
    description: 'Too many incorrect codes; see `Retry-After`',
    standardSchema: apiError,
  })
  async signInWithCode(
    @Body({ schema: secondFactorCode }) { code }: SecondFactorCode,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedInWithCode> {
    const { cookies, recoveryCodes } = await this.sessions.signInWithCode(request, code);
    void reply.header('set-cookie', cookies);
    return { status: true, recoveryCodes };
  }

  /** Returns the options with which the browser uses a passkey to complete a sign-in. */
  @Post('auth/sign-in/passkey/options')
  @Access('public')
  @ApiOperation({ summary: 'Start completing a sign-in with a passkey' })
  @HttpCode(200)
  @ApiResponse({ status: 200, description: 'The options for the browser', standardSchema: passkeyOptions })
  @ApiResponse({ status: 401, description: 'The sign-in has expired', standardSchema: apiError })
  async passkeyOptions(@Req() request: FastifyRequest): Promise<PasskeyOptionsView> {
    return { options: { ...(await this.sessions.passkeyOptions(request)) } };
  }

  /** Completes a sign-in with a passkey, and sets the session cookie. */
  @Post('auth/sign-in/passkey')
  @Access('public')
  @ApiOperation({ summary: 'Complete a sign-in with a passkey' })
  @HttpCode(200)
  @ApiResponse({ status: 200, description: 'Signed in. The session cookie is set', standardSchema: success })
  @ApiResponse({ status: 401, description: 'The sign-in has expired', standardSchema: apiError })
  async signInWithPasskey(
    @Body({ schema: usePasskey }) body: UsePasskey,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Success> {
    void reply.header('set-cookie', await this.sessions.signInWithPasskey(request, body));
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
  @Access('enrolment')
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
