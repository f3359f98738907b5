import { mailStates } from '@docket/contracts';
import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import list from '../../list/list.module.css';
import { changedSearch, listQueryOf } from '../../list/list-search.js';
import { ListSection } from '../../list/list-section.js';
import { SearchInput } from '../../list/search-input.js';
import { common, mail as t } from '../../messages/index.js';
import { EmptyState, PageHeader, TabTitle } from '../../page/page-states.js';
import { mailQuery } from './api/list-mail.js';
import type { MailSearch } from './mail-search.js';
import { MailTable } from './mail-table.js';

const route = getRouteApi('/organization/mail');
const states = mailStates.map((state) => ({ value: state, label: t.states[state] }));

/** Page of the e-mail messages of the organization. */
export function MailPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = listQueryOf(search);
  const messages = useQuery(mailQuery(query));
  const change = (part: Partial<MailSearch>) => void navigate(changedSearch<MailSearch>(part));
  return (
    <>
      <TabTitle>{t.title}</TabTitle>
      <PageHeader title={t.title}>{t.intro}</PageHeader>
      <ListSection
        label={t.title}
        result={messages}
        query={query}
        change={change}
        counted={t.count}
        filters={
          <search className={list['filters']}>
            <SearchInput
              label={t.search}
              placeholder={t.searchPlaceholder}
              value={search.search ?? ''}
              change={(typed) => change({ search: typed || undefined })}
            />
            <Select
              aria-label={common.status}
              placeholder={common.allStatuses}
              data={states}
              value={search.state ?? null}
              onChange={(state) => change({ state: mailStates.find((each) => each === state) })}
              clearable
              clearButtonProps={{ 'aria-label': common.clearStatus }}
            />
          </search>
        }
        filtered={search.state !== undefined || search.search !== undefined}
        clear={() => void navigate({ search: {} })}
        empty={<EmptyState title={t.empty}>{t.emptyHint}</EmptyState>}
      >
        {(items, stale) => <MailTable messages={items} stale={stale} />}
      </ListSection>
    </>
  );
}
