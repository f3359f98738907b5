import { MantineProvider } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { vi } from 'vitest';
import { createQueryClient } from '../app/query-client.js';

/** A request that a component has sent. */
export interface Sent {
  /** Method and path, e.g. `POST /api/admin/teams`. */
  route: string;
  body: unknown;
}

/** What the API answers: a status and a body, sent as JSON unless it is text; or `unreachable`. */
export type Answer = [status: number, body: unknown] | 'unreachable';

/** A component on the screen. */
export interface Shown {
  user: UserEvent;
  /** The requests so far, in their order. */
  sent: Sent[];
  screen: typeof screen;
}

/**
 * Renders a component with the providers that every page has. There is no layout, and the API is replaced.
 * @param answers what the API answers, by method and path; a request to any other route fails the test
 */
export function show(component: ReactNode, answers: Record<string, Answer> = {}): Shown {
  cleanup();
  const sent: Sent[] = [];
  vi.stubGlobal('fetch', async (to: Request | string, init: RequestInit = {}) => {
    const { method, url } = typeof to === 'string' ? { method: init.method ?? 'GET', url: to } : to;
    const route = `${method} ${new URL(url, location.href).pathname}`;
    const text = typeof to === 'string' ? '' : await to.text();
    sent.push({ route, body: text ? JSON.parse(text) : init.body });
    const answer = answers[route];
    if (!answer) throw new Error(`The test has no answer for ${route}.`);
    if (answer === 'unreachable') throw new TypeError('Failed to fetch');
    const [status, body] = answer;
    return new Response(typeof body === 'string' ? body : JSON.stringify(body), {
      status,
      headers: { 'content-type': 'application/json' },
    });
  });
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={createQueryClient(() => undefined)}>
        <ModalsProvider>
          {component}
          <Notifications />
        </ModalsProvider>
      </QueryClientProvider>
    </MantineProvider>,
  );
  return { user: userEvent.setup(), sent, screen };
}
