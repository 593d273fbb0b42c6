/** Something is wrong with a file or a request, told so that it can be mended. Never carries a value of a row. */
export class RegistryFault extends Error {
  override readonly name = 'RegistryFault';
  /** File or argument that is meant. */
  readonly place: string;

  constructor(place: string, says: string, cause?: unknown) {
    super(`${place}: ${says}`, cause === undefined ? undefined : { cause });
    this.place = place;
  }
}
