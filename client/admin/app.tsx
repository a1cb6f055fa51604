import { lazy, type ComponentType } from 'react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createBrowserRouter, Navigate, RouterProvider } from 'react-router';
import { ApiError, messageOf } from './api/api.js';
import { Frame, Masthead } from './frame/frame.js';
import { NotFound, PageFailed } from './frame/not-found.js';
import { PreferencesProvider } from './frame/preferences.js';
import { Loading, Problem } from './parts/states.js';
import { ToastProvider } from './parts/toasts.js';
import { FirstPasswordPage } from './session/change-password.js';
import { SessionProvider, useSession } from './session/session.js';
import { SignInAgain, SignInPage } from './session/sign-in.js';

const queries = new QueryClient({
  defaultOptions: {
    // The server may be this very machine: a browser that thinks itself offline still reaches it.
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      staleTime: 5_000,
      // A refusal stays one; a server that is away may come back.
      retry: (count, error) => count < 2 && (!(error instanceof ApiError) || error.status === 0 || error.status >= 502),
    },
  },
});

/** A page that is loaded when it is first opened. */
const page = <Name extends string>(load: () => Promise<Record<Name, ComponentType>>, name: Name) =>
  lazy(async () => ({ default: (await load())[name] }));

const Overview = page(() => import('./behaviour/overview.js'), 'OverviewPage');
const Questions = page(() => import('./behaviour/questions.js'), 'QuestionsPage');
const Conversation = page(() => import('./behaviour/conversation.js'), 'ConversationPage');
const Popular = page(() => import('./behaviour/popular.js'), 'PopularPage');
const Sentiment = page(() => import('./behaviour/sentiment.js'), 'SentimentPage');
const Recommender = page(() => import('./recommender/recommender.js'), 'RecommenderPage');
const ModelVersion = page(() => import('./recommender/version.js'), 'VersionPage');
const CompareModels = page(() => import('./recommender/compare.js'), 'ComparePage');
const Health = page(() => import('./installation/health.js'), 'HealthPage');
const Plugins = page(() => import('./plugins/plugins.js'), 'PluginsPage');
const PluginDetail = page(() => import('./plugins/plugin.js'), 'PluginPage');
const Catalogue = page(() => import('./catalogue/catalogue.js'), 'CataloguePage');
const Item = page(() => import('./catalogue/item.js'), 'ItemPage');
const NewItem = page(() => import('./catalogue/item.js'), 'NewItemPage');
const Gaps = page(() => import('./catalogue/gaps.js'), 'GapsPage');
const Imports = page(() => import('./imports/imports.js'), 'ImportsPage');
const Import = page(() => import('./imports/import.js'), 'ImportPage');
const Sandbox = page(() => import('./sandbox/sandbox.js'), 'SandboxPage');
const Appearance = page(() => import('./installation/appearance.js'), 'AppearancePage');
const Jobs = page(() => import('./installation/jobs.js'), 'JobsPage');
const Backups = page(() => import('./installation/backups.js'), 'BackupsPage');
const Audit = page(() => import('./installation/audit.js'), 'AuditPage');
const Accounts = page(() => import('./installation/accounts.js'), 'AccountsPage');

const router = createBrowserRouter(
  [
    {
      path: '/',
      element: <Frame />,
      errorElement: <PageFailed />,
      children: [
        { index: true, element: <Navigate to="/behaviour" replace /> },
        { path: 'behaviour', element: <Overview /> },
        { path: 'behaviour/questions', element: <Questions /> },
        { path: 'behaviour/conversations/:id', element: <Conversation /> },
        { path: 'behaviour/popular', element: <Popular /> },
        { path: 'behaviour/sentiment', element: <Sentiment /> },
        { path: 'recommender', element: <Recommender /> },
        { path: 'recommender/versions/:version', element: <ModelVersion /> },
        { path: 'recommender/compare', element: <CompareModels /> },
        { path: 'health', element: <Health /> },
        { path: 'plugins', element: <Plugins /> },
        { path: 'plugins/:id', element: <PluginDetail /> },
        { path: 'catalogue', element: <Catalogue /> },
        { path: 'catalogue/new', element: <NewItem /> },
        { path: 'catalogue/items/:id', element: <Item /> },
        { path: 'gaps', element: <Gaps /> },
        { path: 'imports', element: <Imports /> },
        { path: 'imports/:id', element: <Import /> },
        { path: 'sandbox', element: <Sandbox /> },
        { path: 'appearance', element: <Appearance /> },
        { path: 'jobs', element: <Jobs /> },
        { path: 'backups', element: <Backups /> },
        { path: 'audit', element: <Audit /> },
        { path: 'accounts', element: <Accounts /> },
        { path: '*', element: <NotFound /> },
      ],
    },
  ],
  { basename: '/admin' },
);

export function App() {
  return (
    <QueryClientProvider client={queries}>
      <PreferencesProvider>
        <ToastProvider>
          <SessionProvider>
            <Gate />
          </SessionProvider>
        </ToastProvider>
      </PreferencesProvider>
    </QueryClientProvider>
  );
}

/** Nobody comes in without a session, nor with a password that somebody else chose. */
function Gate() {
  const { session, fault, expired } = useSession();
  if (session && !session.account.mustChangePassword) return <RouterProvider router={router} />;
  return (
    <>
      <Masthead />
      {fault !== undefined ? (
        <Problem text={messageOf(fault)} onRetry={() => location.reload()} />
      ) : session === null ? (
        <Loading />
      ) : session ? (
        <FirstPasswordPage />
      ) : (
        <SignInPage />
      )}
      {expired && <SignInAgain />}
    </>
  );
}
