import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { LanguageSelect } from '../language/language-select.js';
import { app } from '../messages/index.js';
import classes from './auth-layout.module.css';
import { TabTitle } from './page-states.js';

/** Layout of pages that need no session, such as sign-in: one centered card. */
export function AuthLayout({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className={classes['page']}>
      <TabTitle>{title}</TabTitle>
      <div className={classes['card']}>
        <Text className={classes['brand']}>{app.name}</Text>
        {children}
      </div>
      <LanguageSelect />
    </main>
  );
}
