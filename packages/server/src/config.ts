/** What the environment says, checked at start. */
export interface Config {
  /** Where to begin looking for a free port; 0 lets the system choose. */
  readonly port: number;
}

export type ConfigAnswer =
  | { readonly kind: 'config'; readonly config: Config }
  | { readonly kind: 'faults'; readonly faults: readonly string[] };

const DEFAULT_PORT = 8787;
const LAST_PORT = 65_535;

/** Every fault at once, each a sentence; an unreadable setting is never replaced by a default. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): ConfigAnswer {
  const written = environment['PORT'];
  if (written === undefined || written === '') return { kind: 'config', config: { port: DEFAULT_PORT } };
  const port = Number(written);
  if (!/^\d{1,5}$/.test(written) || port > LAST_PORT) {
    const fault = `PORT is a whole number from 0 to ${String(LAST_PORT)}; got ${JSON.stringify(written)}.`;
    return { kind: 'faults', faults: [fault] };
  }
  return { kind: 'config', config: { port } };
}
