export const step = 'first';
