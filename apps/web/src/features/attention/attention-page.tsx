import { Tabs, Text } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { ExactInstant } from '../../format/instant.js';
import { attention as t, dashboard } from '../../messages/index.js';
import { PageHeader, TabTitle } from '../../page/page-states.js';
import { RichText } from '../../page/rich-text.js';
import { useSession } from '../auth/use-session.js';
import { attentionLists, type AttentionList } from './attention-search.js';
import { BelowShareItems } from './below-share-items.js';
import { PeopleInNeed } from './people-in-need.js';

const route = getRouteApi('/organization/attention');

/** Lists of the people and the items of frameworks behind the numbers of the dashboard, at the same instant. */
export function AttentionPage() {
  const { list = 'overdue', asOf, knownAt } = route.useSearch();
  const { timeZone } = useSession().organization;
  const navigate = route.useNavigate();
  const choose = (chosen: AttentionList) =>
    void navigate({ search: { list: chosen, asOf, knownAt }, replace: true, resetScroll: false });
  return (
    <>
      <TabTitle>{t.title}</TabTitle>
      <PageHeader title={t.title}>
        {asOf === undefined ? (
          t.now
        ) : (
          <>
            <RichText
              text={dashboard.asOf}
              values={{ instant: <ExactInstant instant={asOf} timeZone={timeZone} /> }}
            />{' '}
            <Link className="link" to="/organization/attention" search={{ list }}>
              {t.showCurrent}
            </Link>
          </>
        )}
      </PageHeader>
      <Tabs
        value={list}
        onChange={(chosen) => {
          const found = attentionLists.find((name) => name === chosen);
          if (found) choose(found);
        }}
        keepMounted={false}
      >
        <Tabs.List aria-label={t.lists}>
          {attentionLists.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t.tabs[name]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={list} pt="sm">
          <Text className="quiet" mb="sm">
            {t.about[list]}
          </Text>
          {list === 'below-share' ? <BelowShareItems /> : <PeopleInNeed reason={list} />}
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
