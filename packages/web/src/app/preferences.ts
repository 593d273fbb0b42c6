/** Two choices of the reader's kept on this device (theme, single keys). Nothing of a case is ever kept. */
type Preference = 'theme' | 'keys';

export function remembered<Value extends string>(name: Preference, allowed: readonly Value[]): Value | undefined {
  try {
    const stored = localStorage.getItem(`nidation/${name}`);
    return allowed.find((value) => value === stored);
  } catch {
    return undefined; // storage may be forbidden; the default serves
  }
}

export function remember(name: Preference, value: string): void {
  try {
    localStorage.setItem(`nidation/${name}`, value);
  } catch {
    // storage may be forbidden; the choice then lasts as long as the page
  }
}
