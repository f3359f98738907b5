import { Combobox, Loader, Text, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useQueries } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { search as t } from '../../messages/search.js';
import { findAssignments, findPeople, findReports, type Hit } from './api/find.js';
import classes from './search-dialog.module.css';

/** Page that the search finds by its name. */
export type PageLink = { to: string; label: string };

const hitOf = (page: PageLink): Hit => ({ href: page.to, name: page.label, about: t.page });

function useHits(typed: string, pages: PageLink[]) {
  const [search] = useDebouncedValue(typed.trim(), 200);
  const [people, assignments, reports] = useQueries({
    queries: [findPeople(search), findAssignments(search), findReports(search)],
  });
  const text = typed.trim().toLowerCase();
  const hitsOf = (hits: Hit[] | undefined) => (search ? (hits ?? []) : []);
  return {
    searching:
      text.length > 0 &&
      (search !== typed.trim() || [people, assignments, reports].some((q) => q.isFetching)),
    failed: [people, assignments, reports].some(({ error }) => error !== null),
    groups: [
      {
        title: t.groups.pages,
        hits: pages.filter(({ label }) => label.toLowerCase().includes(text)).map(hitOf),
      },
      { title: t.groups.people, hits: hitsOf(people.data) },
      { title: t.groups.assignments, hits: hitsOf(assignments.data) },
      { title: t.groups.reports, hits: hitsOf(reports.data) },
    ].filter(({ hits }) => hits.length > 0),
  };
}

/** Field and results of the search dialog. */
export function Search({ pages, close }: { pages: PageLink[]; close: () => void }) {
  const router = useRouter();
  const [typed, setTyped] = useState('');
  const { groups, searching, failed } = useHits(typed, pages);
  const combobox = useCombobox({ opened: true });
  const go = (href: string) => {
    close();
    router.history.push(href);
  };
  return (
    <Combobox store={combobox} onOptionSubmit={go}>
      <Combobox.EventsTarget>
        <TextInput
          type="search"
          data-autofocus
          variant="unstyled"
          className={classes['input']}
          size="md"
          aria-label={t.placeholder}
          placeholder={t.placeholder}
          maxLength={200}
          leftSection={<IconSearch size={18} aria-hidden />}
          rightSection={searching && <Loader size={16} aria-label={t.searching} />}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            combobox.updateSelectedOptionIndex();
          }}
        />
      </Combobox.EventsTarget>
      <div className={classes['hits']}>
        <Combobox.Options aria-label={t.results}>
          {groups.map(({ title, hits }) => (
            <Combobox.Group key={title} label={title}>
              {hits.map((hit) => (
                <Combobox.Option key={hit.href} value={hit.href} className={classes['hit']}>
                  <Text span truncate>
                    {hit.name}
                  </Text>
                  <Text span fz="xs" className="quiet" truncate>
                    {hit.about}
                  </Text>
                </Combobox.Option>
              ))}
            </Combobox.Group>
          ))}
        </Combobox.Options>
        {groups.length === 0 && !searching && (
          <Text className="quiet" p="md" role="status">
            {failed ? t.failed : t.noMatch(typed.trim())}
          </Text>
        )}
      </div>
    </Combobox>
  );
}
