import type { CalendarDay } from '@nidation/core/engines';

/** A text that was asked for, or why there is none. */
export type InputAnswer =
  | { readonly kind: 'text'; readonly text: string; readonly name: string }
  | { readonly kind: 'unreadable'; readonly says: string };

export interface FileToSave {
  readonly path: string;
  readonly text: string;
}

export type SaveAnswer = { readonly kind: 'saved' } | { readonly kind: 'refused'; readonly faults: readonly string[] };

/** What a command needs of the world. Tests hand in their own; only `main.ts` knows the real one. */
export interface World {
  readonly today: CalendarDay;
  /** A file's text; of '-' or of nothing, standard input's. */
  readonly read: (path: string | undefined) => Promise<InputAnswer>;
  /** The answer. */
  readonly print: (text: string) => void;
  /** Everything else: faults, remarks, progress. */
  readonly say: (text: string) => void;
  /** Where progress is shown, if anywhere: written over on a terminal, plain lines elsewhere. */
  readonly terminal?: { readonly isTTY?: boolean; readonly write: (text: string) => unknown };
  /** All files or none. */
  readonly save: (files: readonly FileToSave[]) => Promise<SaveAnswer>;
}
