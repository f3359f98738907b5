import { AppShell, Burger, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { ReportWatch } from '../report-request/report-watch.js';
import { SearchDialog } from '../features/search/search-dialog.js';
import { AccountMenu } from '../features/session/account-menu.js';
import { useSession } from '../features/session/use-session.js';
import { ColorSchemeMenu } from './color-scheme-menu.js';
import { sections, Sidebar } from './sidebar.js';
import classes from './shell.module.css';

const pages = sections.flatMap((section): { to: string; label: string }[] => [...section.pages]);

/** What every page behind the gate stands in: sidebar, top bar, and the page. `left` runs after signing out. */
export function Shell({ left }: { left: () => void }) {
  const [opened, { toggle, close }] = useDisclosure(false);
  const { organization } = useSession();
  const main = useArrival(close);
  return (
    <>
      <a className="skip-link" href="#main">
        Skip to the page
      </a>
      <AppShell
        header={{ height: 56 }}
        navbar={{ width: 232, breakpoint: 'md', collapsed: { mobile: !opened } }}
        padding={0}
        withBorder={false}
      >
        <AppShell.Header className={classes['header']}>
          <Group h="100%" px="md" gap="sm" wrap="nowrap" justify="space-between">
            <Group gap="sm" wrap="nowrap" miw={0}>
              <Burger
                hiddenFrom="md"
                size="sm"
                opened={opened}
                onClick={toggle}
                aria-label={opened ? 'Close the menu' : 'Open the menu'}
                aria-expanded={opened}
                aria-controls="sidebar"
              />
              <Text className={classes['brand']} visibleFrom="md">
                Docket
              </Text>
              <Text fw={600} truncate title={organization.name}>
                {organization.name}
              </Text>
            </Group>
            <Group gap="xs" wrap="nowrap">
              <SearchDialog pages={pages} />
              <ColorSchemeMenu />
              <AccountMenu left={left} />
            </Group>
          </Group>
        </AppShell.Header>
        <AppShell.Navbar
          id="sidebar"
          className={classes['navbar']}
          onKeyDown={(event) => event.key === 'Escape' && close()}
        >
          <Sidebar />
        </AppShell.Navbar>
        <AppShell.Main id="main" ref={main} tabIndex={-1}>
          <div className={classes['page']}>
            <Outlet />
          </div>
        </AppShell.Main>
      </AppShell>
      <ReportWatch />
    </>
  );
}

/** On another page: the drawer closes and the focus goes to the page, as after a load. */
function useArrival(close: () => void) {
  const main = useRef<HTMLElement>(null);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    close();
    main.current?.focus({ preventScroll: true });
  }, [path, close]);
  return main;
}
