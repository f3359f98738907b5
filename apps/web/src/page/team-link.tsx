import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { short } from '../format/text.js';

/** Name of a team, in at most two lines, with a link to its page. */
export function TeamLink({ team: { id, name } }: { team: { id: string; name: string } }) {
  return (
    <Text component="span" inherit lineClamp={2} title={name.length > 60 ? name.slice(0, 500) : undefined}>
      <Link className="link" to="/organization/teams/$id" params={{ id }}>
        <bdi>{short(name, 200)}</bdi>
      </Link>
    </Text>
  );
}
