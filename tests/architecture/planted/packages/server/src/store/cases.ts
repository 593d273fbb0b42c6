export const cases = 'what is kept';
