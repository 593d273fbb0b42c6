/** The pages that are not part of the first one, each a chunk of its own. */
export const pages = {
  about: () => import('../about/AboutPage.tsx'),
  registry: () => import('../registry/RegistryPage.tsx'),
  evidence: () => import('../evidence/EvidencePage.tsx'),
  evidenceEntry: () => import('../evidence/EntryPage.tsx'),
  open: () => import('../couple/OpenPage.tsx'),
  frame: () => import('../couple/CoupleFrame.tsx'),
  summary: () => import('../couple/SummaryPage.tsx'),
  rif: () => import('../rif/RifPage.tsx'),
  workup: () => import('../workup/WorkupPage.tsx'),
  immune: () => import('../immune/ImmunePage.tsx'),
  plan: () => import('../plan/PlanPage.tsx'),
  levels: () => import('../levels/LevelsPage.tsx'),
  sheet: () => import('../plan/SheetPage.tsx'),
};

/** What opens over a page. */
export const overlays = {
  drawer: () => import('../parts/WhyDrawer.tsx'),
  help: () => import('./Help.tsx'),
};

export async function loadOverlays(): Promise<void> {
  await Promise.all(Object.values(overlays).map((load) => load()));
}

/** What makes files and texts, loaded with the pages that offer them. */
const writers = [
  () => import('@nidation/formats/calendar-file'),
  () => import('@nidation/formats/case-file'),
  () => import('@nidation/formats/explain'),
  () => import('@nidation/formats/sheet'),
];

/** Loads them all once a couple is opened: from then on nothing is asked of the network. */
export async function loadEveryPage(): Promise<void> {
  await Promise.all([...Object.values(pages), ...Object.values(overlays), ...writers].map((load) => load()));
}
