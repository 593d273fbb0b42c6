export const record = 'what is recorded';
