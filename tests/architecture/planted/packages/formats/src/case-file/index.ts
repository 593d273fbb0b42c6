export const door = 'case-file';
