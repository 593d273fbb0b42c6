export const step = 'fourth';
