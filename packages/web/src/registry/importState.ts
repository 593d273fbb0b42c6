import type { RegistryMapping } from '@nidation/core/knowledge';
import { builtInMappings } from '@nidation/core/knowledge';
import { cell } from '../parts/state.ts';
import type { Draft } from './asks.ts';
import type {
  Analyses,
  AnalysisQuestion,
  Asking,
  CheckedMapping,
  Imported,
  MappingTrouble,
  OpenedFile,
  Progress,
} from './messages.ts';
import { askRegistry, endRegistryWorker } from './registryWorker.ts';

/** The file that is looked at, its mapping, and what was read from it. In memory only; kept while other pages are open. */

export type ImportStep =
  | { readonly kind: 'no file' }
  | { readonly kind: 'looking'; readonly name: string }
  | { readonly kind: 'unreadable'; readonly name: string; readonly says: string }
  | { readonly kind: 'opened' };

export type ReadStep =
  | { readonly kind: 'not read' }
  | { readonly kind: 'reading'; readonly progress: Progress | undefined }
  | { readonly kind: 'refused'; readonly faults: readonly MappingTrouble[] }
  | { readonly kind: 'trouble'; readonly says: string }
  | { readonly kind: 'read'; readonly imported: Extract<Imported, { readonly kind: 'imported' }> };

export interface OpenRegistry {
  readonly file: File;
  readonly opened: OpenedFile;
  readonly mapping: RegistryMapping | undefined;
  /** Of a suggested mapping, with the answers so far. */
  readonly draft: Draft | undefined;
  readonly faults: readonly MappingTrouble[];
}

export type AnalysisStep =
  | { readonly kind: 'nothing asked' }
  | { readonly kind: 'computing' }
  | { readonly kind: 'failed'; readonly says: string }
  | Analyses;

export const fileStep = cell<ImportStep>({ kind: 'no file' });
export const openRegistry = cell<OpenRegistry | undefined>(undefined);
export const readStep = cell<ReadStep>({ kind: 'not read' });
export const question = cell<AnalysisQuestion | undefined>(undefined);
export const analysis = cell<AnalysisStep>({ kind: 'nothing asked' });

const LOST = 'Computing stopped. Nothing was sent anywhere; choose the file again.';

/** Which file or question the page waits for: an answer to an older one is dropped. */
let current = 0;

function forget(): void {
  current += 1;
  openRegistry.set(undefined);
  readStep.set({ kind: 'not read' });
  question.set(undefined);
  analysis.set({ kind: 'nothing asked' });
}

export function closeRegistry(): void {
  forget();
  fileStep.set({ kind: 'no file' });
  endRegistryWorker();
}

export async function chooseFile(file: File): Promise<void> {
  forget();
  const mine = current;
  fileStep.set({ kind: 'looking', name: file.name });
  try {
    const opened = await askRegistry('open', { file });
    if (mine !== current) return;
    if (opened.kind === 'unreadable') {
      fileStep.set({ kind: 'unreadable', name: file.name, says: opened.says });
      return;
    }
    const mapping = builtInMappings.find(({ id }) => id === opened.builtIn);
    openRegistry.set({ file, opened, mapping, draft: undefined, faults: [] });
    fileStep.set({ kind: 'opened' });
  } catch {
    if (mine === current) fileStep.set({ kind: 'unreadable', name: file.name, says: LOST });
  }
}

function changeOpen(change: Partial<OpenRegistry>): void {
  const open = openRegistry.get();
  if (open === undefined) return;
  current += 1;
  openRegistry.set({ ...open, ...change });
  readStep.set({ kind: 'not read' });
  question.set(undefined);
  analysis.set({ kind: 'nothing asked' });
}

export function chooseBuiltIn(id: string): void {
  changeOpen({ mapping: builtInMappings.find((one) => one.id === id), draft: undefined, faults: [] });
}

export function startDraft(): void {
  changeOpen({ mapping: undefined, draft: openRegistry.get()?.opened.draft, faults: [] });
}

/** A mapping file, or the answered draft. */
export async function checkMapping(text: string): Promise<void> {
  changeOpen({ mapping: undefined, faults: [] });
  const mine = current;
  let checked: CheckedMapping;
  try {
    checked = await askRegistry('check', { text });
  } catch {
    checked = { kind: 'faults', faults: [{ path: '', says: LOST }] };
  }
  if (mine !== current) return;
  changeOpen(checked.kind === 'mapping' ? { mapping: checked.mapping } : { faults: checked.faults });
}

export async function readTable(): Promise<void> {
  const open = openRegistry.get();
  if (open?.mapping === undefined) return;
  const mine = (current += 1);
  readStep.set({ kind: 'reading', progress: undefined });
  analysis.set({ kind: 'nothing asked' });
  try {
    const answer = await askRegistry('import', { file: open.file, mapping: open.mapping }, (progress) => {
      if (mine === current) readStep.set({ kind: 'reading', progress });
    });
    if (mine !== current) return;
    if (answer.kind === 'refused') readStep.set({ kind: 'refused', faults: answer.faults });
    else if (answer.kind === 'unreadable') readStep.set({ kind: 'trouble', says: answer.says });
    else {
      readStep.set({ kind: 'read', imported: answer });
      if (answer.report.counts.kept > 0) await analyze(firstQuestion(answer.asking, open.mapping));
    }
  } catch {
    if (mine === current) readStep.set({ kind: 'trouble', says: LOST });
  }
}

/** The outcome most rows record, clinical pregnancy before the others; covariates nearly every row of an arm has. */
function firstQuestion(
  { outcomes, covariates, eggSourceRecorded, lastDay }: Asking,
  mapping: RegistryMapping,
): AnalysisQuestion {
  const most = Math.max(...outcomes.map(({ recorded }) => recorded));
  const preferred = ['clinicalPregnancy', 'gestationalSac', 'liveBirth'] as const;
  const outcome = preferred.find((name) => outcomes.some((one) => one.name === name && one.recorded > 0));
  const full = Math.max(0, ...covariates.map(({ recorded }) => recorded));
  const nearlyFull = covariates.flatMap(({ name, recorded }) => (recorded > 0 && recorded >= 0.8 * full ? [name] : []));
  return {
    outcome: outcome ?? outcomes.find(({ recorded }) => recorded === most)?.name ?? 'clinicalPregnancy',
    cohort: mapping.cohorts?.[0]?.id,
    ownEggsOnly: eggSourceRecorded > 0,
    firstOnly: false,
    // Earlier and failed transfers say nearly the same: together no model can be fitted.
    covariates: nearlyFull.includes('failedTransfers')
      ? nearlyFull.filter((name) => name !== 'earlierTransfers')
      : nearlyFull,
    completeUntil: lastDay,
  };
}

export async function analyze(asked: AnalysisQuestion): Promise<void> {
  const mine = (current += 1);
  question.set(asked);
  analysis.set({ kind: 'computing' });
  try {
    const answer = await askRegistry('analyze', { question: asked });
    if (mine !== current) return;
    analysis.set(answer.kind === 'unreadable' ? { kind: 'failed', says: answer.says } : answer);
  } catch {
    if (mine === current) analysis.set({ kind: 'failed', says: LOST });
  }
}
