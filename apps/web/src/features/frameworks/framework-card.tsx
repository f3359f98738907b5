import type { CoverageStatus, FrameworkSummary } from '@docket/contracts';
import { Badge, Group, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { count } from '../../format/number.js';
import { CoverageState } from './coverage-state.js';
import { itemNoun, shareLabels, statusLooks, whyNoCoverage } from './coverage-labels.js';
import { GenerateEvidence } from './generate-evidence.js';
import classes from './compliance.module.css';

type Props = { framework: FrameworkSummary; asOf: string | undefined };

/** One framework at a glance, and the way to its items and its evidence. */
export function FrameworkCard({ framework, asOf }: Props) {
  const { id, kind, title, version, source, covered, partial, noActivity, noContent, itemCount } = framework;
  const why = whyNoCoverage(framework);
  return (
    <section className={`paper ${classes['card']}`} aria-labelledby={`framework-${id}`}>
      <Group justify="space-between" align="flex-start" wrap="nowrap" gap="sm">
        <Title order={2} fz="1rem" id={`framework-${id}`} style={{ overflowWrap: 'anywhere' }}>
          <Link
            className="link"
            to="/organization/compliance/$kind/$frameworkId"
            params={{ kind, frameworkId: id }}
            search={{ asOf }}
          >
            {title}
          </Link>
        </Title>
        {source === 'organization' && (
          <Badge variant="default" tt="none" fw={550} flex="none">
            Your own
          </Badge>
        )}
      </Group>
      <Text className="quiet" fz="xs">
        {count(itemCount)} {itemNoun(kind)}s · pack version {version}
      </Text>
      <dl className={classes['glance']}>
        <div>
          <dt>Coverage</dt>
          <dd className="figures">{shareLabels(framework.coverage)}</dd>
        </div>
        <div>
          <dt>Mean share trained</dt>
          <dd className="figures">{shareLabels(framework.meanShare)}</dd>
        </div>
      </dl>
      {why && (
        <Text className="quiet" fz="xs">
          {why}
        </Text>
      )}
      <ul className={classes['statuses']} aria-label="Items by status">
        <Counted status="covered" number={covered} />
        <Counted status="partial" number={partial} />
        <Counted status="no-activity" number={noActivity} />
        <Counted status="no-content" number={noContent} />
      </ul>
      <div className={classes['cardActions']}>
        <GenerateEvidence framework={framework} />
      </div>
    </section>
  );
}

function Counted({ status, number }: { status: CoverageStatus; number: number }) {
  const { word } = statusLooks[status];
  return (
    <li>
      <CoverageState status={status}>{`${count(number)} ${word.toLowerCase()}`}</CoverageState>
    </li>
  );
}
