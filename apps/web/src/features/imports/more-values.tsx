import { Text } from '@mantine/core';
import { imports as t } from '../../messages/index.js';

/** The number of values that a list does not show. */
export function MoreValues({ more }: { more: number }) {
  return (
    more > 0 && (
      <Text className="quiet" mt="xs">
        {t.values.moreValues(more)}
      </Text>
    )
  );
}
