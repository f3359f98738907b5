import type { ImportFileResult, UnmappedObject } from '@docket/contracts';
import { Text, Title } from '@mantine/core';
import { useState } from 'react';
import { count } from '../../format/number.js';
import { waitingStatements as t } from '../../messages/index.js';
import { AssignTopic } from './assign-topic.js';
import classes from './import-page.module.css';

/** Activities of imported statements that name no topic, each with the choice of one. */
export function UnmappedObjects({ files }: { files: readonly ImportFileResult[] }) {
  const objects = files.flatMap((file) => file.unmapped ?? []);
  const unique = [...new Map(objects.map((each) => [each.object, each])).values()];
  if (unique.length === 0) return null;
  return (
    <section aria-labelledby="unmapped">
      <Title order={2} fz="1rem" mt="lg" mb={4} id="unmapped">
        {t.unmapped.title}
      </Title>
      <Text className="quiet" mb="xs">
        {t.unmapped.hint}
      </Text>
      <ul className={classes['files']}>
        {unique.map((each) => (
          <Unmapped key={each.object} unmapped={each} />
        ))}
      </ul>
    </section>
  );
}

function Unmapped({ unmapped: { object, name, statements, firstStatement } }: { unmapped: UnmappedObject }) {
  const [assigned, setAssigned] = useState(false);
  return (
    <li>
      <div className={classes['fileRow']}>
        <bdi className={classes['name']}>{name ?? object}</bdi>
        <span className="quiet figures">{`${t.columns.statements}: ${count(statements)}`}</span>
      </div>
      {name !== null && (
        <Text className="quiet" fz="xs" style={{ overflowWrap: 'anywhere' }}>
          <bdi>{object}</bdi>
        </Text>
      )}
      <Text className="quiet" fz="xs" style={{ overflowWrap: 'anywhere' }}>
        {t.unmapped.first(firstStatement)}
      </Text>
      {assigned ? (
        <Text role="status">{t.unmapped.assigned}</Text>
      ) : (
        <AssignTopic object={object} done={() => setAssigned(true)} />
      )}
    </li>
  );
}
