export const main = 'wires';
