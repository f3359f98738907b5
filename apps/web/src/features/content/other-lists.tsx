import type { CourseView, ScenarioView } from '@docket/contracts';
import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type Column, DataTable } from '../../list/data-table.js';
import { type ChangeSearch, listQueryOf } from '../../list/list-search.js';
import { ListSection } from '../../list/list-section.js';
import list from '../../list/list.module.css';
import { SearchInput } from '../../list/search-input.js';
import { common, content as t } from '../../messages/index.js';
import { EmptyState } from '../../page/page-states.js';
import { coursesQuery } from './api/list-courses.js';
import { scenariosQuery } from './api/list-scenarios.js';
import type { ContentSearch } from './content-search.js';

type Props = { search: ContentSearch; change: ChangeSearch<ContentSearch>; clear: () => void };

const queryOf = ({ page, pageSize, search }: ContentSearch) =>
  listQueryOf({ page, pageSize, ...(search && { search }) });

/** List of courses. Courses are created by import. */
export function CourseList({ search, change, clear }: Props) {
  const query = queryOf(search);
  const courses = useQuery(coursesQuery(query));
  return (
    <ListSection
      label={t.courses.title}
      result={courses}
      query={query}
      change={change}
      exported={{ path: 'content/courses', query }}
      counted={t.courses.counted}
      filters={<SearchFilter label={t.courses.search} search={search} change={change} />}
      filtered={Boolean(search.search)}
      clear={clear}
      empty={<EmptyState title={t.courses.empty}>{t.courses.emptyHint}</EmptyState>}
    >
      {(rows, stale) => (
        <DataTable
          label={t.courses.title}
          rows={rows}
          columns={courseColumns}
          keyOf={({ id }) => id}
          stale={stale}
        />
      )}
    </ListSection>
  );
}

/** List of learning scenarios. Scenarios are created by import. */
export function ScenarioList({ search, change, clear }: Props) {
  const query = queryOf(search);
  const scenarios = useQuery(scenariosQuery(query));
  return (
    <ListSection
      label={t.scenarios.title}
      result={scenarios}
      query={query}
      change={change}
      exported={{ path: 'content/scenarios', query }}
      counted={t.scenarios.counted}
      filters={<SearchFilter label={t.scenarios.search} search={search} change={change} />}
      filtered={Boolean(search.search)}
      clear={clear}
      empty={<EmptyState title={t.scenarios.empty}>{t.scenarios.emptyHint}</EmptyState>}
    >
      {(rows, stale) => (
        <DataTable
          label={t.scenarios.title}
          rows={rows}
          columns={scenarioColumns}
          keyOf={({ id }) => id}
          stale={stale}
        />
      )}
    </ListSection>
  );
}

const nameColumn = <T extends { id: string; title: string }>(header: string): Column<T> => ({
  header,
  cell: ({ id, title }) => (
    <>
      <Text lineClamp={2}>{title}</Text>
      <Text className="quiet" fz="xs" truncate>
        {id}
      </Text>
    </>
  ),
});

const courseColumns: Column<CourseView>[] = [
  nameColumn(t.courses.course),
  { header: t.courses.items, width: '20%', align: 'end', cell: ({ items }) => items },
];

const scenarioColumns: Column<ScenarioView>[] = [
  nameColumn(t.scenarios.scenario),
  {
    header: t.scenarios.module,
    width: '45%',
    cell: ({ module }) => module?.title ?? <span className="quiet">{common.none}</span>,
  },
];

function SearchFilter({ label, search, change }: Pick<Props, 'search' | 'change'> & { label: string }) {
  return (
    <search className={list['filters']}>
      <SearchInput
        label={label}
        placeholder={label}
        value={search.search ?? ''}
        change={(typed) => change({ search: typed || undefined })}
      />
    </search>
  );
}
