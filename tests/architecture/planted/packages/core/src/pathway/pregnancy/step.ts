export const step = 'fifth';
