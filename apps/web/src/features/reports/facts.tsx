import { Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './report-page.module.css';

type FactsProps = {
  title: string;
  facts: { label: string; value: ReactNode }[];
  empty?: string;
  children?: ReactNode;
  /** What to do about it, at the foot of the card. */
  actions?: ReactNode;
};

/** A card of facts, each with what it is called. */
export function Facts({ title, facts, empty = 'Nothing is known yet.', children, actions }: FactsProps) {
  return (
    <section className={`paper ${classes['card']}`}>
      <Title order={2} fz="1rem">
        {title}
      </Title>
      {facts.length === 0 ? (
        <Text className="quiet" mt="xs">
          {empty}
        </Text>
      ) : (
        <dl className={classes['facts']}>
          {facts.map(({ label, value }, index) => (
            // The same person may download twice, so a label alone is no key.
            <div key={`${index} ${label}`}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {children && facts.length > 0 && (
        <Text className="quiet" fz="xs" mt="sm" component="div" style={{ overflowWrap: 'anywhere' }}>
          {children}
        </Text>
      )}
      {actions && (
        <Group gap="xs" mt="md">
          {actions}
        </Group>
      )}
    </section>
  );
}
