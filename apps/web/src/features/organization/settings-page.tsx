import type { SettingsView } from '@docket/contracts';
import { Skeleton, Stack } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ErrorState, PageHeader, TabTitle } from '../../page/page-states.js';
import { useRefreshSession } from '../auth/use-session.js';
import { settingsQuery } from './api/get-settings.js';
import { LogoSection } from './logo-section.js';
import { SettingsForm } from './settings-form.js';
import classes from './settings.module.css';

/** What an administrator decides for the organization and its documents. */
export function SettingsPage() {
  const settings = useQuery(settingsQuery);
  const cache = useQueryClient();
  const refreshSession = useRefreshSession();
  const changed = (now: SettingsView) => {
    cache.setQueryData(settingsQuery.queryKey, now);
    void refreshSession();
  };
  return (
    <>
      <TabTitle>Settings</TabTitle>
      <PageHeader title="Settings">
        How coverage is judged, how the documents look, and how long they are kept. Each change is kept in the
        audit log.
      </PageHeader>
      {settings.data ? (
        <Stack gap="lg" className={classes['page']}>
          <SettingsForm settings={settings.data} changed={changed} />
          <LogoSection settings={settings.data} changed={changed} />
        </Stack>
      ) : settings.error ? (
        <section className="paper">
          <ErrorState what="The settings" error={settings.error} retry={() => void settings.refetch()} />
        </section>
      ) : (
        <section className={`paper ${classes['card']}`} role="status" aria-label="Loading the settings">
          {[0, 1, 2, 3].map((row) => (
            <Skeleton key={row} h={36} mb="lg" maw={420} />
          ))}
        </section>
      )}
    </>
  );
}
