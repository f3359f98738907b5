import { CLASSROOM_LIMITS } from '@docket/contracts';
import { ActionIcon, Button, Group, NumberInput, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconX } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { client, dataOf } from '../../api/client.js';
import { messageOf } from '../../api/failure.js';
import { count } from '../../format/number.js';
import { short } from '../../format/text.js';
import { collectPages, TooManyRows } from '../../list/collect-pages.js';
import { classroomSessions, common } from '../../messages/index.js';
import { announce } from '../../page/announcer.js';
import { personChoice } from '../../picker/person-picker.js';
import type { Choice } from '../../picker/picker.js';
import { type List, TeamsAndPeoplePicker } from '../../picker/teams-and-people-picker.js';
import classes from './classroom-sessions.module.css';
import { type Attendee, attendeeOf } from './classroom-values.js';

const t = classroomSessions.form;

type Props = {
  attendees: Attendee[];
  /** Whether each person has a score. */
  scored: boolean;
  change: (attendees: Attendee[]) => void;
  error: string | null;
};

/** Reads the active members of a team. @throws TooManyRows */
const membersOf = (team: string): Promise<Choice[]> =>
  collectPages(
    async (page, pageSize) => {
      const query = { page, pageSize, team, status: 'active' as const };
      const found = await dataOf(client.GET('/api/admin/users', { params: { query } }));
      return { items: found.items.map(personChoice), total: found.total };
    },
    { max: CLASSROOM_LIMITS.people },
  );

/** The people of a session: a search that adds people and the members of teams, and the list, with scores. */
export function AttendeeFields({ attendees, scored, change, error }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const chosen = new Set(attendees.map(({ id }) => id));
  const add = (people: Choice[]) => {
    // A person who moved to another page in between may be in both.
    const added = [...new Map(people.map((person) => [person.id, person])).values()].filter(
      ({ id }) => !chosen.has(id),
    );
    if (added.length > 0) change([...attendees, ...added.map(attendeeOf)]);
    return added.length;
  };
  const team = useMutation({
    mutationFn: ({ id }: Choice) => membersOf(id),
    onSuccess: (members) => {
      const added = add(members);
      announce(added > 0 ? t.addedPeople(common.people(added)) : t.alreadyAdded);
    },
    onError: (failure) =>
      notifications.show({
        color: 'red',
        role: 'alert',
        title: t.teamFailed,
        message:
          failure instanceof TooManyRows ? t.tooMany(count(CLASSROOM_LIMITS.people)) : messageOf(failure),
      }),
  });
  const choose = (list: List, choice: Choice) => {
    if (list === 'teams') team.mutate(choice);
    else if (add([choice]) > 0) announce(t.added(short(choice.name)));
  };
  const remove = (person: Attendee) => {
    change(attendees.filter(({ id }) => id !== person.id));
    announce(t.removed(short(person.name)));
    field.current?.focus();
  };
  const clear = () => {
    change([]);
    field.current?.focus();
  };
  return (
    <Stack gap="sm">
      <TeamsAndPeoplePicker
        label={t.addPeople}
        required
        placeholder={t.addPlaceholder}
        data-path="attendees"
        target={field}
        error={error}
        chosen={chosen}
        add={choose}
      />
      <Group gap="xs" justify="space-between">
        <Text className="quiet figures" fz="xs" aria-live="polite">
          {team.isPending ? t.adding : attendees.length > 0 ? common.people(attendees.length) : t.addHint}
        </Text>
        {attendees.length > 1 && (
          <Button variant="subtle" size="compact-xs" onClick={clear}>
            {t.clear}
          </Button>
        )}
      </Group>
      <AttendeeList
        attendees={attendees}
        scored={scored}
        failed={error !== null}
        setScore={(person, score) =>
          change(attendees.map((each) => (each.id === person.id ? { ...each, score } : each)))
        }
        remove={remove}
      />
    </Stack>
  );
}

/** Number of people who are shown at first, and further ones at a time. */
const SHOWN = 50;

type ListProps = {
  attendees: Attendee[];
  scored: boolean;
  /** Whether the list was refused, so that missing scores are marked. */
  failed: boolean;
  setScore: (person: Attendee, score: number | string) => void;
  remove: (person: Attendee) => void;
};

function AttendeeList({ attendees, scored, failed, setScore, remove }: ListProps) {
  const [shown, setShown] = useState(SHOWN);
  if (attendees.length === 0) return null;
  const others = attendees.length - shown;
  return (
    <>
      <ul className={classes['people']} aria-label={t.who}>
        {attendees.slice(0, shown).map((person) => (
          <li key={person.id}>
            <div className={classes['person']}>
              <Text component="span" lineClamp={2}>
                <bdi>{person.name}</bdi>
              </Text>
              <Text className="quiet" fz="xs" lineClamp={1}>
                <bdi>{person.about}</bdi>
              </Text>
            </div>
            {scored && (
              <NumberInput
                className={classes['score'] ?? ''}
                aria-label={t.scoreOf(short(person.name))}
                placeholder="0–100"
                min={0}
                max={100}
                decimalScale={2}
                clampBehavior="none"
                hideControls
                value={person.score}
                onChange={(score) => setScore(person, score)}
                error={failed && !isScore(person.score)}
              />
            )}
            <ActionIcon
              variant="subtle"
              color="gray"
              size={28}
              aria-label={t.remove(short(person.name))}
              onClick={() => remove(person)}
            >
              <IconX size={15} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      {others > 0 && (
        <Button variant="subtle" size="compact-xs" onClick={() => setShown(shown + SHOWN)}>
          {t.showMore(count(Math.min(others, SHOWN)))}
        </Button>
      )}
    </>
  );
}

const isScore = (score: number | string): boolean =>
  score !== '' && Number(score) >= 0 && Number(score) <= 100;
