import {
  IconBooks,
  IconChecklist,
  IconFileImport,
  IconHistory,
  IconHourglass,
  IconKey,
  IconLayoutDashboard,
  IconMail,
  IconReportAnalytics,
  IconSchool,
  IconServerCog,
  IconSettings,
  IconShieldCheck,
  IconUserOff,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { SessionView } from '@docket/contracts';
import { Link } from '@tanstack/react-router';
import { isAdmin } from '../features/auth/use-session.js';
import { app } from '../messages/index.js';
import classes from './shell.module.css';

const { pages, sections } = app;

/** Pages of an organization, by section. */
const organizationSections = [
  {
    title: sections.overview,
    pages: [
      { to: '/organization', label: pages.dashboard, Icon: IconLayoutDashboard },
      { to: '/organization/reports', label: pages.reports, Icon: IconReportAnalytics },
      { to: '/organization/compliance', label: pages.compliance, Icon: IconShieldCheck },
      { to: '/organization/audit-log', label: pages.auditLog, Icon: IconHistory },
    ],
  },
  {
    title: sections.training,
    pages: [
      { to: '/organization/people', label: pages.people, Icon: IconUsers },
      { to: '/organization/teams', label: pages.teams, Icon: IconUsersGroup },
      { to: '/organization/assignments', label: pages.assignments, Icon: IconChecklist },
      { to: '/organization/exemptions', label: pages.exemptions, Icon: IconUserOff },
      { to: '/organization/classroom-sessions', label: pages.classroomSessions, Icon: IconSchool },
      { to: '/organization/content', label: pages.content, Icon: IconBooks },
      { to: '/organization/import', label: pages.import, Icon: IconFileImport },
      { to: '/organization/import/statements', label: pages.waitingStatements, Icon: IconHourglass },
    ],
  },
  {
    title: sections.integrations,
    pages: [{ to: '/organization/api-keys', label: pages.apiKeys, Icon: IconKey }],
  },
  {
    title: sections.organization,
    pages: [
      { to: '/organization/mail', label: pages.mail, Icon: IconMail },
      { to: '/organization/settings', label: pages.settings, Icon: IconSettings },
    ],
  },
] as const;

/** Page for operators of the installation. */
const operationsSection = {
  title: sections.installation,
  pages: [{ to: '/operations', label: pages.operations, Icon: IconServerCog }],
} as const;

type Section = (typeof organizationSections)[number] | typeof operationsSection;

/** Returns the pages that the user may open, by section. */
export const sectionsFor = (session: SessionView): Section[] => [
  ...(isAdmin(session) ? organizationSections : []),
  ...(session.operator ? [operationsSection] : []),
];

/** Main navigation. */
export function Sidebar({ sections: visible }: { sections: Section[] }) {
  return (
    <nav aria-label={app.mainNavigation}>
      {visible.map(({ title, pages: links }) => (
        <div key={title} className={classes['section']}>
          <div className={classes['sectionTitle']} id={`section-${title}`}>
            {title}
          </div>
          <ul aria-labelledby={`section-${title}`}>
            {links.map(({ to, label, Icon }) => (
              <li key={to}>
                <Link
                  to={to}
                  className={classes['navLink']}
                  activeProps={{ 'aria-current': 'page' }}
                  // The paths of these pages are prefixes of others.
                  activeOptions={{ exact: to === '/organization' || to === '/organization/import' }}
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
