import type { SessionView } from '@docket/contracts';
import { Burger, Group, Text } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useMemo, useRef } from 'react';
import { ReportWatch } from '../report-request/report-watch.js';
import { SearchDialog } from '../features/search/search-dialog.js';
import { RemovalNotice } from '../features/account/removal-notice.js';
import { SignInLinkNotices } from '../features/account/sign-in-link-notices.js';
import { AccountMenu } from '../features/auth/account-menu.js';
import { ColorSchemeMenu } from './color-scheme-menu.js';
import { isAdmin } from '../features/auth/use-session.js';
import { sectionsFor, Sidebar } from './sidebar.js';
import { app } from '../messages/index.js';
import { OfflineNotice } from '../page/offline-notice.js';
import classes from './shell.module.css';

/**
 * Layout of every page that needs a session: sidebar, top bar and the page. Operators without an organization see no search
 * and watch no reports, because both belong to an organization.
 */
export function Shell({ session, onSignedOut }: { session: SessionView; onSignedOut: () => void }) {
  const [opened, { toggle, close }] = useDisclosure(false);
  const sections = useMemo(() => sectionsFor(session), [session]);
  const pages = useMemo(
    () => sections.flatMap((section): { to: string; label: string }[] => [...section.pages]),
    [sections],
  );
  const inOrganization = isAdmin(session);
  const title = session.organization?.name ?? app.pages.operations;
  const main = useFocusOnNavigation(close);
  useHotkeys([['Escape', close]]);
  return (
    <>
      <a className="skip-link" href="#main">
        {app.skipToContent}
      </a>
      <header className={classes['header']}>
        <Group h="100%" px="md" gap="sm" wrap="nowrap" justify="space-between">
          <Group gap="sm" wrap="nowrap" miw={0}>
            <Burger
              hiddenFrom="md"
              size="sm"
              opened={opened}
              onClick={toggle}
              aria-label={opened ? app.closeMenu : app.openMenu}
              aria-expanded={opened}
              aria-controls="sidebar"
            />
            <Text className={classes['brand']} visibleFrom="md">
              {app.name}
            </Text>
            <Text fw={600} truncate title={title}>
              {title}
            </Text>
          </Group>
          <Group gap="xs" wrap="nowrap">
            {inOrganization && <SearchDialog pages={pages} />}
            <ColorSchemeMenu />
            <AccountMenu session={session} onSignedOut={onSignedOut} />
          </Group>
        </Group>
      </header>
      <nav id="sidebar" className={classes['navbar']} data-opened={opened || undefined}>
        <Sidebar sections={sections} />
      </nav>
      <main id="main" className={classes['main']} ref={main} tabIndex={-1}>
        <div className={classes['page']}>
          <OfflineNotice />
          <RemovalNotice session={session} />
          {inOrganization && session.organization && (
            <SignInLinkNotices timeZone={session.organization.timeZone} />
          )}
          <Outlet />
        </div>
      </main>
      {inOrganization && <ReportWatch />}
    </>
  );
}

/** Closes the sidebar and moves the focus to the page after a navigation, as a page load would. */
function useFocusOnNavigation(close: () => void) {
  const main = useRef<HTMLElement>(null);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const previous = useRef(path);
  useEffect(() => {
    if (previous.current === path) return;
    previous.current = path;
    close();
    main.current?.focus({ preventScroll: true });
  }, [path, close]);
  return main;
}
