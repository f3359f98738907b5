import { Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { reports as t } from '../messages/index.js';
import classes from './details-card.module.css';

type Props = {
  title: string;
  details: { label: string; value: ReactNode }[];
  empty?: string;
  children?: ReactNode;
  /** Buttons at the bottom of the card. */
  actions?: ReactNode;
};

/** Card with a list of labeled values. */
export function DetailsCard({ title, details, empty = t.page.noDetails, children, actions }: Props) {
  return (
    <section className={`paper ${classes['card']}`}>
      <Title order={2} fz="1rem">
        {title}
      </Title>
      {details.length === 0 ? (
        <Text className="quiet" mt="xs">
          {empty}
        </Text>
      ) : (
        <dl className={classes['details']}>
          {details.map(({ label, value }, index) => (
            // The label alone is not unique.
            <div key={`${index} ${label}`}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {children && details.length > 0 && (
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
