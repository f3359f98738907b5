import type { InvitationLink, ListedPerson, PersonView } from '@docket/contracts';
import { Button, Group } from '@mantine/core';
import { IconFileImport, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { changedSearch, listQueryOf } from '../../list/list-search.js';
import { ListSection } from '../../list/list-section.js';
import { useSelection } from '../../list/selection.js';
import { common, people as t } from '../../messages/index.js';
import { EmptyState, PageHeader, TabTitle } from '../../page/page-states.js';
import { SelectedPeople } from '../../selected-people/selected-people.js';
import { peopleQuery } from './api/list-people.js';
import { EraseDialog } from './erase-dialog.js';
import { LinkDialog } from './link-dialog.js';
import { PeopleFilters } from './people-filters.js';
import type { PeopleSearch } from './people-search.js';
import { PeopleTable } from './people-table.js';
import { type Editing, PersonDrawer } from './person-drawer.js';
import type { PersonDialogs } from './person-menu.js';

const route = getRouteApi('/organization/people');

/** List of the active and former members of the organization. */
export function PeoplePage() {
  const search = route.useSearch();
  const { editing, setEditing, erasing, setErasing, invited, setInvited, dialogs } = useDialogs();
  const navigate = route.useNavigate();
  const setAdding = (add: true | undefined) =>
    void navigate({ search: (current) => ({ ...current, add }), replace: true });
  const closeDrawer = () => {
    setEditing(null);
    setAdding(undefined);
  };
  return (
    <>
      <TabTitle>{t.title}</TabTitle>
      <PageHeader
        title={t.title}
        action={
          <Group gap="xs">
            <Button
              component={Link}
              to="/organization/import"
              variant="default"
              leftSection={<IconFileImport size={16} />}
            >
              {t.importFiles}
            </Button>
            <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
              {t.add}
            </Button>
          </Group>
        }
      >
        {t.description}
      </PageHeader>
      <PeopleList dialogs={dialogs} add={() => setAdding(true)} />
      <PersonDrawer editing={search.add ? 'new' : editing} close={closeDrawer} showLink={dialogs.showLink} />
      <EraseDialog erasing={erasing} close={() => setErasing(null)} />
      <LinkDialog invited={invited} close={() => setInvited(null)} />
    </>
  );
}

/** Returns the state of the drawer and the dialogs of a page, and the functions that open them. */
export function useDialogs() {
  const [editing, setEditing] = useState<Editing | null>(null);
  const [erasing, setErasing] = useState<PersonView | null>(null);
  const [invited, setInvited] = useState<{ name: string; link: InvitationLink } | null>(null);
  const dialogs = useMemo<PersonDialogs>(
    () => ({
      edit: (person: PersonView) => setEditing(person),
      erase: (person: PersonView) => setErasing(person),
      showLink: ({ name }, link) => setInvited({ name, link }),
    }),
    [],
  );
  return { editing, setEditing, erasing, setErasing, invited, setInvited, dialogs };
}

/** Former members take part in no training, so they cannot be selected. */
const choiceOf = ({ id, name, email, status }: ListedPerson) =>
  status === 'left' ? null : { id, name, about: email };

function PeopleList({ dialogs, add }: { dialogs: PersonDialogs; add: () => void }) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = listQueryOf(search);
  const selection = useSelection();
  // The file has the order of the names.
  const { sort: _, add: __, ...filter } = search;
  const people = useQuery(peopleQuery({ ...query, figures: 'true' }));
  const change = (part: Partial<PeopleSearch>) => void navigate(changedSearch<PeopleSearch>(part));
  return (
    <ListSection
      label={t.title}
      result={people}
      query={query}
      change={change}
      exported={{ path: 'users', query: filter }}
      counted={common.people}
      filters={<PeopleFilters search={search} change={change} />}
      filtered={Boolean(search.search ?? search.role ?? search.status ?? search.team ?? search.jobFunction)}
      clear={() => void navigate({ search: {} })}
      empty={
        <EmptyState
          title={t.empty}
          action={
            <Button mt="xs" size="xs" onClick={add}>
              {t.add}
            </Button>
          }
        >
          {t.emptyHint}
        </EmptyState>
      }
    >
      {(items, stale) => (
        <>
          <SelectedPeople selection={selection} />
          <PeopleTable
            people={items}
            stale={stale}
            sort={search.sort ?? 'name'}
            changeSort={(sort) => change({ sort: sort === 'name' ? undefined : sort })}
            dialogs={dialogs}
            selectable={{ selection, choiceOf }}
          />
        </>
      )}
    </ListSection>
  );
}
