export const names = 'kept apart';
