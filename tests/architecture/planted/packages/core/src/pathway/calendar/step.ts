export const step = 'third';
