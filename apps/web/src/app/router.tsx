import { Notifications } from '@mantine/notifications';
import type { SessionView } from '@docket/contracts';
import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
  useLocation,
  useRouter,
} from '@tanstack/react-router';
import { z } from 'zod';
import { ProfilePage } from '../features/account/profile-page.js';
import { ApiKeysPage } from '../features/api-keys/api-keys-page.js';
import { keySearch } from '../features/api-keys/key-search.js';
import { EditAssignmentPage, NewAssignmentPage } from '../features/assignments/assignment-form-page.js';
import { AssignmentPage } from '../features/assignments/assignment-page.js';
import { assigneeSearch, assignmentSearch } from '../features/assignments/assignment-search.js';
import { AssignmentsPage } from '../features/assignments/assignments-page.js';
import { AuditLogPage } from '../features/audit-log/audit-log-page.js';
import { auditSearch } from '../features/audit-log/audit-search.js';
import { exemptionSearch } from '../features/exemptions/exemption-search.js';
import { ExemptionsPage } from '../features/exemptions/exemptions-page.js';
import { CompliancePage } from '../features/frameworks/compliance-page.js';
import {
  complianceSearch,
  frameworkSearch,
  riskItemSearch,
} from '../features/frameworks/compliance-search.js';
import { FrameworkPage } from '../features/frameworks/framework-page.js';
import { PacksPage } from '../features/frameworks/packs-page.js';
import { RiskItemPage } from '../features/frameworks/risk-item-page.js';
import { ContentPage } from '../features/content/content-page.js';
import { contentSearch } from '../features/content/content-search.js';
import { ImportPage } from '../features/imports/import-page.js';
import { WaitingPage } from '../features/imports/waiting-page.js';
import { waitingSearch } from '../features/imports/waiting-search.js';
import { InvitationPage } from '../features/invitations/invitation-page.js';
import { operationsSearch } from '../features/operations/operations-search.js';
import { PeoplePage } from '../features/people/people-page.js';
import { peopleSearch } from '../features/people/people-search.js';
import { PersonPage } from '../features/people/person-page.js';
import { ReportPage } from '../features/reports/report-page.js';
import { reportSearch } from '../features/reports/report-search.js';
import { ReportsPage } from '../features/reports/reports-page.js';
import { sessionQuery } from '../features/auth/api/get-session.js';
import { SignInPage } from '../features/auth/sign-in-page.js';
import type { MemberSession } from '../features/auth/use-session.js';
import { SettingsPage } from '../features/organization/settings-page.js';
import { TeamsPage } from '../features/teams/teams-page.js';
import { teamsSearch } from '../features/teams/teams-search.js';
import { Announcer } from '../page/announcer.js';
import { app } from '../messages/app.js';
import { MessagePage } from '../page/message-page.js';
import { DashboardButton, ErrorPage, NotFoundPage } from './fallback-pages.js';
import { EnrolmentRoute, OrganizationGuard, useSignedOut } from './guards.js';
import { Shell } from './shell.js';
import { isAdmin } from './sidebar.js';

const HOME = '/organization';
const OPERATIONS = '/operations';
const ENROLMENT = '/second-factor';

const root = createRootRouteWithContext<{ queries: QueryClient }>()({
  component: () => (
    <>
      <Outlet />
      <Notifications position="bottom-right" />
      <Announcer />
    </>
  ),
  notFoundComponent: NotFoundPage,
  errorComponent: ErrorPage,
});

/** Returns the session. Redirects to the sign-in, or to the enrolment if a second factor is missing. */
async function requireSession(queries: QueryClient, next: string): Promise<SessionView> {
  const session = await queries.ensureQueryData(sessionQuery);
  if (!session) throw redirect({ to: '/sign-in', search: { next } });
  if (session.secondFactorMissing) throw redirect({ to: ENROLMENT, search: { next } });
  return session;
}

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
  validateSearch: z.object({
    next: z.string().optional().catch(undefined),
    ended: z.boolean().optional().catch(undefined),
  }),
  beforeLoad: async ({ context, search }) => {
    const session = await context.queries.ensureQueryData(sessionQuery).catch(() => null);
    if (session) throw redirect({ href: safeNext(search.next) });
  },
  component: SignInRoute,
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  component: InvitationRoute,
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
  component: OrganizationGuard,
});

const operations = createRoute({
  getParentRoute: () => root,
  path: OPERATIONS,
  beforeLoad: async ({ context, location }) => {
    const session = await requireSession(context.queries, location.href);
    return { session };
  },
  component: OperationsGuard,
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
  component: ProfileShell,
});

const enrolment = createRoute({
  getParentRoute: () => root,
  path: ENROLMENT,
  validateSearch: z.object({ next: z.string().optional().catch(undefined) }),
  beforeLoad: async ({ context, search }) => {
    const session = await context.queries.ensureQueryData(sessionQuery);
    if (!session) throw redirect({ to: '/sign-in', search });
    if (!session.secondFactorMissing) throw redirect({ href: safeNext(search.next) });
  },
  component: EnrolmentRoute,
});

const profilePage = createRoute({
  getParentRoute: () => profile,
  path: '/',
  component: ProfilePage,
});

const dashboard = createRoute({
  getParentRoute: () => organization,
  path: '/',
  component: lazyRouteComponent(() => import('../features/dashboard/dashboard-page.js'), 'DashboardPage'),
});

const reports = createRoute({
  getParentRoute: () => organization,
  path: '/reports',
  validateSearch: reportSearch,
  component: ReportsPage,
});

const report = createRoute({
  getParentRoute: () => organization,
  path: '/reports/$id',
  component: ReportPage,
});

const compliance = createRoute({
  getParentRoute: () => organization,
  path: '/compliance',
  validateSearch: complianceSearch,
  component: CompliancePage,
});

const framework = createRoute({
  getParentRoute: () => organization,
  path: '/compliance/$kind/$frameworkId',
  validateSearch: frameworkSearch,
  component: FrameworkPage,
});

const riskItem = createRoute({
  getParentRoute: () => organization,
  path: '/compliance/$kind/$frameworkId/items/$itemId',
  validateSearch: riskItemSearch,
  component: RiskItemPage,
});

const packs = createRoute({
  getParentRoute: () => organization,
  path: '/compliance/packs',
  component: PacksPage,
});

const assignments = createRoute({
  getParentRoute: () => organization,
  path: '/assignments',
  validateSearch: assignmentSearch,
  component: AssignmentsPage,
});

const newAssignment = createRoute({
  getParentRoute: () => organization,
  path: '/assignments/new',
  component: NewAssignmentPage,
});

const assignment = createRoute({
  getParentRoute: () => organization,
  path: '/assignments/$id',
  validateSearch: assigneeSearch,
  component: AssignmentPage,
});

const editAssignment = createRoute({
  getParentRoute: () => organization,
  path: '/assignments/$id/edit',
  component: EditAssignmentPage,
});

const auditLog = createRoute({
  getParentRoute: () => organization,
  path: '/audit-log',
  validateSearch: auditSearch,
  component: AuditLogPage,
});

const content = createRoute({
  getParentRoute: () => organization,
  path: '/content',
  validateSearch: contentSearch,
  component: ContentPage,
});

const exemptions = createRoute({
  getParentRoute: () => organization,
  path: '/exemptions',
  validateSearch: exemptionSearch,
  component: ExemptionsPage,
});

const people = createRoute({
  getParentRoute: () => organization,
  path: '/people',
  validateSearch: peopleSearch,
  component: PeoplePage,
});

const person = createRoute({
  getParentRoute: () => organization,
  path: '/people/$id',
  component: PersonPage,
});

const teams = createRoute({
  getParentRoute: () => organization,
  path: '/teams',
  validateSearch: teamsSearch,
  component: TeamsPage,
});

const importPage = createRoute({
  getParentRoute: () => organization,
  path: '/import',
  component: ImportPage,
});

const waitingStatements = createRoute({
  getParentRoute: () => organization,
  path: '/import/statements',
  validateSearch: waitingSearch,
  component: WaitingPage,
});

const apiKeys = createRoute({
  getParentRoute: () => organization,
  path: '/api-keys',
  validateSearch: keySearch,
  component: ApiKeysPage,
});

const settings = createRoute({
  getParentRoute: () => organization,
  path: '/settings',
  component: SettingsPage,
});

/** Returns the path to open after signing in. Ignores external URLs, because the parameter can be forged. */
function safeNext(next: string | undefined): string {
  return next && /^\/(?:organization|operations|profile)(?:[/?#]|$)/.test(next) ? next : HOME;
}

function SignInRoute() {
  const { next, ended } = signIn.useSearch();
  const { queries } = root.useRouteContext();
  const router = useRouter();
  const onSignedIn = async () => {
    await queries.fetchQuery({ ...sessionQuery, staleTime: 0 });
    router.history.push(safeNext(next));
  };
  return <SignInPage ended={ended ?? false} onSignedIn={onSignedIn} />;
}

function InvitationRoute() {
  // In the fragment, which browsers do not send to the server.
  const token = useLocation({ select: ({ hash }) => hash });
  const { queries } = root.useRouteContext();
  const router = useRouter();
  const onSignedIn = async () => {
    // Discards the data of the user who was signed in before.
    queries.clear();
    await queries.fetchQuery({ ...sessionQuery, staleTime: 0 });
    router.history.push(HOME);
  };
  return <InvitationPage token={token} onSignedIn={onSignedIn} />;
}

function ProfileShell() {
  const { session } = profile.useRouteContext();
  return <Shell session={session} onSignedOut={useSignedOut()} />;
}

function OperationsGuard() {
  const { session } = operations.useRouteContext();
  const onSignedOut = useSignedOut();
  if (session.operator) return <Shell session={session} onSignedOut={onSignedOut} />;
  return (
    <MessagePage title={app.notAllowed.title} action={<DashboardButton />}>
      {app.notAllowed.operatorsOnly}
    </MessagePage>
  );
}

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
        reports,
        report,
        compliance,
        framework,
        riskItem,
        packs,
        people,
        person,
        teams,
        content,
        importPage,
        waitingStatements,
        auditLog,
        apiKeys,
        settings,
        assignments,
        newAssignment,
        assignment,
        editAssignment,
        exemptions,
      ]),
    ]),
    context: { queries },
    defaultPreload: false,
    scrollRestoration: true,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
