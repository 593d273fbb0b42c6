import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { QuickCheck } from '../quick-check/QuickCheck.tsx';
import { pages } from './pages.ts';
import { Shell } from './Shell.tsx';

/** A demo couple may be named in the address; nothing of a real case ever is. */
interface CoupleSearch {
  readonly demo?: string;
}
const coupleSearch = (search: Record<string, unknown>): CoupleSearch =>
  typeof search['demo'] === 'string' && /^[a-zA-Z0-9-]{1,40}$/.test(search['demo']) ? { demo: search['demo'] } : {};

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });
const home = createRoute({ getParentRoute: () => root, path: '/', component: QuickCheck });
const about = createRoute({
  getParentRoute: () => root,
  path: '/about',
  component: lazyRouteComponent(pages.about, 'AboutPage'),
});
const registry = createRoute({
  getParentRoute: () => root,
  path: '/registry',
  component: lazyRouteComponent(pages.registry, 'RegistryPage'),
});
const evidence = createRoute({
  getParentRoute: () => root,
  path: '/evidence',
  component: lazyRouteComponent(pages.evidence, 'EvidencePage'),
});
const evidenceEntry = createRoute({
  getParentRoute: () => root,
  path: '/evidence/$id',
  component: lazyRouteComponent(pages.evidenceEntry, 'EntryPage'),
});
const open = createRoute({
  getParentRoute: () => root,
  path: '/couple',
  validateSearch: coupleSearch,
  component: lazyRouteComponent(pages.open, 'OpenPage'),
});
const couple = createRoute({
  getParentRoute: () => root,
  id: 'couple-opened',
  validateSearch: coupleSearch,
  component: lazyRouteComponent(pages.frame, 'CoupleFrame'),
});
const inCouple = () => couple;
const summary = createRoute({
  getParentRoute: inCouple,
  path: '/couple/summary',
  component: lazyRouteComponent(pages.summary, 'SummaryPage'),
});
const rif = createRoute({
  getParentRoute: inCouple,
  path: '/couple/rif',
  component: lazyRouteComponent(pages.rif, 'RifPage'),
});
const workup = createRoute({
  getParentRoute: inCouple,
  path: '/couple/workup',
  component: lazyRouteComponent(pages.workup, 'WorkupPage'),
});
const immune = createRoute({
  getParentRoute: inCouple,
  path: '/couple/immune',
  component: lazyRouteComponent(pages.immune, 'ImmunePage'),
});
const plan = createRoute({
  getParentRoute: inCouple,
  path: '/couple/plan',
  component: lazyRouteComponent(pages.plan, 'PlanPage'),
});
const levels = createRoute({
  getParentRoute: inCouple,
  path: '/couple/levels',
  component: lazyRouteComponent(pages.levels, 'LevelsPage'),
});
const sheet = createRoute({
  getParentRoute: inCouple,
  path: '/couple/sheet',
  component: lazyRouteComponent(pages.sheet, 'SheetPage'),
});
const index = createRoute({
  getParentRoute: () => root,
  path: '/index.html',
  beforeLoad: () => {
    // The router's own way to move on from a guard.
    // eslint-disable-next-line @typescript-eslint/only-throw-error
    throw redirect({ to: '/' });
  },
});

const routeTree = root.addChildren([
  home,
  about,
  registry,
  evidence,
  evidenceEntry,
  open,
  index,
  couple.addChildren([summary, rif, workup, immune, plan, levels, sheet]),
]);

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  defaultPendingMs: 150,
  scrollRestoration: true,
});

function NotFound() {
  return (
    <div className="card">
      <h1>No such page</h1>
      <p>
        Go to the <a href="/">quick check</a> or <a href="/couple">open a couple</a>.
      </p>
    </div>
  );
}

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
