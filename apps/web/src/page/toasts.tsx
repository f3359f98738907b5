import { useNotifications } from '@mantine/notifications';
import { lazy, Suspense, useState } from 'react';

const ToastList = lazy(() => import('./toast-list.js'));

/** Shows the toasts. Their code loads with the first one. Rendered once per page. */
export function Toasts() {
  const { notifications } = useNotifications();
  const [loaded, load] = useState(false);
  if (notifications.length > 0 && !loaded) load(true);
  return (
    loaded && (
      <Suspense>
        <ToastList position="bottom-right" />
      </Suspense>
    )
  );
}
