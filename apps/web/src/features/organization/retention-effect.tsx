import { RETENTION_DAYS, type RetentionPreview } from '@docket/contracts';
import { Alert, Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { messageOf } from '../../api/failure.js';
import { exact } from '../../format/instant.js';
import { size } from '../../format/number.js';
import { app, organization } from '../../messages/index.js';
import { useSession } from '../auth/use-session.js';
import { retentionPreviewQuery } from './api/get-retention-preview.js';
import classes from './settings.module.css';

const t = organization.retention.effect;

/** What a retention period would delete, before it is saved. */
export function RetentionEffect({ days }: { days: number }) {
  const [settled] = useDebouncedValue(days, 250);
  const valid = Number.isInteger(settled) && settled >= RETENTION_DAYS.min && settled <= RETENTION_DAYS.max;
  const { data, error, refetch } = useQuery(retentionPreviewQuery(valid ? settled : null));
  if (!valid) return null;
  if (!data && error)
    return (
      <Alert role="alert" color="gray" mt="sm" className={classes['field']} title={t.failed}>
        {messageOf(error)}{' '}
        <Button variant="default" size="compact-xs" onClick={() => void refetch()}>
          {app.tryAgain}
        </Button>
      </Alert>
    );
  return (
    <div role="status" className={classes['field']}>
      {data && settled === days ? (
        <Effect preview={data} />
      ) : (
        <p className={classes['notice']}>{t.loading}</p>
      )}
    </div>
  );
}

function Effect({
  preview: { files, bytes, oldestAt, effectiveAt, onLegalHold },
}: {
  preview: RetentionPreview;
}) {
  const { timeZone } = useSession().organization;
  const kept = onLegalHold > 0 ? t.onLegalHold(onLegalHold) : '';
  if (files === 0 || oldestAt === null)
    return (
      <p className={classes['notice']}>
        {t.none(exact(effectiveAt, timeZone))} {kept}
      </p>
    );
  return (
    <Alert role="note" color="red" mt="sm" title={t.deletes(files, size(bytes))}>
      {t.when(exact(effectiveAt, timeZone), exact(oldestAt, timeZone))} {kept}
    </Alert>
  );
}
