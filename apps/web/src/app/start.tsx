import '@fontsource-variable/inter/index.css';
import '@mantine/core/styles/baseline.css';
import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/global.css';
import './theme.css';
import { DirectionProvider, MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { ModalsProvider } from '@mantine/modals';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { sessionQuery } from '../features/auth/api/get-session.js';
import { direction, firstDayOfWeek, language } from '../language/language.js';
import { closeInnermostOnEscape } from './escape.js';
import { createQueryClient } from './query-client.js';
import { createAppRouter } from './router.js';
import { cssVariables, theme } from './theme.js';
import { app, common } from '../messages/index.js';

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

closeInnermostOnEscape();

// The chunks of the first page load while the session is requested.
for (const { routeId } of router.matchRoutes(router.latestLocation))
  void router.loadRouteChunk(router.routesById[routeId as keyof typeof router.routesById]);

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <DirectionProvider initialDirection={direction} detectDirection={false}>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
        <DatesProvider settings={{ locale: language, firstDayOfWeek }}>
          <QueryClientProvider client={queries}>
            <ModalsProvider
              modalProps={{ centered: true }}
              labels={{ confirm: app.confirm, cancel: common.cancel }}
            >
              <RouterProvider router={router} />
            </ModalsProvider>
          </QueryClientProvider>
        </DatesProvider>
      </MantineProvider>
    </DirectionProvider>
  </StrictMode>,
);
