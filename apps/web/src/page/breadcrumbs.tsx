import { Breadcrumbs as MantineBreadcrumbs } from '@mantine/core';
import type { ReactNode } from 'react';
import { common } from '../messages/index.js';
import classes from './breadcrumbs.module.css';

/** Links to the pages above a page, and the page itself as the last child. */
export const Breadcrumbs = ({ children }: { children: ReactNode }) => (
  <MantineBreadcrumbs mb="sm" component="nav" aria-label={common.breadcrumbs} separatorMargin={6}>
    {children}
  </MantineBreadcrumbs>
);

/** The current page at the end of its breadcrumbs. Its name may be long and from right to left. */
export const CurrentPage = ({ children }: { children: ReactNode }) => (
  <span className={`quiet ${classes['current']}`}>
    <bdi>{children}</bdi>
  </span>
);
