/** One part of an assessment in words: its first line says it, the lines below say from what. */
export interface Section {
  readonly title: string;
  readonly lines: readonly string[];
}
