export const step = 'second';
