import type { CoverageStatus, FrameworkSummary } from '@docket/contracts';
import { Badge, Group, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { printedShare } from '../../format/number.js';
import { frameworks as t } from '../../messages/index.js';
import type { Instants } from './compliance-search.js';
import { CoverageState } from './coverage-state.js';
import { noCoverageReason } from './coverage-labels.js';
import { GenerateEvidence } from './generate-evidence.js';
import classes from './compliance.module.css';

type Props = {
  framework: FrameworkSummary;
  /** Data version of the figures. */
  dataVersion: number;
  instants: Instants;
};

/** Card with the coverage of a framework, a link to its items and a button to generate evidence. */
export function FrameworkCard({ framework, dataVersion, instants }: Props) {
  const { id, kind, noun, title, version, source, covered, partial, noActivity, noContent, itemCount } =
    framework;
  const reason = noCoverageReason(framework, { dataVersion });
  return (
    <section className={`paper ${classes['card']}`} aria-labelledby={`framework-${id}`}>
      <Group justify="space-between" align="flex-start" wrap="nowrap" gap="sm">
        <Title order={2} fz="1rem" id={`framework-${id}`} style={{ overflowWrap: 'anywhere' }}>
          <Link
            className="link"
            to="/organization/compliance/$kind/$frameworkId"
            params={{ kind, frameworkId: id }}
            search={instants}
          >
            {title}
          </Link>
        </Title>
        {source === 'organization' && (
          <Badge variant="default" tt="none" fw={550} flex="none">
            {t.custom}
          </Badge>
        )}
      </Group>
      <Text className="quiet" fz="xs">
        {t.card.about(noun, itemCount, version)}
      </Text>
      <dl className={classes['glance']}>
        <div>
          <dt>{t.framework.coverage}</dt>
          <dd className="figures">{printedShare(framework.coveragePrinted)}</dd>
        </div>
        <div>
          <dt>{t.framework.averageShare}</dt>
          <dd className="figures">{printedShare(framework.meanSharePrinted)}</dd>
        </div>
      </dl>
      {reason && (
        <Text className="quiet" fz="xs">
          {reason}
        </Text>
      )}
      <ul className={classes['statuses']} aria-label={t.itemsByStatus(noun)}>
        <StatusCount status="covered" number={covered} />
        <StatusCount status="partial" number={partial} />
        <StatusCount status="no-activity" number={noActivity} />
        <StatusCount status="no-content" number={noContent} />
      </ul>
      <div className={classes['cardActions']}>
        <GenerateEvidence framework={framework} instants={instants} />
      </div>
    </section>
  );
}

function StatusCount({ status, number }: { status: CoverageStatus; number: number }) {
  return (
    <li>
      <CoverageState status={status}>{t.statusCounts[status](number)}</CoverageState>
    </li>
  );
}
