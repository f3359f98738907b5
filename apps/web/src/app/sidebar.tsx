import {
  IconBooks,
  IconChecklist,
  IconFileImport,
  IconHistory,
  IconKey,
  IconLayoutDashboard,
  IconReportAnalytics,
  IconServerCog,
  IconSettings,
  IconShieldCheck,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { SessionView } from '@docket/contracts';
import { Link } from '@tanstack/react-router';
import classes from './shell.module.css';

/** The pages of an organization, by section. */
const organizationSections = [
  {
    title: 'Overview',
    pages: [
      { to: '/organization', label: 'Dashboard', Icon: IconLayoutDashboard },
      { to: '/organization/reports', label: 'Reports', Icon: IconReportAnalytics },
      { to: '/organization/compliance', label: 'Compliance', Icon: IconShieldCheck },
      { to: '/organization/audit-log', label: 'Audit log', Icon: IconHistory },
    ],
  },
  {
    title: 'Training',
    pages: [
      { to: '/organization/people', label: 'People', Icon: IconUsers },
      { to: '/organization/teams', label: 'Teams', Icon: IconUsersGroup },
      { to: '/organization/assignments', label: 'Assignments', Icon: IconChecklist },
      { to: '/organization/content', label: 'Content', Icon: IconBooks },
      { to: '/organization/import', label: 'Import', Icon: IconFileImport },
    ],
  },
  { title: 'Integrations', pages: [{ to: '/organization/api-keys', label: 'API keys', Icon: IconKey }] },
  { title: 'Settings', pages: [{ to: '/organization/settings', label: 'Settings', Icon: IconSettings }] },
] as const;

/** The page of who operates the installation. */
const operationsSection = {
  title: 'Installation',
  pages: [{ to: '/operations', label: 'Operations', Icon: IconServerCog }],
} as const;

type Section = (typeof organizationSections)[number] | typeof operationsSection;

/** Whether somebody runs the organization that they are signed in for. */
export const isAdmin = ({ person }: SessionView): boolean => person?.role === 'org_admin';

/** The pages that somebody may see, by section. */
export const sectionsFor = (session: SessionView): Section[] => [
  ...(isAdmin(session) ? organizationSections : []),
  ...(session.operator ? [operationsSection] : []),
];

/** The way to every page. */
export function Sidebar({ sections }: { sections: Section[] }) {
  return (
    <nav aria-label="Pages">
      {sections.map(({ title, pages }) => (
        <div key={title} className={classes['section']}>
          <div className={classes['sectionTitle']} id={`section-${title}`}>
            {title}
          </div>
          <ul aria-labelledby={`section-${title}`}>
            {pages.map(({ to, label, Icon }) => (
              <li key={to}>
                <Link
                  to={to}
                  className={classes['navLink']}
                  activeProps={{ 'aria-current': 'page' }}
                  // The dashboard's address begins those of all others.
                  activeOptions={{ exact: to === '/organization' }}
                >
                  <Icon size={18} stroke={1.6} aria-hidden />
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
