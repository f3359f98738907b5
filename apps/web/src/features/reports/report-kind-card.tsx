import type { ReportKindView } from '@docket/contracts';
import { Text, Title } from '@mantine/core';
import { ReportForm } from './report-form.js';
import classes from './report-kind-card.module.css';

/** Card of a report kind with the form to request a report. */
export function ReportKindCard({ kind }: { kind: ReportKindView }) {
  return (
    <section className={`paper ${classes['card']}`} aria-label={kind.title}>
      <Title order={2} fz="1rem">
        {kind.title}
      </Title>
      <Text className="quiet">{kind.description}</Text>
      <ReportForm kind={kind} />
    </section>
  );
}
