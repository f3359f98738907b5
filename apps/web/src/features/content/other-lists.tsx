import type { CourseView, ScenarioView } from '@docket/contracts';
import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { counted } from '../../format/number.js';
import { type Column, DataTable } from '../../list/data-table.js';
import { type ChangeSearch, listQueryOf } from '../../list/list-search.js';
import { ListSection } from '../../list/list-section.js';
import list from '../../list/list.module.css';
import { SearchInput } from '../../list/search-input.js';
import { EmptyState } from '../../page/page-states.js';
import { coursesQuery } from './api/list-courses.js';
import { scenariosQuery } from './api/list-scenarios.js';
import type { ContentSearch } from './content-search.js';

type Props = { search: ContentSearch; change: ChangeSearch<ContentSearch>; clear: () => void };

const queryOf = ({ page, pageSize, search }: ContentSearch) =>
  listQueryOf({ page, pageSize, ...(search && { search }) });

/** Courses; they come by import. */
export function CourseList({ search, change, clear }: Props) {
  const query = queryOf(search);
  const courses = useQuery(coursesQuery(query));
  return (
    <ListSection
      label="Courses"
      result={courses}
      query={query}
      change={change}
      counted={(total) => counted(total, 'course')}
      filters={<Words what="courses" search={search} change={change} />}
      filtered={Boolean(search.search)}
      clear={clear}
      empty={
        <EmptyState title="No courses yet">
          Import courses.csv on the page Import; a course is a list of topics and scenarios.
        </EmptyState>
      }
    >
      {(rows, stale) => (
        <DataTable label="Courses" rows={rows} columns={courseColumns} keyOf={({ id }) => id} stale={stale} />
      )}
    </ListSection>
  );
}

/** Learn scenarios; they come by import. */
export function ScenarioList({ search, change, clear }: Props) {
  const query = queryOf(search);
  const scenarios = useQuery(scenariosQuery(query));
  return (
    <ListSection
      label="Scenarios"
      result={scenarios}
      query={query}
      change={change}
      counted={(total) => counted(total, 'scenario')}
      filters={<Words what="scenarios" search={search} change={change} />}
      filtered={Boolean(search.search)}
      clear={clear}
      empty={
        <EmptyState title="No scenarios yet">
          Import scenarios.csv on the page Import. Scenarios can be assigned; frameworks do not count them.
        </EmptyState>
      }
    >
      {(rows, stale) => (
        <DataTable
          label="Scenarios"
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
  nameColumn('Course'),
  { header: 'Items', width: '20%', align: 'end', cell: ({ items }) => items },
];

const scenarioColumns: Column<ScenarioView>[] = [
  nameColumn('Scenario'),
  {
    header: 'Module',
    width: '45%',
    cell: ({ module }) => module?.title ?? <span className="quiet">None</span>,
  },
];

function Words({ what, search, change }: Pick<Props, 'search' | 'change'> & { what: string }) {
  return (
    <search className={list['filters']}>
      <SearchInput
        label={`Search ${what}`}
        placeholder={`Search ${what}`}
        value={search.search ?? ''}
        change={(typed) => change({ search: typed || undefined })}
      />
    </search>
  );
}
