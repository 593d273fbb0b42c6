export const paper = 'what is known';
