import { Anchor, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { ApiFailure } from '../api/failure.js';
import { announce } from '../page/announcer.js';
import { downloadUrl } from './download-report.js';
import { reportQuery } from './get-report.js';
import { isLive } from './polling.js';
import { requestToast, unwatchReport, useWatchedReports } from './watched-reports.js';

/** Follows the reports asked for in this tab and says when they end. Shows nothing itself. */
export function ReportWatch() {
  return useWatchedReports().map((id) => <OneWatch key={id} id={id} />);
}

function OneWatch({ id }: { id: string }) {
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
      announce(`Report ready: ${title}, ${subject}`);
      notifications.show({
        role: 'group',
        color: 'green',
        autoClose: 8_000,
        title: 'Report ready',
        message: <Ready id={id} name={`${title} · ${subject}`} />,
      });
    } else if (status === 'failed') {
      announce(`Report failed: ${title}, ${subject}`);
      notifications.show({
        role: 'group',
        color: 'red',
        autoClose: 8_000,
        title: `${title} failed`,
        message: data.report.error?.message ?? subject,
      });
    }
  }, [data, id, cache]);
  return null;
}

function Ready({ id, name }: { id: string; name: string }) {
  return (
    <>
      <Text lineClamp={2}>{name}</Text>
      <Group gap="md" mt={4}>
        <Anchor className="link" href={downloadUrl(id)} download>
          Download
        </Anchor>
        <Link className="link" to="/organization/reports/$id" params={{ id }}>
          Open its page
        </Link>
      </Group>
    </>
  );
}
