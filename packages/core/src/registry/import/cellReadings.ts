import { day, parseDay, type CalendarDay } from '../../engines/quantities/days.ts';
import type { Count, DayFormat } from '../../knowledge/registers/registryMapping.ts';

/** The number in a cell: '2', '2.0', '>5' (6 or more). A text that is no such number is none, never 0. */
export function countIn(text: string): Count | undefined {
  const match = /^(>=|>)? ?(\d{1,9})(?:\.0+)?$/.exec(text);
  if (match === null) return undefined;
  const written = Number(match[2]);
  const sign = match[1];
  return { count: sign === '>' ? written + 1 : written, orMore: sign !== undefined };
}

/** A number with decimals, its decimal mark stated: '12,4' is none where the mark is '.'. */
export function decimalIn(text: string, mark: '.' | ','): number | undefined {
  const form = mark === '.' ? /^-?\d{1,12}(\.\d{1,12})?$/ : /^-?\d{1,12}(,\d{1,12})?$/;
  return form.test(text) ? Number(text.replace(',', '.')) : undefined;
}

interface DayForm {
  readonly form: RegExp;
  /** Groups of year, month and day. */
  readonly order: readonly [number, number, number];
}

const DAY_FORMS: Readonly<Record<DayFormat, DayForm>> = {
  'YYYY-MM-DD': { form: /^(\d{4})-(\d{2})-(\d{2})$/, order: [1, 2, 3] },
  'YYYY/MM/DD': { form: /^(\d{4})\/(\d{2})\/(\d{2})$/, order: [1, 2, 3] },
  YYYYMMDD: { form: /^(\d{4})(\d{2})(\d{2})$/, order: [1, 2, 3] },
  'DD/MM/YYYY': { form: /^(\d{2})\/(\d{2})\/(\d{4})$/, order: [3, 2, 1] },
  'MM/DD/YYYY': { form: /^(\d{2})\/(\d{2})\/(\d{4})$/, order: [3, 1, 2] },
  'DD.MM.YYYY': { form: /^(\d{2})\.(\d{2})\.(\d{4})$/, order: [3, 2, 1] },
  'DD-MM-YYYY': { form: /^(\d{2})-(\d{2})-(\d{4})$/, order: [3, 2, 1] },
};

export const DAY_FORMATS = Object.keys(DAY_FORMS) as readonly DayFormat[];

/** A day of the stated format that exists in the calendar. */
export function dayIn(text: string, format: DayFormat): CalendarDay | undefined {
  const { form, order } = DAY_FORMS[format];
  const match = form.exec(text);
  if (match === null) return undefined;
  const written = order.map((group) => match[group]).join('-');
  return parseDay(written) === undefined ? undefined : day(written);
}
