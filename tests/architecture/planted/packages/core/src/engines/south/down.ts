export const down = 1;
