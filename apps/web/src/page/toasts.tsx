import { useNotifications } from '@mantine/notifications';
import { lazy, Suspense, useRef } from 'react';

const ToastList = lazy(() => import('./toast-list.js'));

/** Shows the toasts. Their code loads with the first one. Rendered once per page. */
export function Toasts() {
  const shown = useRef(false);
  shown.current ||= useNotifications().notifications.length > 0;
  return (
    shown.current && (
      <Suspense>
        <ToastList position="bottom-right" />
      </Suspense>
    )
  );
}
