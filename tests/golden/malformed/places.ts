/** Walking a JSON value place by place. */

export type Json = string | number | boolean | null | Json[] | { [name: string]: Json };
export type Place = readonly (string | number)[];

export function pathText(place: Place): string {
  return place.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${String(step)}]` : text === '' ? step : `${text}.${step}`),
    '',
  );
}

export function* leavesOf(
  value: Json,
  at: Place = [],
): Generator<{ readonly at: Place; readonly value: string | number | boolean }> {
  if (Array.isArray(value)) {
    for (const [i, entry] of value.entries()) yield* leavesOf(entry, [...at, i]);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, field] of Object.entries(value)) yield* leavesOf(field, [...at, name]);
  } else if (value !== null) {
    yield { at, value };
  }
}

export function* objectsOf(
  value: Json,
  at: Place = [],
): Generator<{ readonly at: Place; readonly value: Readonly<Record<string, Json>> }> {
  if (Array.isArray(value)) {
    for (const [i, entry] of value.entries()) yield* objectsOf(entry, [...at, i]);
  } else if (typeof value === 'object' && value !== null) {
    yield { at, value };
    for (const [name, field] of Object.entries(value)) yield* objectsOf(field, [...at, name]);
  }
}
