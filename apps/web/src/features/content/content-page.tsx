import { Button, Tabs } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { changedSearch } from '../../list/list-search.js';
import { PageHeader, TabTitle } from '../../page/page-states.js';
import type { ContentSearch, ContentTab } from './content-search.js';
import { CourseList, ScenarioList } from './other-lists.js';
import { TopicForm } from './topic-form.js';
import { TopicList } from './topic-list.js';

const route = getRouteApi('/organization/content');

/** What can be trained: topics by family and module, courses, and learn scenarios. */
export function ContentPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [adding, { open, close }] = useDisclosure(false);
  const change = (part: Partial<ContentSearch>) => void navigate(changedSearch<ContentSearch>(part));
  const show = (tab: ContentTab) => void navigate({ search: tab === 'topics' ? {} : { tab } });
  const lists = { search, change, clear: () => show(search.tab ?? 'topics') };
  return (
    <>
      <TabTitle>Content</TabTitle>
      <PageHeader
        title="Content"
        action={
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={open}>
            Add a topic
          </Button>
        }
      >
        What can be trained. Frameworks count topics by their CWE ids and modules.
      </PageHeader>
      <Tabs
        value={search.tab ?? 'topics'}
        onChange={(tab) => show(tab as ContentTab)}
        keepMounted={false}
        mb="md"
      >
        <Tabs.List mb="md">
          <Tabs.Tab value="topics">Topics</Tabs.Tab>
          <Tabs.Tab value="courses">Courses</Tabs.Tab>
          <Tabs.Tab value="scenarios">Scenarios</Tabs.Tab>
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
