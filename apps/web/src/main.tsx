import '@fontsource-variable/inter/index.css';
import '@mantine/core/styles/baseline.css';
import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/global.css';
import './app/theme.css';
import { MantineProvider } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { sessionQuery } from './features/auth/api/get-session.js';
import { createQueryClient } from './app/query-client.js';
import { createAppRouter } from './app/router.js';
import { cssVariables, theme } from './app/theme.js';
import { app } from './messages/app.js';
import { common } from './messages/common.js';

const queries = createQueryClient(
  () => {
    const { href, pathname } = router.state.location;
    if (pathname === '/sign-in') return;
    queries.setQueryData(['session'], null);
    // Nothing of the ended session stays in memory.
    void router.navigate({ to: '/sign-in', search: { next: href, ended: true } }).then(() => queries.clear());
  },
  () => void reloadSession(),
);
const router = createAppRouter(queries);

/** Loads the session again, with which the router redirects to the enrolment. */
async function reloadSession(): Promise<void> {
  await queries.fetchQuery({ ...sessionQuery, staleTime: 0 });
  await router.invalidate();
}

// The chunks of the first page load while the session is requested.
for (const { routeId } of router.matchRoutes(router.latestLocation))
  void router.loadRouteChunk(router.routesById[routeId as keyof typeof router.routesById]);

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <QueryClientProvider client={queries}>
        <ModalsProvider
          modalProps={{ centered: true }}
          labels={{ confirm: app.confirm, cancel: common.cancel }}
        >
          <RouterProvider router={router} />
        </ModalsProvider>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
