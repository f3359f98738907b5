import { families, type Family } from '@docket/contracts';
import { Input, SegmentedControl, Select, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { messageOf } from '../../api/failure.js';
import { counted } from '../../format/number.js';
import { type Choice, Picker, usePicker } from '../../picker/picker.js';
import { familyChoicesQuery } from './api/list-families.js';
import { courseChoicesQuery, scenarioChoicesQuery, topicChoicesQuery } from './api/search-content.js';
import type { TargetValues } from './assignment-values.js';
import classes from './assignment-form.module.css';
import { CustomItems } from './custom-items.js';

type Props = { value: TargetValues; change: (value: TargetValues) => void; error: string | null };

const ways = [
  { value: 'topics', label: 'Topics' },
  { value: 'course', label: 'Course' },
  { value: 'scenario', label: 'Scenario' },
  { value: 'custom', label: 'Custom set' },
];

/** What is to be trained: a family, a module or a topic; a course; a scenario; or a set put together here. */
export function TargetFields({ value, change, error }: Props) {
  const set = (part: Partial<TargetValues>) => change({ ...value, ...part });
  return (
    <Stack gap="sm">
      <Input.Wrapper label="What to train" labelElement="div" id="target-way">
        <SegmentedControl
          fullWidth
          className={classes['ways']}
          aria-label="What to train"
          data={ways}
          value={value.by}
          onChange={(by) => set({ by: by as TargetValues['by'] })}
        />
      </Input.Wrapper>
      {value.by === 'topics' && <TopicFields value={value} set={set} error={error} />}
      {value.by === 'course' && (
        <CoursePicker chosen={value.course} choose={(course) => set({ course })} error={error} />
      )}
      {value.by === 'scenario' && (
        <ScenarioPicker chosen={value.scenario} choose={(scenario) => set({ scenario })} error={error} />
      )}
      {value.by === 'custom' && (
        <CustomItems items={value.items} change={(items) => set({ items })} error={error} />
      )}
    </Stack>
  );
}

type Set = (part: Partial<TargetValues>) => void;

/** Family, then module, then topic: each narrows what is asked for. A topic that is found first brings its module along. */
function TopicFields({ value, set, error }: { value: TargetValues; set: Set; error: string | null }) {
  const { data, error: loadError } = useQuery(familyChoicesQuery);
  const family = data?.find(({ id }) => id === value.family);
  const modules = family?.modules.map(({ id, title, topics }) => ({
    value: id,
    label: `${title} (${counted(topics, 'topic')})`,
  }));
  const module = value.module;
  const known = module && !modules?.some((each) => each.value === module.id);
  return (
    <>
      <Select
        label="Family"
        data-path="target"
        placeholder="Choose a family, or search a topic below"
        data={families.map((id) => ({ value: id, label: data?.find((each) => each.id === id)?.title ?? id }))}
        value={value.family}
        onChange={(id) => set({ family: id as Family | null, module: null, topic: null })}
        error={error ?? (loadError ? messageOf(loadError) : null)}
        clearable
        clearButtonProps={{ 'aria-label': 'Clear the family' }}
      />
      <Select
        label="Module"
        placeholder={value.family ? 'The whole family' : 'Choose a family first'}
        disabled={!value.family}
        data={[...(known ? [{ value: module.id, label: module.name }] : []), ...(modules ?? [])]}
        value={module?.id ?? null}
        onChange={(id, option) =>
          set({ module: id ? { id, name: option?.label ?? id, about: '' } : null, topic: null })
        }
        searchable
        limit={100}
        nothingFoundMessage="No module matches."
        clearable
        clearButtonProps={{ 'aria-label': 'Give the whole family' }}
      />
      <TopicPicker value={value} set={set} />
    </>
  );
}

function TopicPicker({ value, set }: { value: TargetValues; set: Set }) {
  const picker = usePicker();
  const within = { family: value.family ?? undefined, module: value.module?.id };
  const { data, error } = useQuery({
    ...topicChoicesQuery({ search: picker.search, ...within }),
    enabled: picker.opened,
  });
  const others = data ? data.total - data.items.length : 0;
  const choose = (choice: Choice | null) => {
    const topic = data?.items.find(({ id }) => id === choice?.id);
    if (!topic) return set({ topic: choice });
    const { family, id, title } = topic.module;
    set({ topic: choice, family, module: { id, name: title, about: '' } });
  };
  return (
    <Picker
      label="Topic"
      placeholder={value.module ? 'The whole module' : 'Search all topics by title, id or module'}
      error={null}
      chosen={value.topic}
      choose={choose}
      picker={picker}
      noun="topic"
      groups={
        data && [
          {
            choices: data.items.map(({ id, title, module }) => ({
              id,
              name: title,
              about: `${id} · ${module.title}`,
            })),
          },
        ]
      }
      loadError={error}
      empty="There are no topics yet. Import them, or add them under Content."
      more={others > 0 ? `${counted(others, 'more topic')}: type to narrow the list.` : null}
    />
  );
}

type ContentPickerProps = {
  chosen: Choice | null;
  choose: (choice: Choice | null) => void;
  error: string | null;
};

function CoursePicker(props: ContentPickerProps) {
  const picker = usePicker();
  const { data, error } = useQuery({ ...courseChoicesQuery(picker.search), enabled: picker.opened });
  const others = data ? data.total - data.items.length : 0;
  return (
    <Picker
      {...props}
      label="Course"
      data-path="target"
      picker={picker}
      noun="course"
      groups={
        data && [
          {
            choices: data.items.map(({ id, title, items }) => ({
              id,
              name: title,
              about: `${id} · ${counted(items, 'item')}`,
            })),
          },
        ]
      }
      loadError={error}
      empty="There are no courses yet. They come with an import."
      more={others > 0 ? `${counted(others, 'more course')}: type to narrow the list.` : null}
    />
  );
}

function ScenarioPicker(props: ContentPickerProps) {
  const picker = usePicker();
  const { data, error } = useQuery({ ...scenarioChoicesQuery(picker.search), enabled: picker.opened });
  const others = data ? data.total - data.items.length : 0;
  return (
    <Picker
      {...props}
      label="Scenario"
      data-path="target"
      picker={picker}
      noun="scenario"
      groups={
        data && [
          {
            choices: data.items.map(({ id, title, module }) => ({
              id,
              name: title,
              about: module ? `${id} · ${module.title}` : id,
            })),
          },
        ]
      }
      loadError={error}
      empty="There are no scenarios yet. They come with an import."
      more={others > 0 ? `${counted(others, 'more scenario')}: type to narrow the list.` : null}
    />
  );
}
