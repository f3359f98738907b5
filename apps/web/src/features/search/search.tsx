import { Combobox, Loader, Text, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState, type KeyboardEvent } from 'react';
import { search as t } from '../../messages/index.js';
import { searchFor } from '../../picker/search-everything.js';
import { hitGroups, type HitGroup, type PageLink } from './hits.js';
import classes from './search-dialog.module.css';

function useHits(typed: string, pages: PageLink[]) {
  const text = typed.trim();
  const [search] = useDebouncedValue(text, 200);
  const { data, error, isFetching } = useQuery(searchFor(search));
  return {
    searching: text.length > 0 && (search !== text || isFetching),
    failed: error !== null,
    groups: hitGroups(text, pages, search ? data : undefined),
  };
}

/** Field and results of the search. */
export function Search({ pages, close }: { pages: PageLink[]; close: () => void }) {
  const router = useRouter();
  const [typed, setTyped] = useState('');
  const { groups, searching, failed } = useHits(typed, pages);
  const combobox = useCombobox({ opened: true });
  const go = (href: string) => {
    close();
    router.history.push(href);
  };
  // The field is the only element of the dialog that can have the focus, so Tab leaves the dialog.
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' && event.key !== 'Tab') return;
    event.preventDefault();
    close();
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
          onKeyDown={leave}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            combobox.updateSelectedOptionIndex();
          }}
        />
      </Combobox.EventsTarget>
      <div className={classes['hits']}>
        <Options groups={groups} />
        {groups.length === 0 && !searching && (
          <Text className="quiet" p="md" role="status">
            {failed ? t.failed : t.noMatch(typed.trim())}
          </Text>
        )}
      </div>
    </Combobox>
  );
}

const Options = ({ groups }: { groups: HitGroup[] }) => (
  <Combobox.Options aria-label={t.results}>
    {groups.map(({ title, hits }) => (
      <Combobox.Group key={title} label={title}>
        {hits.map((hit) => (
          <Combobox.Option key={hit.href} value={hit.href} className={classes['hit']}>
            <Text span truncate dir="auto">
              {hit.name}
            </Text>
            <Text span fz="xs" className="quiet" truncate dir="auto">
              {hit.about}
            </Text>
          </Combobox.Option>
        ))}
      </Combobox.Group>
    ))}
  </Combobox.Options>
);
