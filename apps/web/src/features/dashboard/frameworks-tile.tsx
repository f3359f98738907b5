import {
  type FrameworkKind,
  frameworkKinds,
  type FrameworkList,
  type FrameworkSummary,
} from '@docket/contracts';
import { Skeleton, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { printedShare, wholePercentText } from '../../format/number.js';
import { common, dashboard, frameworks } from '../../messages/index.js';
import { ErrorState } from '../../page/page-states.js';
import { type DashboardInstant, frameworksQuery } from './api/dashboard-queries.js';
import classes from './dashboard-page.module.css';

const t = dashboard.frameworks;

/** All frameworks as bars of their average trained share, with a line at the lowest required share. */
export function FrameworksTile({ instant }: { instant: DashboardInstant }) {
  return (
    <section className={`paper ${classes['tile']}`} aria-labelledby="frameworks">
      <Title order={2} fz="1rem" id="frameworks">
        {t.title}
      </Title>
      <Text className="quiet" fz="xs" mb="sm">
        {t.about}
      </Text>
      {frameworkKinds.map((kind) => (
        <Kind key={kind} kind={kind} instant={instant} />
      ))}
    </section>
  );
}

function Kind({ kind, instant }: { kind: FrameworkKind; instant: DashboardInstant }) {
  const { data, error, refetch } = useQuery(frameworksQuery(kind, instant));
  const title = frameworks.kinds[kind];
  return (
    <>
      <Title order={3} fz="0.875rem" mt="xs" mb={2}>
        {title}
      </Title>
      {data ? (
        <ul className={classes['bars']} aria-label={title}>
          {data.items.map((framework) => (
            <FrameworkBar key={framework.id} framework={framework} list={data} />
          ))}
        </ul>
      ) : error ? (
        <ErrorState title={common.loadFailed(title)} error={error} retry={() => void refetch()} />
      ) : (
        <div role="status" aria-label={common.list.loading(title)}>
          <Skeleton h={140} />
        </div>
      )}
    </>
  );
}

function FrameworkBar({ framework, list }: { framework: FrameworkSummary; list: FrameworkList }) {
  const { id, kind, title, covered, itemCount, noContent, meanShare, meanSharePrinted } = framework;
  const threshold = list.coverageThresholdPercent;
  const withContent = itemCount - noContent;
  return (
    <li className={classes['bar']}>
      <Link
        className={`link ${classes['barName']}`}
        to="/organization/compliance/$kind/$frameworkId"
        params={{ kind, frameworkId: id }}
        search={{ asOf: list.asOf, knownAt: list.knownAt }}
      >
        {title}
      </Link>
      <span className={`figures ${classes['barFigure']}`}>
        {meanShare === null ? (
          <span className="quiet">{withContent === 0 ? t.noContent : t.noShare}</span>
        ) : (
          <>
            <strong>{printedShare(meanSharePrinted)}</strong>{' '}
            <span className="quiet">{t.met(covered, withContent)}</span>
          </>
        )}
      </span>
      <span className={classes['track']} aria-hidden="true" title={t.threshold(wholePercentText(threshold))}>
        <span
          className={classes['fill']}
          data-met={(withContent > 0 && covered === withContent) || undefined}
          style={{ width: `${(meanShare ?? 0) * 100}%` }}
        />
        <span className={classes['line']} style={{ insetInlineStart: `${threshold}%` }} />
      </span>
    </li>
  );
}
