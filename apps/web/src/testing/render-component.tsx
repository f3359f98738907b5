import { MantineProvider } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { Notifications, notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { onTestFinished, vi } from 'vitest';
import { createQueryClient } from '../app/query-client.js';

/** A request that the component sent. */
export interface SentRequest {
  /** Method and path, e.g. `POST /api/admin/teams`. */
  route: string;
  body: unknown;
}

/** Response of the mocked API: status and body (JSON, or text as it is), or a failed connection. */
export type MockResponse = [status: number, body: unknown] | 'unreachable';

/** A rendered component. */
export interface RenderedComponent {
  user: UserEvent;
  /** Requests so far, in order. */
  sent: SentRequest[];
  screen: typeof screen;
}

/**
 * Renders a component with the providers that every page has. There is no layout, and the API is mocked.
 * @param responses responses of the API by method and path; a request to any other route fails the test
 */
export function renderComponent(
  component: ReactNode,
  responses: Record<string, MockResponse> = {},
): RenderedComponent {
  cleanup();
  // Timers of components must not run after the test.
  onTestFinished(cleanup);
  // The store of notifications is global, so notifications of an earlier test would still be visible.
  notifications.clean();
  const sent: SentRequest[] = [];
  vi.stubGlobal('fetch', async (target: Request | string, init: RequestInit = {}) => {
    const { method, url } =
      typeof target === 'string' ? { method: init.method ?? 'GET', url: target } : target;
    const route = `${method} ${new URL(url, location.href).pathname}`;
    const text = typeof target === 'string' ? '' : await target.text();
    sent.push({ route, body: text ? JSON.parse(text) : init.body });
    const response = responses[route];
    if (!response) throw new Error(`The test has no response for ${route}.`);
    if (response === 'unreachable') throw new TypeError('Failed to fetch');
    const [status, body] = response;
    return new Response(typeof body === 'string' ? body : JSON.stringify(body), {
      status,
      headers: { 'content-type': 'application/json' },
    });
  });
  render(
    <MantineProvider env="test">
      <QueryClientProvider
        client={createQueryClient(
          () => undefined,
          () => undefined,
        )}
      >
        <ModalsProvider>
          {component}
          <Notifications />
        </ModalsProvider>
      </QueryClientProvider>
    </MantineProvider>,
  );
  return { user: userEvent.setup(), sent, screen };
}
