import { families, type Family } from '@docket/contracts';
import { Input, SegmentedControl, Select, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { messageOf } from '../../api/failure.js';
import { assignments as t, common } from '../../messages/index.js';
import { type Choice, Picker, usePicker } from '../../picker/picker.js';
import { familyChoicesQuery } from './api/list-families.js';
import { courseChoicesQuery, scenarioChoicesQuery, topicChoicesQuery } from '../../picker/search-content.js';
import type { TargetValues } from './assignment-values.js';
import classes from './assignment-form.module.css';
import { CustomItems } from './custom-items.js';

type Props = { value: TargetValues; change: (value: TargetValues) => void; error: string | null };

const contentTypes = (['topics', 'course', 'scenario', 'custom'] as const).map((value) => ({
  value,
  label: t.form.contentTypes[value],
}));

/** Content of an assignment: a family, module or topic; a course; a scenario; or a custom selection. */
export function TargetFields({ value, change, error }: Props) {
  const set = (part: Partial<TargetValues>) => change({ ...value, ...part });
  return (
    <Stack gap="sm">
      <Input.Wrapper label={t.form.content} labelElement="div" id="target-type">
        <SegmentedControl
          fullWidth
          className={classes['contentTypes']}
          aria-label={t.form.content}
          data={contentTypes}
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

type SetTarget = (part: Partial<TargetValues>) => void;

/** Family, module and topic; each narrows the content. Selecting a topic also selects its family and module. */
function TopicFields({ value, set, error }: { value: TargetValues; set: SetTarget; error: string | null }) {
  const { data, error: loadError } = useQuery(familyChoicesQuery);
  const family = data?.find(({ id }) => id === value.family);
  const modules = family?.modules.map(({ id, title, topics }) => ({
    value: id,
    label: t.target.moduleOption(title, topics),
  }));
  const module = value.module;
  // The selected module may be missing from the list while the families load.
  const unlisted = module && !modules?.some((each) => each.value === module.id);
  return (
    <>
      <Select
        label={t.target.family}
        data-path="target"
        placeholder={t.target.familyPlaceholder}
        data={families.map((id) => ({ value: id, label: data?.find((each) => each.id === id)?.title ?? id }))}
        value={value.family}
        onChange={(id) => set({ family: id as Family | null, module: null, topic: null })}
        error={error ?? (loadError ? messageOf(loadError) : null)}
        clearable
        clearButtonProps={{ 'aria-label': t.target.clearFamily }}
      />
      <Select
        label={t.target.module}
        placeholder={value.family ? t.target.wholeFamily : t.target.familyFirst}
        disabled={!value.family}
        data={[...(unlisted ? [{ value: module.id, label: module.name }] : []), ...(modules ?? [])]}
        value={module?.id ?? null}
        onChange={(id, option) =>
          set({ module: id ? { id, name: option?.label ?? id, about: '' } : null, topic: null })
        }
        searchable
        limit={100}
        nothingFoundMessage={t.target.noModule}
        clearable
        clearButtonProps={{ 'aria-label': t.target.clearModule }}
      />
      <TopicPicker value={value} set={set} />
    </>
  );
}

function TopicPicker({ value, set }: { value: TargetValues; set: SetTarget }) {
  const picker = usePicker();
  const filter = { family: value.family ?? undefined, module: value.module?.id };
  const { data, error } = useQuery({
    ...topicChoicesQuery({ search: picker.search, ...filter }),
    enabled: picker.opened,
  });
  const choose = (choice: Choice | null) => {
    const topic = data?.items.find(({ id }) => id === choice?.id);
    if (!topic) return set({ topic: choice });
    const { family, id, title } = topic.module;
    set({ topic: choice, family, module: { id, name: title, about: '' } });
  };
  return (
    <Picker
      label={t.target.topic}
      placeholder={value.module ? t.target.wholeModule : t.target.searchTopics}
      error={null}
      chosen={value.topic}
      choose={choose}
      picker={picker}
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
      empty={t.target.noTopics}
      others={data ? data.total - data.items.length : 0}
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
  return (
    <Picker
      {...props}
      label={t.target.course}
      placeholder={t.target.searchCourses}
      data-path="target"
      picker={picker}
      groups={
        data && [
          {
            choices: data.items.map(({ id, title, items }) => ({
              id,
              name: title,
              about: `${id} · ${common.items(items)}`,
            })),
          },
        ]
      }
      loadError={error}
      empty={t.target.noCourses}
      others={data ? data.total - data.items.length : 0}
    />
  );
}

function ScenarioPicker(props: ContentPickerProps) {
  const picker = usePicker();
  const { data, error } = useQuery({ ...scenarioChoicesQuery(picker.search), enabled: picker.opened });
  return (
    <Picker
      {...props}
      label={t.target.scenario}
      placeholder={t.target.searchScenarios}
      data-path="target"
      picker={picker}
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
      empty={t.target.noScenarios}
      others={data ? data.total - data.items.length : 0}
    />
  );
}
