import { LARGEST_CWE, type Family, type FamilyView, type TopicView } from '@docket/contracts';
import { Button, NumberInput, Select, Text, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Column, DataTable } from '../../list/data-table.js';
import { type ChangeSearch, listQueryOf } from '../../list/list-search.js';
import { ListSection } from '../../list/list-section.js';
import list from '../../list/list.module.css';
import { SearchInput } from '../../list/search-input.js';
import { content as t } from '../../messages/index.js';
import { EmptyState } from '../../page/page-states.js';
import { familiesQuery } from './api/list-families.js';
import { topicsQuery } from './api/list-topics.js';
import type { ContentSearch } from './content-search.js';
import { CweLinks } from './cwes.js';
import { TopicForm } from './topic-form.js';
import classes from './content.module.css';

type Props = {
  search: ContentSearch;
  change: ChangeSearch<ContentSearch>;
  clear: () => void;
  add: () => void;
};

/** List of topics with filters for family, module, CWE ID and search text. */
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
        label={t.topics.title}
        result={topics}
        query={query}
        change={change}
        exported={{ path: 'content/topics', query }}
        counted={t.topics.counted}
        filters={<Filters families={families.data ?? []} search={search} change={change} />}
        filtered={Boolean(search.search ?? search.family ?? search.module ?? search.cwe)}
        clear={clear}
        empty={
          <EmptyState
            title={t.topics.empty}
            action={
              <Button variant="default" size="xs" mt="xs" onClick={add}>
                {t.addTopic}
              </Button>
            }
          >
            {t.topics.emptyHint}
          </EmptyState>
        }
      >
        {(rows, stale) => (
          <DataTable
            label={t.topics.title}
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
    header: t.topics.topic,
    sort: 'title',
    cell: ({ topic, edit }) => (
      <>
        <UnstyledButton className="link" onClick={edit} aria-label={t.topics.edit(topic.title)}>
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
  { header: t.topics.module, sort: 'module', width: '30%', cell: ({ topic }) => topic.module.title },
  { header: t.topics.cwe, width: '18%', cell: ({ topic }) => <CweLinks ids={topic.cweIds} /> },
  {
    header: t.topics.languages,
    width: '18%',
    cell: ({ topic }) =>
      topic.languages.length > 0 ? (
        topic.languages.join(', ')
      ) : (
        <span className="quiet">{t.topics.anyLanguage}</span>
      ),
  },
];

type FilterProps = Pick<Props, 'search' | 'change'> & { families: FamilyView[] };

/** Navigation by family and module, with the number of topics of each. */
function Catalog({ families, search, change }: FilterProps) {
  const choose = (family: Family | undefined, module?: string) => change({ family, module });
  return (
    <nav aria-label={t.topics.catalog} className={`paper ${classes['catalog']}`}>
      <Choice
        chosen={!search.family && !search.module}
        choose={() => choose(undefined)}
        name={t.topics.all}
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

/** Search text and CWE ID; on narrow screens also the module, instead of the catalog. */
function Filters({ families, search, change }: FilterProps) {
  const modules = families.flatMap((family) =>
    family.modules.map(({ id, title }) => ({ value: `${family.id}/${id}`, label: title })),
  );
  const selected = search.family && search.module ? `${search.family}/${search.module}` : null;
  return (
    <search className={list['filters']}>
      <SearchInput
        label={t.topics.search}
        placeholder={t.topics.searchPlaceholder}
        value={search.search ?? ''}
        change={(typed) => change({ search: typed || undefined })}
      />
      <NumberInput
        aria-label={t.topics.cweFilter}
        placeholder={t.topics.anyCwe}
        prefix="CWE-"
        min={1}
        max={LARGEST_CWE}
        allowDecimal={false}
        allowNegative={false}
        hideControls
        value={search.cwe ?? ''}
        onChange={(cwe) => change({ cwe: typeof cwe === 'number' ? cwe : undefined })}
      />
      <Select
        className={classes['narrowOnly']}
        aria-label={t.topics.module}
        placeholder={t.topics.allModules}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t.topics.showAllModules }}
        data={modules}
        value={selected}
        onChange={(chosen) => {
          const [family, ...module] = chosen?.split('/') ?? [];
          change({ family: family as Family | undefined, module: module.join('/') || undefined });
        }}
      />
    </search>
  );
}
