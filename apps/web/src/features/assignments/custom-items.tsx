import { MAX_CUSTOM_ITEMS } from '@docket/contracts';
import { ActionIcon, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { short } from '../../format/text.js';
import { assignments as t } from '../../messages/index.js';
import { announce } from '../../page/announcer.js';
import { type Choice, Picker, usePicker } from '../../picker/picker.js';
import { scenarioChoicesQuery, topicChoicesQuery } from '../../picker/search-content.js';
import type { NamedItem } from '../../assign-training/training-draft.js';
import classes from './assignment-form.module.css';

type Props = { items: NamedItem[]; change: (items: NamedItem[]) => void; error: string | null };

/** Editor of a custom selection: an ordered list of topics and scenarios. Selected items are not offered again. */
export function CustomItems({ items, change, error }: Props) {
  const add = (item: NamedItem) => {
    change([...items, item]);
    announce(t.custom.added(short(item.title)));
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
  const full = items.length >= MAX_CUSTOM_ITEMS;
  const groups = topics.data &&
    scenarios.data && [
      { title: t.custom.topics, choices: full ? [] : choicesOf('topic', topics.data.items) },
      { title: t.custom.scenarios, choices: full ? [] : choicesOf('scenario', scenarios.data.items) },
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
      label={t.custom.add}
      placeholder={t.custom.placeholder}
      data-path="target"
      error={error}
      chosen={null}
      choose={choose}
      picker={picker}
      groups={groups}
      loadError={topics.error ?? scenarios.error}
      empty={full ? t.custom.full(MAX_CUSTOM_ITEMS) : t.custom.noContent}
      others={full ? 0 : others}
    />
  );
}

function ItemList({ items, change }: Pick<Props, 'items' | 'change'>) {
  const move = (from: number, to: number) => {
    const next = items.toSpliced(from, 1).toSpliced(to, 0, items[from]!);
    change(next);
    announce(t.custom.moved(short(items[from]!.title), to + 1, items.length));
  };
  const remove = (at: number) => {
    change(items.toSpliced(at, 1));
    announce(t.custom.removed(short(items[at]!.title)));
  };
  return (
    <>
      <ol className={classes['items']} aria-label={t.custom.items}>
        {items.map((item, at) => (
          <li key={keyOf(item)}>
            <span className={`quiet figures ${classes['number']}`}>{at + 1}.</span>
            <div className={classes['item']}>
              <Text component="span" lineClamp={2}>
                <bdi>{item.title}</bdi>
              </Text>
              <Text className="quiet" fz="xs" lineClamp={1}>
                {t.custom.about(t.itemTypes[item.type], item.id)}
              </Text>
            </div>
            <ItemButtons item={item} at={at} last={items.length - 1} move={move} remove={remove} />
          </li>
        ))}
      </ol>
      <Text className="quiet figures" fz="xs">
        {t.custom.limit(items.length, MAX_CUSTOM_ITEMS)}
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
  const title = short(item.title);
  const buttonProps = { variant: 'subtle', color: 'gray', size: 28 } as const;
  return (
    <div className={classes['buttons']}>
      <ActionIcon
        {...buttonProps}
        aria-label={t.custom.moveUp(title)}
        disabled={at === 0}
        onClick={() => move(at, at - 1)}
      >
        <IconArrowUp size={16} />
      </ActionIcon>
      <ActionIcon
        {...buttonProps}
        aria-label={t.custom.moveDown(title)}
        disabled={at === last}
        onClick={() => move(at, at + 1)}
      >
        <IconArrowDown size={16} />
      </ActionIcon>
      <ActionIcon {...buttonProps} aria-label={t.custom.remove(title)} onClick={() => remove(at)}>
        <IconX size={16} />
      </ActionIcon>
    </div>
  );
}
