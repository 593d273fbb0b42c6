export const left = 'no circle of files, but of folders';
