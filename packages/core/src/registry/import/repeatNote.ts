export const REPEAT_NOTE = {
  code: 'EXACT_REPEAT',
  says: 'Exact repeat of an earlier row. Without an identifier it cannot be told from another woman with the same values: kept.',
} as const;
