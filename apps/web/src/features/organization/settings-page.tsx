import type { SettingsView } from '@docket/contracts';
import { Skeleton, Stack } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { organization as t } from '../../messages/index.js';
import { ErrorState, PageHeader, TabTitle } from '../../page/page-states.js';
import { useRefreshSession } from '../auth/use-session.js';
import { settingsQuery } from './api/get-settings.js';
import { LogoSection } from './logo-section.js';
import { MailSection } from './mail-section.js';
import { SettingsForm } from './settings-form.js';
import classes from './settings.module.css';

/** Page of the organization's settings. */
export function SettingsPage() {
  const settings = useQuery(settingsQuery);
  const cache = useQueryClient();
  const refreshSession = useRefreshSession();
  const changed = (saved: SettingsView) => {
    cache.setQueryData(settingsQuery.queryKey, saved);
    void refreshSession();
  };
  return (
    <>
      <TabTitle>{t.title}</TabTitle>
      <PageHeader title={t.title}>{t.intro}</PageHeader>
      {settings.data ? (
        <Stack gap="lg" className={classes['page']}>
          <SettingsForm settings={settings.data} changed={changed} />
          <LogoSection settings={settings.data} changed={changed} />
          <MailSection />
        </Stack>
      ) : settings.error ? (
        <section className="paper">
          <ErrorState title={t.failed} error={settings.error} retry={() => void settings.refetch()} />
        </section>
      ) : (
        <section className={`paper ${classes['card']}`} role="status" aria-label={t.loading}>
          {[0, 1, 2, 3].map((row) => (
            <Skeleton key={row} h={36} mb="lg" maw={420} />
          ))}
        </section>
      )}
    </>
  );
}
