export const command = 'what is asked';
