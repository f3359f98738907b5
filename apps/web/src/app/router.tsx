import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { keySearch } from '../features/api-keys/key-search.js';
import {
  assigneeSearch,
  assignmentSearch,
  newAssignmentSearch,
} from '../features/assignments/assignment-search.js';
import { attentionSearch } from '../features/attention/attention-search.js';
import { auditSearch } from '../features/audit-log/audit-search.js';
import {
  attendeeSearch,
  classroomSessionSearch,
  newClassroomSessionSearch,
} from '../features/classroom-sessions/classroom-session-search.js';
import { exemptionSearch } from '../features/exemptions/exemption-search.js';
import {
  complianceSearch,
  frameworkSearch,
  riskItemSearch,
} from '../features/frameworks/compliance-search.js';
import { contentSearch } from '../features/content/content-search.js';
import { waitingSearch } from '../features/imports/waiting-search.js';
import { mailSearch } from '../features/mail/mail-search.js';
import { operationsSearch } from '../features/operations/operations-search.js';
import { peopleSearch } from '../features/people/people-search.js';
import { reportSearch } from '../features/reports/report-search.js';
import { sessionQuery } from '../features/auth/api/get-session.js';
import { isAdmin, type MemberSession } from '../features/auth/use-session.js';
import { teamSearch, teamsSearch } from '../features/teams/teams-search.js';
import { oneOf, reader, typedText } from '../list/search-parameters.js';
import { Announcer } from '../page/announcer.js';
import { Toasts } from '../page/toasts.js';
import { ErrorPage, NotFoundPage } from './fallback-pages.js';
import { HOME, safeNext } from './next-page.js';
import { ENROLMENT, requireSession } from './require-session.js';

const OPERATIONS = '/operations';

/** `next` is the page to open after signing in. */
const enrolmentSearch = reader({ next: typedText(2_000) });
const signInSearch = reader({ next: typedText(2_000), ended: oneOf([true, false]) });

const root = createRootRouteWithContext<{ queries: QueryClient }>()({
  component: () => (
    <>
      <Outlet />
      <Toasts />
      <Announcer />
    </>
  ),
  notFoundComponent: NotFoundPage,
  errorComponent: ErrorPage,
});

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: HOME });
  },
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: signInSearch,
  beforeLoad: async ({ context, search }) => {
    const session = await context.queries.ensureQueryData(sessionQuery).catch(() => null);
    if (session) throw redirect({ href: safeNext(search.next) });
  },
  component: lazyRouteComponent(() => import('./sign-in-routes.js'), 'SignInRoute'),
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  component: lazyRouteComponent(() => import('./sign-in-routes.js'), 'InvitationRoute'),
});

const organization = createRoute({
  getParentRoute: () => root,
  path: '/organization',
  beforeLoad: async ({ context, location }) => {
    const session = await requireSession(context.queries, location.href);
    // Operators who do not administer an organization have no pages here.
    if (session.operator && !isAdmin(session)) throw redirect({ to: OPERATIONS });
    return { session: session as MemberSession };
  },
  component: lazyRouteComponent(() => import('./guards.js'), 'OrganizationGuard'),
});

const operations = createRoute({
  getParentRoute: () => root,
  path: OPERATIONS,
  beforeLoad: async ({ context, location }) => {
    const session = await requireSession(context.queries, location.href);
    return { session };
  },
  component: lazyRouteComponent(() => import('./guards.js'), 'OperationsGuard'),
});

const operationsPage = createRoute({
  getParentRoute: () => operations,
  path: '/',
  validateSearch: operationsSearch,
  component: lazyRouteComponent(() => import('../features/operations/operations-page.js'), 'OperationsPage'),
});

const profile = createRoute({
  getParentRoute: () => root,
  path: '/profile',
  beforeLoad: async ({ context, location }) => {
    const session = await requireSession(context.queries, location.href);
    return { session };
  },
  component: lazyRouteComponent(() => import('./guards.js'), 'ProfileGuard'),
});

const enrolment = createRoute({
  getParentRoute: () => root,
  path: ENROLMENT,
  validateSearch: enrolmentSearch,
  beforeLoad: async ({ context, search }) => {
    const session = await context.queries.ensureQueryData(sessionQuery);
    if (!session) throw redirect({ to: '/sign-in', search });
    if (!session.secondFactorMissing) throw redirect({ href: safeNext(search.next) });
  },
  component: lazyRouteComponent(() => import('./sign-in-routes.js'), 'EnrolmentRoute'),
});

const profilePage = createRoute({
  getParentRoute: () => profile,
  path: '/',
  component: lazyRouteComponent(() => import('../features/account/profile-page.js'), 'ProfilePage'),
});

const dashboard = createRoute({
  getParentRoute: () => organization,
  path: '/',
  component: lazyRouteComponent(() => import('../features/dashboard/dashboard-page.js'), 'DashboardPage'),
});

const attention = createRoute({
  getParentRoute: () => organization,
  path: '/attention',
  validateSearch: attentionSearch,
  component: lazyRouteComponent(() => import('../features/attention/attention-page.js'), 'AttentionPage'),
});

const reports = createRoute({
  getParentRoute: () => organization,
  path: '/reports',
  validateSearch: reportSearch,
  component: lazyRouteComponent(() => import('../features/reports/reports-page.js'), 'ReportsPage'),
});

const report = createRoute({
  getParentRoute: () => organization,
  path: '/reports/$id',
  component: lazyRouteComponent(() => import('../features/reports/report-page.js'), 'ReportPage'),
});

const compliance = createRoute({
  getParentRoute: () => organization,
  path: '/compliance',
  validateSearch: complianceSearch,
  component: lazyRouteComponent(() => import('../features/frameworks/compliance-page.js'), 'CompliancePage'),
});

const framework = createRoute({
  getParentRoute: () => organization,
  path: '/compliance/$kind/$frameworkId',
  validateSearch: frameworkSearch,
  component: lazyRouteComponent(() => import('../features/frameworks/framework-page.js'), 'FrameworkPage'),
});

const riskItem = createRoute({
  getParentRoute: () => organization,
  path: '/compliance/$kind/$frameworkId/items/$itemId',
  validateSearch: riskItemSearch,
  component: lazyRouteComponent(() => import('../features/frameworks/risk-item-page.js'), 'RiskItemPage'),
});

const packs = createRoute({
  getParentRoute: () => organization,
  path: '/compliance/packs',
  component: lazyRouteComponent(() => import('../features/frameworks/packs-page.js'), 'PacksPage'),
});

const assignments = createRoute({
  getParentRoute: () => organization,
  path: '/assignments',
  validateSearch: assignmentSearch,
  component: lazyRouteComponent(
    () => import('../features/assignments/assignments-page.js'),
    'AssignmentsPage',
  ),
});

const newAssignment = createRoute({
  getParentRoute: () => organization,
  path: '/assignments/new',
  validateSearch: newAssignmentSearch,
  component: lazyRouteComponent(
    () => import('../features/assignments/assignment-form-page.js'),
    'NewAssignmentPage',
  ),
});

const assignment = createRoute({
  getParentRoute: () => organization,
  path: '/assignments/$id',
  validateSearch: assigneeSearch,
  component: lazyRouteComponent(() => import('../features/assignments/assignment-page.js'), 'AssignmentPage'),
});

const editAssignment = createRoute({
  getParentRoute: () => organization,
  path: '/assignments/$id/edit',
  component: lazyRouteComponent(
    () => import('../features/assignments/assignment-form-page.js'),
    'EditAssignmentPage',
  ),
});

const auditLog = createRoute({
  getParentRoute: () => organization,
  path: '/audit-log',
  validateSearch: auditSearch,
  component: lazyRouteComponent(() => import('../features/audit-log/audit-log-page.js'), 'AuditLogPage'),
});

const content = createRoute({
  getParentRoute: () => organization,
  path: '/content',
  validateSearch: contentSearch,
  component: lazyRouteComponent(() => import('../features/content/content-page.js'), 'ContentPage'),
});

const exemptions = createRoute({
  getParentRoute: () => organization,
  path: '/exemptions',
  validateSearch: exemptionSearch,
  component: lazyRouteComponent(() => import('../features/exemptions/exemptions-page.js'), 'ExemptionsPage'),
});

const classroomSessions = createRoute({
  getParentRoute: () => organization,
  path: '/classroom-sessions',
  validateSearch: classroomSessionSearch,
  component: lazyRouteComponent(
    () => import('../features/classroom-sessions/classroom-sessions-page.js'),
    'ClassroomSessionsPage',
  ),
});

const newClassroomSession = createRoute({
  getParentRoute: () => organization,
  path: '/classroom-sessions/new',
  validateSearch: newClassroomSessionSearch,
  component: lazyRouteComponent(
    () => import('../features/classroom-sessions/classroom-session-form-page.js'),
    'NewClassroomSessionPage',
  ),
});

const classroomSession = createRoute({
  getParentRoute: () => organization,
  path: '/classroom-sessions/$id',
  validateSearch: attendeeSearch,
  component: lazyRouteComponent(
    () => import('../features/classroom-sessions/classroom-session-page.js'),
    'ClassroomSessionPage',
  ),
});

const people = createRoute({
  getParentRoute: () => organization,
  path: '/people',
  validateSearch: peopleSearch,
  component: lazyRouteComponent(() => import('../features/people/people-page.js'), 'PeoplePage'),
});

const person = createRoute({
  getParentRoute: () => organization,
  path: '/people/$id',
  component: lazyRouteComponent(() => import('../features/people/person-page.js'), 'PersonPage'),
});

const teams = createRoute({
  getParentRoute: () => organization,
  path: '/teams',
  validateSearch: teamsSearch,
  component: lazyRouteComponent(() => import('../features/teams/teams-page.js'), 'TeamsPage'),
});

const team = createRoute({
  getParentRoute: () => organization,
  path: '/teams/$id',
  validateSearch: teamSearch,
  component: lazyRouteComponent(() => import('../features/teams/team-page.js'), 'TeamPage'),
});

const importPage = createRoute({
  getParentRoute: () => organization,
  path: '/import',
  component: lazyRouteComponent(() => import('../features/imports/import-page.js'), 'ImportPage'),
});

const waitingStatements = createRoute({
  getParentRoute: () => organization,
  path: '/import/statements',
  validateSearch: waitingSearch,
  component: lazyRouteComponent(() => import('../features/imports/waiting-page.js'), 'WaitingPage'),
});

const apiKeys = createRoute({
  getParentRoute: () => organization,
  path: '/api-keys',
  validateSearch: keySearch,
  component: lazyRouteComponent(() => import('../features/api-keys/api-keys-page.js'), 'ApiKeysPage'),
});

const mail = createRoute({
  getParentRoute: () => organization,
  path: '/mail',
  validateSearch: mailSearch,
  component: lazyRouteComponent(() => import('../features/mail/mail-page.js'), 'MailPage'),
});

const settings = createRoute({
  getParentRoute: () => organization,
  path: '/settings',
  component: lazyRouteComponent(() => import('../features/organization/settings-page.js'), 'SettingsPage'),
});

/** Creates the router of the admin UI. */
export const createAppRouter = (queries: QueryClient) =>
  createRouter({
    routeTree: root.addChildren([
      home,
      signIn,
      invitation,
      operations.addChildren([operationsPage]),
      profile.addChildren([profilePage]),
      enrolment,
      organization.addChildren([
        dashboard,
        attention,
        reports,
        report,
        compliance,
        framework,
        riskItem,
        packs,
        people,
        person,
        teams,
        team,
        content,
        importPage,
        waitingStatements,
        auditLog,
        apiKeys,
        mail,
        settings,
        assignments,
        newAssignment,
        assignment,
        editAssignment,
        exemptions,
        classroomSessions,
        newClassroomSession,
        classroomSession,
      ]),
    ]),
    context: { queries },
    defaultPreload: 'intent',
    scrollRestoration: true,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
