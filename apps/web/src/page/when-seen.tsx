import { useIntersection } from '@mantine/hooks';
import { type ReactNode, useState } from 'react';

/** Space around the window within which a block counts as seen, so that it has loaded when it is scrolled to. */
const MARGIN = '200px';

/** Block of the full width whose content knows whether it has been in the window. */
export function WhenSeen({ children }: { children: (seen: boolean) => ReactNode }) {
  const { ref, entry } = useIntersection({ rootMargin: MARGIN });
  const [seen, setSeen] = useState(false);
  if (entry?.isIntersecting && !seen) setSeen(true);
  return (
    <div ref={ref} style={{ gridColumn: '1 / -1', minWidth: 0 }}>
      {children(seen)}
    </div>
  );
}
