export const row = 'one line per transfer';
