import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './entrance-page.module.css';
import { TabTitle } from './page-states.js';

/** A page before somebody is signed in: one sheet in the middle. */
export function EntrancePage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className={classes['page']}>
      <TabTitle>{title}</TabTitle>
      <div className={classes['sheet']}>
        <Text className={classes['brand']}>Docket</Text>
        {children}
      </div>
    </main>
  );
}
