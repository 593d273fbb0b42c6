export const route = 'what is served';
