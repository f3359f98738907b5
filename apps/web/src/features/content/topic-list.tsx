import type { Family, FamilyView, TopicView } from '@docket/contracts';
import { Button, NumberInput, Select, Text, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { counted } from '../../format/number.js';
import { type Column, DataTable } from '../../list/data-table.js';
import { type ChangeSearch, listQueryOf } from '../../list/list-search.js';
import { ListSection } from '../../list/list-section.js';
import list from '../../list/list.module.css';
import { SearchInput } from '../../list/search-input.js';
import { EmptyState } from '../../page/page-states.js';
import { familiesQuery } from './api/list-families.js';
import { topicsQuery } from './api/list-topics.js';
import type { ContentSearch } from './content-search.js';
import { Cwes } from './cwes.js';
import { TopicForm } from './topic-form.js';
import classes from './content.module.css';

type Props = {
  search: ContentSearch;
  change: ChangeSearch<ContentSearch>;
  clear: () => void;
  add: () => void;
};

/** The topics of the catalog, narrowed by family, module, CWE and words. */
export function TopicList({ search, change, clear, add }: Props) {
  const { tab: _, ...filters } = search;
  const query = listQueryOf(filters);
  const topics = useQuery(topicsQuery(query));
  const families = useQuery(familiesQuery);
  const [edited, setEdited] = useState<TopicView | null>(null);
  return (
    <div className={classes['columns']}>
      <Catalog families={families.data ?? []} search={search} change={change} />
      <ListSection
        label="Topics"
        result={topics}
        query={query}
        change={change}
        counted={(total) => counted(total, 'topic')}
        filters={<Filters families={families.data ?? []} search={search} change={change} />}
        filtered={Boolean(search.search ?? search.family ?? search.module ?? search.cwe)}
        clear={clear}
        empty={
          <EmptyState
            title="No topics yet"
            action={
              <Button variant="default" size="xs" mt="xs" onClick={add}>
                Add a topic
              </Button>
            }
          >
            Add them here, or import topics.csv on the page Import. Attempts and frameworks refer to them.
          </EmptyState>
        }
      >
        {(rows, stale) => (
          <DataTable
            label="Topics"
            rows={rows.map((topic) => ({ topic, edit: () => setEdited(topic) }))}
            columns={columns}
            keyOf={({ topic }) => topic.id}
            stale={stale}
            sort={search.sort ?? 'title'}
            changeSort={(sort) => change({ sort: sort as ContentSearch['sort'] })}
          />
        )}
      </ListSection>
      <TopicForm opened={edited !== null} close={() => setEdited(null)} topic={edited} />
    </div>
  );
}

type TopicRow = { topic: TopicView; edit: () => void };

const columns: Column<TopicRow>[] = [
  {
    header: 'Topic',
    sort: 'title',
    cell: ({ topic, edit }) => (
      <>
        <UnstyledButton className="link" onClick={edit} aria-label={`Edit ${topic.title}`}>
          <Text span inherit lineClamp={2}>
            {topic.title}
          </Text>
        </UnstyledButton>
        <Text className="quiet" fz="xs" truncate>
          {topic.id}
        </Text>
      </>
    ),
  },
  { header: 'Module', sort: 'module', width: '30%', cell: ({ topic }) => topic.module.title },
  { header: 'CWE', width: '18%', cell: ({ topic }) => <Cwes ids={topic.cweIds} /> },
  {
    header: 'Languages',
    width: '18%',
    cell: ({ topic }) =>
      topic.languages.length > 0 ? topic.languages.join(', ') : <span className="quiet">Any</span>,
  },
];

type FilterProps = Pick<Props, 'search' | 'change'> & { families: FamilyView[] };

/** Families and their modules with the number of topics, to choose from. */
function Catalog({ families, search, change }: FilterProps) {
  const choose = (family: Family | undefined, module?: string) => change({ family, module });
  return (
    <nav aria-label="Families and modules" className={`paper ${classes['catalog']}`}>
      <Choice
        chosen={!search.family && !search.module}
        choose={() => choose(undefined)}
        name="All topics"
        topics={families.reduce((sum, { topics }) => sum + topics, 0)}
      />
      {families.map((family) => (
        <div key={family.id}>
          <Choice
            chosen={search.family === family.id && !search.module}
            choose={() => choose(family.id)}
            name={family.title}
            topics={family.topics}
          />
          <div className={classes['modules']}>
            {family.modules.map((module) => (
              <Choice
                key={module.id}
                chosen={search.family === family.id && search.module === module.id}
                choose={() => choose(family.id, module.id)}
                name={module.title}
                topics={module.topics}
              />
            ))}
          </div>
        </div>
      ))}
    </nav>
  );
}

type ChoiceProps = { chosen: boolean; choose: () => void; name: string; topics: number };

function Choice({ chosen, choose, name, topics }: ChoiceProps) {
  return (
    <UnstyledButton
      className={classes['choice']}
      aria-current={chosen || undefined}
      onClick={choose}
      title={name}
    >
      <Text span inherit truncate>
        {name}
      </Text>
      <span className="quiet figures">{topics}</span>
    </UnstyledButton>
  );
}

/** Words and a CWE; on a narrow page the family and module, too, in place of the catalog. */
function Filters({ families, search, change }: FilterProps) {
  const modules = families.flatMap((family) =>
    family.modules.map(({ id, title }) => ({ value: `${family.id}/${id}`, label: title })),
  );
  const place = search.family && search.module ? `${search.family}/${search.module}` : null;
  return (
    <search className={list['filters']}>
      <SearchInput
        label="Search topics"
        placeholder="Search topics and modules"
        value={search.search ?? ''}
        change={(typed) => change({ search: typed || undefined })}
      />
      <NumberInput
        aria-label="CWE id"
        placeholder="Any CWE"
        prefix="CWE-"
        min={1}
        max={99_999}
        allowDecimal={false}
        allowNegative={false}
        hideControls
        value={search.cwe ?? ''}
        onChange={(cwe) => change({ cwe: typeof cwe === 'number' ? cwe : undefined })}
      />
      <Select
        className={classes['narrowOnly']}
        aria-label="Module"
        placeholder="All modules"
        searchable
        clearable
        clearButtonProps={{ 'aria-label': 'Show all modules' }}
        data={modules}
        value={place}
        onChange={(chosen) => {
          const [family, ...module] = chosen?.split('/') ?? [];
          change({ family: family as Family | undefined, module: module.join('/') || undefined });
        }}
      />
    </search>
  );
}
