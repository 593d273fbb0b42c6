/** Records without what is not known: an absent field, never one that holds undefined. */

/** Every field of a record, those that may be absent also as undefined: none can be forgotten here. */
type Loose<Of> = {
  readonly [Name in keyof Of]-?: object extends Pick<Of, Name> ? Of[Name] | undefined : Of[Name];
};

/** The record without the fields that are not known. */
export function compact<Of extends object>(loose: Loose<Of>): Of {
  return withoutUndefined(loose) as object as Of;
}

type Present<Of> = { readonly [Name in keyof Of]: Exclude<Of[Name], undefined> };

/** The same fields as in the file, without those that are undefined. */
export function withoutUndefined<Of extends object>(of: Of): Present<Of> {
  return Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined)) as Present<Of>;
}
