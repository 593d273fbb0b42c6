export const page = 'what is drawn';
