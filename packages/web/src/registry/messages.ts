import type { CalendarDay } from '@nidation/core/engines';
import type { RegistryMapping } from '@nidation/core/knowledge';
import type {
  CovariateName,
  FigureTable,
  ImportReport,
  MappingFault,
  OutcomeName,
  OwnRatesAnswer,
  TrialPlanAnswer,
  TrialQuestion,
  Warning,
} from '@nidation/core/registry';

/** What the page asks of its worker, and what the worker answers. Everything stays in this browser. */

/** A file that was looked at: its header, its form, and a mapping that reads it or a draft of one. */
export interface OpenedFile {
  readonly kind: 'opened';
  readonly header: readonly string[];
  readonly format: readonly { readonly label: string; readonly value: string }[];
  /** Id of the built-in mapping that reads exactly this header. */
  readonly builtIn: string | undefined;
  readonly draft: Readonly<Record<string, unknown>>;
  readonly questions: readonly string[];
}

export type Unreadable = { readonly kind: 'unreadable'; readonly says: string };

export interface MappingTrouble {
  readonly path: string;
  readonly line?: number;
  readonly says: string;
}

export type CheckedMapping =
  | { readonly kind: 'mapping'; readonly mapping: RegistryMapping }
  | { readonly kind: 'faults'; readonly faults: readonly MappingTrouble[] };

/** What can be asked of the kept rows, found while reading them. */
export interface Asking {
  readonly outcomes: readonly { readonly name: OutcomeName; readonly recorded: number }[];
  readonly covariates: readonly { readonly name: CovariateName; readonly recorded: number }[];
  readonly eggSourceRecorded: number;
  /** Of the last transfer with a day. */
  readonly lastDay: CalendarDay | undefined;
}

export type Imported =
  | {
      readonly kind: 'imported';
      readonly report: ImportReport;
      readonly asking: Asking;
      /** 'sha256:…', or why there is none. */
      readonly digest: string;
    }
  | { readonly kind: 'refused'; readonly faults: readonly MappingFault[] }
  | Unreadable;

export interface AnalysisQuestion {
  readonly outcome: OutcomeName;
  /** Id of a cohort of the mapping; absent: all kept rows. */
  readonly cohort: string | undefined;
  readonly ownEggsOnly: boolean;
  /** In the comparison of arms. */
  readonly firstOnly: boolean;
  readonly covariates: readonly CovariateName[];
  /** Data are complete up to this day. */
  readonly completeUntil: CalendarDay | undefined;
}

export interface DrawnFigure {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly svg: string;
  readonly table: FigureTable;
}

export interface ShownTable {
  readonly caption: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** One answer as the page draws it and the report prints it. */
export interface ShownPart {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly tables: readonly ShownTable[];
  readonly figures: readonly DrawnFigure[];
  readonly warnings: readonly Warning[];
  readonly methods: readonly string[];
}

export interface Analyses {
  readonly kind: 'analyzed';
  readonly outcome: string;
  readonly cohort: string;
  readonly attrition: DrawnFigure;
  readonly rows: number;
  readonly rates: OwnRatesAnswer;
  readonly parts: { readonly rates: ShownPart; readonly attempts: ShownPart; readonly comparison: ShownPart };
}

export interface RegistryAnswers {
  readonly open: OpenedFile | Unreadable;
  readonly check: CheckedMapping;
  readonly import: Imported;
  readonly analyze: Analyses | Unreadable;
  readonly rejects: string;
  readonly report: string;
  readonly trial: TrialPlanAnswer | Unreadable;
}

export interface RegistryAsks {
  readonly open: { readonly file: File };
  readonly check: { readonly text: string };
  readonly import: { readonly file: File; readonly mapping: RegistryMapping };
  readonly analyze: { readonly question: AnalysisQuestion };
  readonly rejects: object;
  readonly report: { readonly question: AnalysisQuestion; readonly madeOn: CalendarDay };
  readonly trial: { readonly question: TrialQuestion };
}

export type AskKind = keyof RegistryAsks;

export type Asked = {
  readonly [Kind in AskKind]: { readonly id: number; readonly kind: Kind } & RegistryAsks[Kind];
}[AskKind];

/** Bytes of the file as it lies on the disk. */
export interface Progress {
  readonly bytes: number;
  readonly of: number;
  readonly rows: number;
}

export type Reply =
  | { readonly id: number; readonly kind: 'progress'; readonly progress: Progress }
  | { readonly id: number; readonly kind: 'answer'; readonly answer: RegistryAnswers[AskKind] }
  | { readonly id: number; readonly kind: 'failed' };
