import type { InvitationLink, PersonView } from '@docket/contracts';
import { Button, Group } from '@mantine/core';
import { IconDownload, IconFileImport, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { counted } from '../../format/number.js';
import { changedSearch, listQueryOf } from '../../list/list-search.js';
import { ListSection } from '../../list/list-section.js';
import { EmptyState, PageHeader, TabTitle } from '../../page/page-states.js';
import { exportUrl } from './api/export-people.js';
import { peopleQuery } from './api/list-people.js';
import { LinkDialog } from './link-dialog.js';
import { PeopleFilters } from './people-filters.js';
import type { PeopleSearch } from './people-search.js';
import { PeopleTable } from './people-table.js';
import { type Editing, PersonDrawer } from './person-drawer.js';
import type { PersonDialogs } from './person-menu.js';

const route = getRouteApi('/organization/people');

/** Everyone who is or was in the organization. */
export function PeoplePage() {
  const search = route.useSearch();
  const { editing, setEditing, invited, setInvited, dialogs } = useDialogs();
  const { role, status, team, search: words } = search;
  return (
    <>
      <TabTitle>People</TabTitle>
      <PageHeader
        title="People"
        action={
          <Group gap="xs">
            <Button
              component={Link}
              to="/organization/import"
              variant="default"
              leftSection={<IconFileImport size={16} />}
            >
              Import
            </Button>
            <Button
              component="a"
              href={exportUrl({ role, status, team, search: words })}
              download
              variant="default"
              leftSection={<IconDownload size={16} />}
            >
              Export
            </Button>
            <Button leftSection={<IconPlus size={16} />} onClick={() => setEditing('new')}>
              Add a person
            </Button>
          </Group>
        }
      >
        Whose training counts, and who may look at the evidence.
      </PageHeader>
      <PeopleList dialogs={dialogs} add={() => setEditing('new')} />
      <PersonDrawer editing={editing} close={() => setEditing(null)} showLink={dialogs.showLink} />
      <LinkDialog invited={invited} close={() => setInvited(null)} />
    </>
  );
}

/** The drawer and the link dialog of a page, and what opens them. */
export function useDialogs() {
  const [editing, setEditing] = useState<Editing | null>(null);
  const [invited, setInvited] = useState<{ name: string; link: InvitationLink } | null>(null);
  const dialogs = useMemo<PersonDialogs>(
    () => ({
      edit: (person: PersonView) => setEditing(person),
      showLink: ({ name }, link) => setInvited({ name, link }),
    }),
    [],
  );
  return { editing, setEditing, invited, setInvited, dialogs };
}

function PeopleList({ dialogs, add }: { dialogs: PersonDialogs; add: () => void }) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = listQueryOf(search);
  const people = useQuery(peopleQuery(query));
  const change = (part: Partial<PeopleSearch>) => void navigate(changedSearch<PeopleSearch>(part));
  return (
    <ListSection
      label="People"
      result={people}
      query={query}
      change={change}
      counted={(total) => counted(total, 'person', 'people')}
      filters={<PeopleFilters search={search} change={change} />}
      filtered={Boolean(search.search ?? search.role ?? search.status ?? search.team)}
      clear={() => void navigate({ search: {} })}
      empty={
        <EmptyState
          title="Nobody is here yet"
          action={
            <Button mt="xs" size="xs" onClick={add}>
              Add a person
            </Button>
          }
        >
          Add people one by one, or import all of them from people.csv.
        </EmptyState>
      }
    >
      {(items, stale) => (
        <PeopleTable
          people={items}
          stale={stale}
          sort={search.sort ?? 'name'}
          changeSort={(sort) => change({ sort: sort === 'name' ? undefined : sort })}
          dialogs={dialogs}
        />
      )}
    </ListSection>
  );
}
