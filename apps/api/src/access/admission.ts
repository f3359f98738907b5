import { setTimeout as delay } from 'node:timers/promises';
import { errorMessages } from '@docket/contracts';
import { FairQueue } from '@docket/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { SETTINGS, type ApiSettings } from '../api-config.js';
import { RetryLaterError } from '../http/error.filter.js';
import { networkOf } from '../throttle/limiter.js';
import { RequestRate } from '../throttle/request-rate.js';
import type { AuthenticatedRequest } from './current.js';
import { KnownCallers } from './known-callers.js';

/** An address may send this many seconds of its rate at once: a page of the web app consists of many files. */
const ADDRESS_BURST_SECONDS = 10;
/** Bytes of the body of a request or response that count as one further request. */
const BYTES_PER_REQUEST = 16 * 1024;
/** A response that refuses a request is held back for at most this time, so that repeating the request at once gains nothing. */
const HELD_MS = 1_000;
/** Number of responses that are held back at a time. Beyond it, connections are closed. */
const MAX_HELD = 500;

/**
 * Turns of requests. A caller with many requests waits for itself and lets those of others finish first, so that a request of another
 * one shares the thread and the database with at most one of them.
 */
export const TURNS = {
  running: 16,
  runningPerOrganization: 4,
  runningWhileShared: 1,
  waitingPerOrganization: 200,
  waitMs: 15_000,
  yieldMs: 250,
};
/** Turns of the networks of clients that are not known. */
const ADDRESS_TURNS = { running: 4, runningPerOrganization: 2, waitingPerOrganization: 200, waitMs: 15_000 };
/**
 * A turn lasts until the response is sent, but at most this time, in milliseconds: slow requests wait for the database or the client,
 * which have limits of their own.
 */
const TURN_MS = 250;

/**
 * Decides whether a request may use the server, before anything is read from the database. A request counts for the organization
 * or account whose credential it has, and for the network of the client while that is not known (docs/limits.md).
 */
@Injectable()
export class Admission {
  readonly turns = new FairQueue(TURNS);
  private readonly addressTurns = new FairQueue(ADDRESS_TURNS);
  private readonly known = new KnownCallers();
  private readonly callers: RequestRate;
  private readonly addresses: RequestRate;
  private held = 0;

  constructor(
    @Inject(SETTINGS)
    settings: Pick<ApiSettings, 'organizationRequestsPerSecond' | 'addressRequestsPerSecond'>,
  ) {
    const [perSecond, strangers] = [
      settings.organizationRequestsPerSecond,
      settings.addressRequestsPerSecond,
    ];
    this.callers = new RequestRate({ perSecond, burst: perSecond });
    this.addresses = new RequestRate({ perSecond: strangers, burst: strangers * ADDRESS_BURST_SECONDS });
  }

  /** Counts a request, and waits for the turn of its caller if the caller is known. @throws rate_limited */
  async arrive(request: AuthenticatedRequest): Promise<void> {
    const caller = this.known.of(request);
    if (caller) return this.start(request, caller);
    const network = networkOf(request.ip);
    const waitMs = this.addresses.take(network, costOf(request));
    if (waitMs > 0) await this.refuse(request, waitMs);
    await this.takeTurn(request, this.addressTurns, network);
  }

  /** Counts a request for the caller whose credential was accepted, unless it has been counted for it. @throws rate_limited */
  async identified(request: AuthenticatedRequest, caller: string): Promise<void> {
    if (request.caller === caller) return;
    this.known.remember(request, caller);
    this.end(request);
    if (!request.caller) this.addresses.add(networkOf(request.ip), -costOf(request));
    await this.start(request, caller);
  }

  /** Forgets the credential of a request, which was not accepted. */
  rejected(request: FastifyRequest): void {
    this.known.forget(request);
  }

  /** Counts the body of a response. */
  answered({ caller, ip }: AuthenticatedRequest, bytes: number): void {
    const cost = Math.floor(bytes / BYTES_PER_REQUEST);
    if (cost === 0) return;
    if (caller) this.callers.add(caller, cost);
    else this.addresses.add(networkOf(ip), cost);
  }

  /** Ends the turn of a request. */
  end(request: AuthenticatedRequest): void {
    request.leave?.();
  }

  private async start(request: AuthenticatedRequest, caller: string): Promise<void> {
    const waitMs = this.callers.take(caller, costOf(request));
    if (waitMs > 0) await this.refuse(request, waitMs);
    request.caller = caller;
    await this.takeTurn(request, this.turns, caller);
  }

  private async takeTurn(request: AuthenticatedRequest, turns: FairQueue, caller: string): Promise<void> {
    if (request.routeOptions.config?.upload) return;
    const leave = await turns.enter(caller, () => busy(errorMessages.http.organizationBusy, 1));
    const timer = setTimeout(leave, TURN_MS);
    request.leave = () => {
      clearTimeout(timer);
      leave();
    };
    // A client that left while its request waited gets no response.
    if (request.raw.socket.destroyed) this.end(request);
  }

  private async refuse(request: FastifyRequest, waitMs: number): Promise<never> {
    if (this.held >= MAX_HELD) request.raw.destroy();
    else {
      this.held += 1;
      await delay(Math.min(waitMs, HELD_MS));
      this.held -= 1;
    }
    throw busy(errorMessages.http.tooManyRequests, Math.ceil(waitMs / 1_000));
  }
}

const busy = (message: string, seconds: number): RetryLaterError =>
  new RetryLaterError('rate_limited', message, seconds);

/** Returns the number of requests that a request counts as. */
function costOf({ routeOptions, headers }: FastifyRequest): number {
  const { config, bodyLimit } = routeOptions;
  // The size of a body in chunks is not known before it is read.
  const bytes = headers['transfer-encoding'] ? bodyLimit : Number(headers['content-length'] ?? 0);
  const bodyCost = config?.upload ? 0 : Math.floor(Math.min(bytes, bodyLimit) / BYTES_PER_REQUEST);
  return (config?.cost ?? 1) + bodyCost;
}
