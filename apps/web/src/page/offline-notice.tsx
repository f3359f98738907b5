import { useNetwork } from '@mantine/hooks';
import { IconWifiOff } from '@tabler/icons-react';
import { app } from '../messages/index.js';
import classes from './offline-notice.module.css';

/** Notice above every page while the browser has no connection. The region exists before, so that it is announced. */
export function OfflineNotice() {
  const { online } = useNetwork();
  return (
    <div role="status">
      {!online && (
        <p className={classes['notice']}>
          <IconWifiOff size={16} aria-hidden />
          {app.offline}
        </p>
      )}
    </div>
  );
}
