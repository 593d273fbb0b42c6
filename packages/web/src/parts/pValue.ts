/** A p value as printed: two significant digits, never "0.000". */
export function pInWords(p: number): string {
  if (p < 0.0001) return '< 0.0001';
  if (p < 0.001) return p.toFixed(4);
  return p < 0.1 ? p.toFixed(3) : p.toFixed(2);
}
