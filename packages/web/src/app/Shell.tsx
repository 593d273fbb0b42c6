import { EVIDENCE_DATE, KNOWLEDGE_VERSION } from '@nidation/core/knowledge';
import { Link, Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { openWhy } from '../parts/why.ts';
import { helpOpen, listenForKeys } from './keys.ts';
import { loadEveryPage, loadOverlays, overlays } from './pages.ts';
import { unfoldForPrint } from './printing.ts';
import { nextTheme, theme } from './theme.ts';

const SOON_MS = 600;
const THEME_WORDS = { auto: 'Theme: as device', light: 'Theme: light', dark: 'Theme: dark' } as const;

/** Not needed for the first answer: loaded just after it. */
const WhyDrawer = lazy(async () => ({ default: (await overlays.drawer()).WhyDrawer }));
const Help = lazy(async () => ({ default: (await overlays.help()).Help }));

/** Header, page, Why drawer, footer. */
export function Shell() {
  const navigate = useNavigate();
  const whyShown = openWhy.use() !== undefined;
  const helpShown = helpOpen.use();
  useEffect(() => {
    const later = setTimeout(() => void loadOverlays(), SOON_MS);
    return () => clearTimeout(later);
  }, []);
  useEffect(
    () =>
      listenForKeys((place) =>
        'tab' in place
          ? void navigate({ to: `/couple/${place.tab}`, search: true })
          : void navigate({ to: place.to, search: place.to === '/couple' ? true : {} }),
      ),
    [navigate],
  );
  useEffect(unfoldForPrint, []);
  const inCouple = useLocation({ select: ({ pathname }) => pathname.startsWith('/couple/') });
  useEffect(() => {
    if (inCouple) void loadEveryPage();
  }, [inCouple]);
  return (
    <div className="shell">
      <a className="button skip" href="#main" onClick={toMain}>
        To the content
      </a>
      <Masthead />
      <div className={whyShown ? 'frame why-open' : 'frame'}>
        <main id="main" tabIndex={-1}>
          <Outlet />
        </main>
        <Suspense fallback={null}>{whyShown ? <WhyDrawer /> : null}</Suspense>
      </div>
      <Footer />
      <Suspense fallback={null}>{helpShown ? <Help /> : null}</Suspense>
    </div>
  );
}

/** The address keeps its hash: on the quick check it holds the inputs. */
function toMain(event: React.MouseEvent): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}

function Masthead() {
  const chosen = theme.use();
  return (
    <header className="masthead">
      <Link to="/" className="wordmark">
        <Emblem />
        Nidation
      </Link>
      <nav aria-label="Main">
        <Link to="/" activeOptions={{ exact: true }}>
          Quick check
        </Link>
        <Link to="/couple" search={true} activeProps={{ 'aria-current': 'page' }}>
          Couple
        </Link>
        <Link to="/registry">Registry</Link>
        <Link to="/evidence">Evidence</Link>
        <Link to="/about">About</Link>
      </nav>
      <div className="tools">
        <span className="muted small">knowledge {KNOWLEDGE_VERSION}</span>
        <button type="button" onClick={nextTheme}>
          {THEME_WORDS[chosen]}
        </button>
        <button type="button" onClick={() => print()}>
          Print <kbd>p</kbd>
        </button>
        <button type="button" onClick={() => helpOpen.set(true)}>
          Keys <kbd>?</kbd>
        </button>
      </div>
    </header>
  );
}

function Emblem() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className="emblem">
      <circle cx="16" cy="16" r="15" />
      <circle cx="16" cy="13" r="6.5" className="stroke" />
      <path d="M4.5 22.5c4-3 7 1.5 11.5 0s8-3 11.5 0" className="stroke" />
    </svg>
  );
}

function Footer() {
  return (
    <footer className="footer">
      <span>
        Evidence read up to {EVIDENCE_DATE} · knowledge {KNOWLEDGE_VERSION}
      </span>
      <span>Supports a decision, never prescribes. For health professionals.</span>
      <span>Computed in this page; no case leaves it.</span>
    </footer>
  );
}
