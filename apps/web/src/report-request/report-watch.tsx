import { Anchor, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { ApiFailure } from '../api/failure.js';
import { reports as t } from '../messages/index.js';
import { announce } from '../page/announcer.js';
import { downloadUrl } from './download-report.js';
import { reportQuery } from './get-report.js';
import { isLive } from './polling.js';
import { requestToast, unwatchReport, useWatchedReports } from './watched-reports.js';

/** Polls the reports that were requested in this tab and notifies the user when they finish. Renders nothing. */
export function ReportWatch() {
  return useWatchedReports().map((id) => <WatchedReport key={id} id={id} />);
}

function WatchedReport({ id }: { id: string }) {
  const { data, error } = useQuery(reportQuery(id));
  const cache = useQueryClient();
  useEffect(() => {
    if (error instanceof ApiFailure && error.status === 404) unwatchReport(id);
  }, [error, id]);
  useEffect(() => {
    if (!data || isLive(data.report)) return;
    unwatchReport(id);
    notifications.hide(requestToast(id));
    void cache.invalidateQueries({ queryKey: ['reports'] });
    const { title, subject, status } = data.report;
    if (status === 'completed') {
      announce(t.request.announceReady(t.name(title, subject)));
      notifications.show({
        role: 'group',
        color: 'green',
        autoClose: 8_000,
        title: t.request.ready,
        message: <ReportLinks id={id} name={t.name(title, subject)} />,
      });
    } else if (status === 'failed') {
      announce(t.request.announceFailed(t.name(title, subject)));
      notifications.show({
        role: 'group',
        color: 'red',
        autoClose: 8_000,
        title: t.request.kindFailed(title),
        message: data.report.error?.message ?? subject,
      });
    }
  }, [data, id, cache]);
  return null;
}

function ReportLinks({ id, name }: { id: string; name: string }) {
  return (
    <>
      <Text lineClamp={2}>{name}</Text>
      <Group gap="md">
        <Anchor className="link" href={downloadUrl(id)} download>
          {t.actions.download}
        </Anchor>
        <Link className="link" to="/organization/reports/$id" params={{ id }}>
          {t.request.viewReport}
        </Link>
      </Group>
    </>
  );
}
