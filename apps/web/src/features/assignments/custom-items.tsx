import { MOST_ITEMS } from '@docket/contracts';
import { ActionIcon, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { counted } from '../../format/number.js';
import { announce } from '../../page/announcer.js';
import { type Choice, Picker, usePicker } from '../../picker/picker.js';
import { scenarioChoicesQuery, topicChoicesQuery } from './api/search-content.js';
import { shortTitle } from './assignment-labels.js';
import type { NamedItem } from './assignment-values.js';
import classes from './assignment-form.module.css';

type Props = { items: NamedItem[]; change: (items: NamedItem[]) => void; error: string | null };

/** Topics and scenarios put together here, in an order. What is in the set already is not offered again. */
export function CustomItems({ items, change, error }: Props) {
  const add = (item: NamedItem) => {
    change([...items, item]);
    announce(`Added: ${shortTitle(item.title)}`);
  };
  return (
    <>
      <ItemPicker items={items} add={add} error={error} />
      {items.length > 0 && <ItemList items={items} change={change} />}
    </>
  );
}

const keyOf = ({ type, id }: Pick<NamedItem, 'type' | 'id'>): string => `${type} ${id}`;

function ItemPicker({
  items,
  add,
  error,
}: {
  items: NamedItem[];
  add: (item: NamedItem) => void;
  error: string | null;
}) {
  const picker = usePicker();
  const { search, opened } = picker;
  const topics = useQuery({ ...topicChoicesQuery({ search }), enabled: opened });
  const scenarios = useQuery({ ...scenarioChoicesQuery(search), enabled: opened });
  const chosen = new Set(items.map(keyOf));
  const choicesOf = (type: NamedItem['type'], found: { id: string; title: string }[]): Choice[] =>
    found
      .map(({ id, title }) => ({ id: keyOf({ type, id }), name: title, about: id }))
      .filter(({ id }) => !chosen.has(id));
  const full = items.length >= MOST_ITEMS;
  const groups = topics.data &&
    scenarios.data && [
      { title: 'Topics', choices: full ? [] : choicesOf('topic', topics.data.items) },
      { title: 'Scenarios', choices: full ? [] : choicesOf('scenario', scenarios.data.items) },
    ];
  const others = [topics.data, scenarios.data].reduce(
    (sum, page) => sum + (page ? page.total - page.items.length : 0),
    0,
  );
  const choose = (choice: Choice | null) => {
    if (!choice) return;
    const type = choice.id.startsWith('topic ') ? 'topic' : 'scenario';
    add({ type, id: choice.about, title: choice.name });
  };
  return (
    <Picker
      label="Add topics and scenarios"
      placeholder="Search by title or id"
      data-path="target"
      error={error}
      chosen={null}
      choose={choose}
      picker={picker}
      noun="topic or scenario"
      groups={groups}
      loadError={topics.error ?? scenarios.error}
      empty={full ? `A set holds at most ${MOST_ITEMS} items.` : 'There is no other content.'}
      more={others > 0 && !full ? `${counted(others, 'more')} more: type to narrow the list.` : null}
    />
  );
}

function ItemList({ items, change }: Pick<Props, 'items' | 'change'>) {
  const move = (from: number, to: number) => {
    const next = items.toSpliced(from, 1).toSpliced(to, 0, items[from]!);
    change(next);
    announce(`${shortTitle(items[from]!.title)}: now number ${to + 1} of ${items.length}`);
  };
  const remove = (at: number) => {
    change(items.toSpliced(at, 1));
    announce(`Removed: ${shortTitle(items[at]!.title)}`);
  };
  return (
    <>
      <ol className={classes['items']} aria-label="Items of the set">
        {items.map((item, at) => (
          <li key={keyOf(item)}>
            <span className={`quiet figures ${classes['number']}`}>{at + 1}.</span>
            <div className={classes['item']}>
              <Text component="span" lineClamp={2}>
                <bdi>{item.title}</bdi>
              </Text>
              <Text className="quiet" fz="xs" lineClamp={1}>
                {item.type === 'topic' ? 'Topic' : 'Learn scenario'} · {item.id}
              </Text>
            </div>
            <ItemButtons item={item} at={at} last={items.length - 1} move={move} remove={remove} />
          </li>
        ))}
      </ol>
      <Text className="quiet figures" fz="xs">
        {counted(items.length, 'item')} of at most {MOST_ITEMS}
      </Text>
    </>
  );
}

type ButtonsProps = {
  item: NamedItem;
  at: number;
  last: number;
  move: (from: number, to: number) => void;
  remove: (at: number) => void;
};

function ItemButtons({ item, at, last, move, remove }: ButtonsProps) {
  const name = shortTitle(item.title);
  const quiet = { variant: 'subtle', color: 'gray', size: 28 } as const;
  return (
    <div className={classes['buttons']}>
      <ActionIcon
        {...quiet}
        aria-label={`Move up: ${name}`}
        disabled={at === 0}
        onClick={() => move(at, at - 1)}
      >
        <IconArrowUp size={16} />
      </ActionIcon>
      <ActionIcon
        {...quiet}
        aria-label={`Move down: ${name}`}
        disabled={at === last}
        onClick={() => move(at, at + 1)}
      >
        <IconArrowDown size={16} />
      </ActionIcon>
      <ActionIcon {...quiet} aria-label={`Remove: ${name}`} onClick={() => remove(at)}>
        <IconX size={16} />
      </ActionIcon>
    </div>
  );
}
