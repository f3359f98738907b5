import { Button, Tabs } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { changedSearch } from '../../list/list-search.js';
import { content as t } from '../../messages/index.js';
import { PageHeader, TabTitle } from '../../page/page-states.js';
import { contentTabs, type ContentSearch, type ContentTab } from './content-search.js';
import { CourseList, ScenarioList } from './other-lists.js';
import { TopicForm } from './topic-form.js';
import { TopicList } from './topic-list.js';

const route = getRouteApi('/organization/content');

/** Catalog of topics, courses and learning scenarios. */
export function ContentPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [adding, { open, close }] = useDisclosure(false);
  const change = (part: Partial<ContentSearch>) => void navigate(changedSearch<ContentSearch>(part));
  const show = (tab: ContentTab) => void navigate({ search: tab === 'topics' ? {} : { tab } });
  const lists = { search, change, clear: () => show(search.tab ?? 'topics') };
  return (
    <>
      <TabTitle>{t.title}</TabTitle>
      <PageHeader
        title={t.title}
        action={
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={open}>
            {t.addTopic}
          </Button>
        }
      >
        {t.description}
      </PageHeader>
      <Tabs
        value={search.tab ?? 'topics'}
        onChange={(tab) => show(tab as ContentTab)}
        keepMounted={false}
        mb="md"
      >
        <Tabs.List mb="md">
          {contentTabs.map((tab) => (
            <Tabs.Tab key={tab} value={tab}>
              {t.tabs[tab]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="topics">
          <TopicList {...lists} add={open} />
        </Tabs.Panel>
        <Tabs.Panel value="courses">
          <CourseList {...lists} />
        </Tabs.Panel>
        <Tabs.Panel value="scenarios">
          <ScenarioList {...lists} />
        </Tabs.Panel>
      </Tabs>
      <TopicForm opened={adding} close={close} topic={null} />
    </>
  );
}
